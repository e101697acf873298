import type { Pace } from '@/lib/cadences/rules'
import type { Db } from '@/lib/db/client'
import { partOf, readTogether } from '@/lib/db/parts'
import { Prisma } from '@/prisma/generated/client'

type Stored = { commitmentId: string; authorId: string; noChange: boolean }
type Count = Pace & { unchangedUpdates: number }

/** How often an item was reported unchanged and how its updates are paced; and what is stored under the id of the report already. */
export function readUnchanged(commitmentId: string, id: string, from: Db) {
  const count = Prisma.sql`
    SELECT cadence, paused_until AS "pausedUntil", unchanged_updates AS "unchangedUpdates"
    FROM commitment WHERE id = ${commitmentId}::uuid`
  const stored = Prisma.sql`
    SELECT commitment_id AS "commitmentId", author_id AS "authorId", no_change AS "noChange"
    FROM status_update WHERE id = ${id}::uuid`
  return readTogether(
    {
      counted: partOf(count, ([row]: Count[]) => {
        if (!row) throw new Error('The item is gone.')
        return row
      }),
      stored: partOf(stored, ([row]: Stored[]) => row ?? null),
    },
    from,
  )
}
