import type { Actor } from '@/lib/auth/actor'
import { headSelect, idForm, toHead } from '@/lib/briefings/queries'
import { readableBriefings } from '@/lib/briefings/scope'
import { type Db, db } from '@/lib/db/client'
import { compareItems } from '@/lib/reports/briefing-changes'
import type { BriefingContent } from '@/lib/reports/briefing-content'

/** What was frozen of a published issue, with its fingerprint; null for those who may not read it, and while it is worked on. */
export async function findFrozen(
  actor: Actor,
  id: string,
): Promise<{ frozen: string; sha256: string } | null> {
  const row = await db().briefing.findFirst({
    where: { AND: [readableBriefings(actor), { id, state: 'published' }] },
    select: { frozen: true, sha256: true },
  })
  if (!row?.frozen || !row.sha256) return null
  return { frozen: row.frozen, sha256: Buffer.from(row.sha256).toString('hex') }
}

/** What changed between two published issues that an actor may read, the earlier one first; null where one is not for them. */
export async function compareIssues(actor: Actor, ids: readonly [string, string]) {
  if (!ids.every((id) => idForm.test(id))) return null
  const rows = await db().briefing.findMany({
    where: { AND: [readableBriefings(actor), { state: 'published', id: { in: [...ids] } }] },
    select: { ...headSelect, content: true },
    orderBy: [{ takenAt: 'asc' }, { id: 'asc' }],
  })
  const [earlier, later] = rows.map(({ content, ...head }) => ({
    ...toHead(head),
    content: content as unknown as BriefingContent,
  }))
  if (!earlier || !later) return null
  return { earlier, later, changes: compareItems(earlier.content.items, later.content.items) }
}

/** Every published issue as it was frozen, one after the other, with its files; for the proof that they follow from it. */
export async function* readFrozenIssues(from: Db = db()) {
  const ids = await from.briefing.findMany({
    where: { state: 'published' },
    select: { id: true },
    orderBy: [{ publishedAt: 'asc' }, { id: 'asc' }],
  })
  for (const { id } of ids)
    yield await from.briefing.findUniqueOrThrow({
      where: { id },
      select: {
        number: true,
        series: true,
        frozen: true,
        sha256: true,
        files: {
          select: { format: true, language: true, fileName: true, bytes: true, sha256: true },
          orderBy: [{ format: 'asc' }, { language: 'asc' }],
        },
      },
    })
}
