import type { Actor } from '@/lib/auth/actor'
import { toDateColumn } from '@/lib/db/calendar-column'
import { type Part, partOf } from '@/lib/db/parts'
import { type DueDay, lastDay } from '@/lib/outlook/rules'
import type { Narrowing } from '@/lib/overview/schema'
import { visible, within } from '@/lib/overview/scope'
import type { Reading } from '@/lib/settings/queries'
import { moving } from '@/lib/standings/scope'
import { addDays } from '@/lib/time/calendar-date'
import { Prisma } from '@/prisma/generated/client'

/** The days of the look-ahead on which something visible is due, and how much. A row per day, however many items there are. */
export function dueDaysPart(actor: Actor, reading: Reading, narrowing: Narrowing = {}): Part<DueDay[]> {
  const { today } = reading
  return partOf<DueDay, DueDay[]>(
    Prisma.sql`
      SELECT due_on AS date, due_basis = 'proposed' AS proposed, count(*)::int AS count
      FROM commitment
      WHERE archived_at IS NULL AND ${moving(reading)} AND ${visible(actor)} AND ${within(narrowing)}
        AND due_on BETWEEN ${toDateColumn(today)}::date AND ${toDateColumn(addDays(today, lastDay))}::date
      GROUP BY 1, 2 ORDER BY 1, 2`,
    (rows) => rows,
  )
}
