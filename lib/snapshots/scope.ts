import type { Narrowing } from '@/lib/overview/schema'
import { within, withProof } from '@/lib/overview/scope'
import type { Reading } from '@/lib/settings/queries'
import { datedLights } from '@/lib/standings/scope'
import { Prisma } from '@/prisma/generated/client'

const noted = ['state', 'light', 'health', 'stage', 'verified', 'lead_unit_id']
/** What is noted of an item. */
export const notedColumns = Prisma.raw(noted.join(', '))
/** Whether a noted row `i` says the same as how the item stands in `s`. */
export const isAsNoted = Prisma.raw(
  ['commitment_id', ...noted].map((column) => `i.${column} = s.${column}`).join(' AND '),
)

/** How every item that is not archived stands at a reading: `lightOf` in SQL, as the counts have it, and a test holds the two together. */
export function standings(reading: Reading): Prisma.Sql {
  const { overdue, dueSoon, onTime } = datedLights(reading)
  const light = Prisma.sql`CASE WHEN state NOT IN ('open', 'suspended') THEN 'closed' WHEN ${overdue} THEN 'overdue'
    WHEN ${dueSoon} THEN 'dueSoon' WHEN ${onTime} THEN 'onTime' ELSE 'none' END`
  return Prisma.sql`SELECT id AS commitment_id, state, (${light})::deadline_light AS light, health, stage,
      (${withProof('verified')}) AS verified, lead_unit_id
    FROM commitment WHERE archived_at IS NULL`
}

/** Of which items the trend tells; a unit is the one that led the item on the day, so that it is no condition on the item. */
export function trendOf(narrowing: Narrowing): Prisma.Sql {
  return Prisma.sql`archived_at IS NULL AND ${within({ ...narrowing, unit: undefined })}`
}
