import type { Sum } from '@/lib/amounts/rules'
import type { Actor } from '@/lib/auth/actor'
import { commitmentFiltersToQuery } from '@/lib/commitments/schema'
import { amountFilters, type Conversion, conversionsOf, sides } from '@/lib/conversions/rules'
import { type Part, partOf } from '@/lib/db/parts'
import type { Narrowing } from '@/lib/overview/schema'
import { matching, visible, within } from '@/lib/overview/scope'
import type { Reading } from '@/lib/settings/queries'
import { Prisma } from '@/prisma/generated/client'

/** What was contracted and paid in, in one currency, each with the list of the items that bear it. */
export type ConversionTally = Conversion & { hrefs: Record<'contracted' | 'paidIn', string> }

/** The sums of the amounts of visible items, open and closed, by currency; withdrawn ones count nowhere. */
export function conversionsPart(
  actor: Actor,
  reading: Reading,
  narrowing: Narrowing = {},
): Part<ConversionTally[]> {
  const counted = Prisma.sql`archived_at IS NULL AND ${matching({ state: 'counted' }, reading)}`
  const sql = Prisma.sql`
    SELECT kind, currency, sum(value)::text AS value FROM amount
    WHERE withdrawn_at IS NULL AND kind IN ('contracted', 'paidIn')
      AND commitment_id IN (SELECT id FROM commitment WHERE ${counted} AND ${visible(actor)} AND ${within(narrowing)})
    GROUP BY kind, currency`
  return partOf<Sum, ConversionTally[]>(sql, (sums) =>
    conversionsOf(sums).map((conversion) => {
      const hrefs = sides.map((side) => {
        const filters = { ...narrowing, ...amountFilters(side, conversion.currency) }
        return [side, `/commitments${commitmentFiltersToQuery(filters)}`]
      })
      return { ...conversion, hrefs: Object.fromEntries(hrefs) }
    }),
  )
}
