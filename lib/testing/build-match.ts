import { db } from '@/lib/db/client'
import type { ConfirmMatch } from '@/lib/matches/schema'
import { type BuiltVisit, buildVisit, builtAt, tester } from '@/lib/testing/factories'
import { recordSource } from '@/lib/visits/commands'

/** What the original says where the summary of a built visit has the passage. */
export const original = 'It was agreed by both sides to meet again in spring.'

/** Another text of a built visit, of two paragraphs; returns its id. */
export function buildOriginal({ id: visitId }: Pick<BuiltVisit, 'id'>): Promise<string> {
  const paragraphs = [
    { number: 1, text: 'A city travels.' },
    { number: 2, text: `Halls were shown to the guests. ${original}` },
  ]
  return recordSource(
    tester,
    { visitId, kind: 'original', language: 'en', title: { en: 'The original' }, paragraphs },
    builtAt,
  )
}

/** What confirms that the original of a visit says the same as the passage of its session; missing parents are built. */
export async function buildMatch(visit?: BuiltVisit): Promise<ConfirmMatch> {
  const { sessionId, ...of } = visit ?? (await buildVisit())
  const anchor = await db().anchor.findUniqueOrThrow({ where: { sessionId }, select: { id: true } })
  const sourceDocumentId = await buildOriginal(of)
  return { id: crypto.randomUUID(), anchorId: anchor.id, sourceDocumentId, sentence: '2:32' }
}
