import type { Actor } from '@/lib/auth/actor'
import { type Health, healths, type Light, lights } from '@/lib/commitments/rules'
import { toDateColumn } from '@/lib/db/calendar-column'
import { db } from '@/lib/db/client'
import { type Part, partOf, readTogether } from '@/lib/db/parts'
import type { Narrowing } from '@/lib/overview/schema'
import { visible } from '@/lib/overview/scope'
import type { Reading } from '@/lib/settings/queries'
import { trendOf } from '@/lib/snapshots/scope'
import { addDays, type CalendarDate } from '@/lib/time/calendar-date'
import { Prisma } from '@/prisma/generated/client'

/** How many items there were on a day, by light, and the open ones by health. */
export type TrendCounts = Record<Light | Health | 'open', number>
/** A day of the trend; `counts` is null for a day that was not noted, which is a gap and no zero. */
export type TrendDay = { day: CalendarDate; counts: TrendCounts | null }

/**
 * The last days up to today, oldest first, each with how the items stood that this actor may see now: from the noted days alone.
 * A unit of the filters is the one that led the item on the day.
 */
export function trendPart(
  actor: Actor,
  filters: Narrowing,
  { today }: Pick<Reading, 'today'>,
  days: number,
): Part<TrendDay[]> {
  const first = addDays(today, 1 - days)
  const byUnit = filters.unit ? Prisma.sql`AND i.lead_unit_id = ${filters.unit}::uuid` : Prisma.empty
  const sql = Prisma.sql`
    WITH stood AS (
      SELECT i.from_day, i.to_day, i.light, i.health, count(*) AS items FROM snapshot_item i
      WHERE i.from_day <= ${toDateColumn(today)}::date AND (i.to_day IS NULL OR i.to_day >= ${toDateColumn(first)}::date) ${byUnit}
        AND i.commitment_id IN (SELECT id FROM commitment WHERE ${trendOf(filters)} AND ${visible(actor)})
      GROUP BY i.from_day, i.to_day, i.light, i.health
    )
    SELECT d.day, s.light::text, s.health::text, coalesce(sum(s.items), 0)::int AS count
    FROM snapshot_day d LEFT JOIN stood s ON s.from_day <= d.day AND (s.to_day IS NULL OR s.to_day >= d.day)
    WHERE d.day BETWEEN ${toDateColumn(first)}::date AND ${toDateColumn(today)}::date
    GROUP BY d.day, s.light, s.health`
  return partOf<StoodRow, TrendDay[]>(sql, (rows) => {
    const noted = Map.groupBy(rows, ({ day }) => day)
    return Array.from({ length: days }, (_, index) => addDays(first, index)).map((day) => ({
      day,
      counts: noted.has(day) ? countsOf(noted.get(day) ?? []) : null,
    }))
  })
}

/** The days of `trendPart` alone. */
export async function listTrend(
  ...[actor, filters, reading, days]: Parameters<typeof trendPart>
): Promise<TrendDay[]> {
  return (await readTogether({ trend: trendPart(actor, filters, reading, days) }, db())).trend
}

type StoodRow = { day: CalendarDate; light: Light | null; health: Health; count: number }

function countsOf(rows: readonly StoodRow[]): TrendCounts {
  const counts = Object.fromEntries(['open', ...lights, ...healths].map((name) => [name, 0])) as TrendCounts
  for (const { light, health, count } of rows) {
    if (light === null) continue
    counts[light] += count
    if (light === 'closed') continue
    counts[health] += count
    counts.open += count
  }
  return counts
}
