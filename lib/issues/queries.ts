import type { Actor } from '@/lib/auth/actor'
import { readableBriefings } from '@/lib/briefings/scope'
import { type Db, db } from '@/lib/db/client'

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
