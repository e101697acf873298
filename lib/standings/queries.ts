import { type Part, partOf } from '@/lib/db/parts'
import type { Reading } from '@/lib/settings/queries'
import { Prisma } from '@/prisma/generated/client'

/** What the last week is counted by, beside the days. */
const instants = [
  ['commitment', 'created_at', 'true'],
  ['commitment', 'ended_at', 'true'],
  ['commitment', 'last_update_at', "state = 'open'"],
  ['commitment', 'last_update_at', "state = 'suspended'"],
  ['status_update', 'posted_at', 'true'],
  ['stage_change', 'changed_at', 'true'],
  ['deadline_change', 'changed_at', 'true'],
] as const

/** The instants before and at which something last entered or next leaves the last week: in between it counts the same. */
export type SameWeek = { from: Date; until: Date }

/** Between which beginnings the last week has the same in it. Each limit is one look into an index. */
export function sameWeekPart({ since }: Pick<Reading, 'since'>): Part<SameWeek> {
  const limits = instants.flatMap(([table, column, condition]) => {
    const [from, at, only] = [table, column, condition].map(Prisma.raw)
    return [
      Prisma.sql`(SELECT max(${at}) AS at FROM ${from} WHERE ${at} < ${since} AND ${only})`,
      Prisma.sql`(SELECT min(${at}) FROM ${from} WHERE ${at} >= ${since} AND ${only})`,
    ]
  })
  const sql = Prisma.sql`SELECT max(at) FILTER (WHERE at < ${since}) AS "from", min(at) FILTER (WHERE at >= ${since}) AS until
    FROM (${Prisma.join(limits, ' UNION ALL ')}) limits`
  return partOf<{ from: string | null; until: string | null }, SameWeek>(sql, ([row]) => ({
    from: new Date(row?.from ?? 0),
    until: new Date(row?.until ?? 8.64e15),
  }))
}
