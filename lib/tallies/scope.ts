import { type CountedBy, countWhere, matching } from '@/lib/overview/scope'
import type { Reading } from '@/lib/settings/queries'
import { asSeen, type Standing } from '@/lib/standings/scope'
import { Prisma } from '@/prisma/generated/client'

/** How many rows fit each of the filters, as columns of these names. */
export function columnsFor(counted: Record<string, CountedBy>, reading: Reading, standing?: Standing) {
  const columns = Object.entries(counted).map(([name, filters]) =>
    countWhere(matching(filters, reading, standing), name),
  )
  return Prisma.join(columns)
}

/** The filters of open items, and those of others: the first are counted among the rows of `seenItems`. */
export function countsOf(counted: Record<string, CountedBy>, reading: Reading, fitting: Prisma.Sql) {
  const chosen = (isOpen: boolean) =>
    Object.entries(counted).filter(([, { state = 'open' }]) => (state === 'open') === isOpen)
  const [open, others] = [chosen(true), chosen(false)]
  const columns = (named: typeof open, standing?: Standing) =>
    columnsFor(Object.fromEntries(named), reading, standing)
  const tables = [
    ...(open.length > 0 ? [Prisma.sql`(SELECT ${columns(open, asSeen)} FROM seen AS commitment) open`] : []),
    ...(others.length > 0
      ? [
          Prisma.sql`(SELECT ${columns(others)} FROM commitment WHERE archived_at IS NULL AND ${fitting}) other`,
        ]
      : []),
  ]
  return Prisma.sql`SELECT * FROM ${Prisma.join(tables)}`
}

/**
 * The median of days of each group of seen items, and of all of them, as `percentile_cont` has it: found from how many items have
 * each number of days, which are far fewer than the items.
 */
export function medians(group: Prisma.Sql, days: Prisma.Sql, condition: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`
    SELECT of, whole, max(upto) AS count, max(days) AS longest,
      (min(days) FILTER (WHERE upto >= (total + 1) / 2) + min(days) FILTER (WHERE upto >= total / 2 + 1)) / 2.0 AS days
    FROM (
      SELECT of, whole, days, (sum(items) OVER (PARTITION BY of, whole ORDER BY days))::int AS upto,
        (sum(items) OVER (PARTITION BY of, whole))::int AS total
      FROM (
        SELECT of, GROUPING(of) = 1 AS whole, days, sum(items) AS items
        FROM (SELECT ${group} AS of, ${days} AS days, count(*) AS items FROM seen WHERE ${condition} GROUP BY 1, 2) counted
        WHERE days IS NOT NULL GROUP BY GROUPING SETS ((of, days), (days))
      ) summed
    ) ranked GROUP BY of, whole`
}
