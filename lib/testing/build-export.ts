import { db } from '@/lib/db/client'
import { buildPerson, testNow } from '@/lib/testing/factories'

/** A file that somebody asked for a day ago, in two pieces, whose time is over so many milliseconds after `testNow`; returns its id. */
export async function buildExport(expiresIn = 1): Promise<string> {
  const { id: personId } = await buildPerson()
  const facts = { personId, report: 'ledger', format: 'csv', query: '', scope: '', locale: 'en' }
  const chunks = [1, 2].map((number) => ({ number, bytes: new Uint8Array([number]) }))
  const { id } = await db().export.create({
    data: {
      ...facts,
      id: crypto.randomUUID(),
      requestedAt: new Date(testNow.getTime() - 86_400_000),
      expiresAt: new Date(testNow.getTime() + expiresIn),
      chunks: { create: chunks },
    },
    select: { id: true },
  })
  return id
}
