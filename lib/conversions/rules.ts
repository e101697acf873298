import { currencies, type Sum } from '@/lib/amounts/rules'
import type { CommitmentFilters } from '@/lib/commitments/schema'

type Side = 'contracted' | 'paidIn'
export const sides = ['contracted', 'paidIn'] as const satisfies readonly Side[]

/** How much of what was contracted in a currency has been paid in: two decimals, and their share where there is something to divide by. */
export type Conversion = { currency: string; share: number | null } & Record<Side, string>

/** The filters of the list whose items bear one of these sums; what was merged into another item counts there. */
export function amountFilters(amount: Side, currency: string) {
  return { amount, currency, state: 'counted' } as const satisfies Partial<CommitmentFilters>
}

/** One line for each currency in which something was contracted or paid in; nothing is ever added or divided across currencies. */
export function conversionsOf(sums: readonly Sum[]): Conversion[] {
  const sumOf = (kind: Side, currency: string) =>
    sums.find((sum) => sum.kind === kind && sum.currency === currency)?.value ?? '0.00'
  return currencies
    .map((currency) => ({
      currency,
      contracted: sumOf('contracted', currency),
      paidIn: sumOf('paidIn', currency),
    }))
    .filter(({ contracted, paidIn }) => Number(contracted) + Number(paidIn) > 0)
    .map((line) => ({
      ...line,
      share: Number(line.contracted) > 0 ? Number(line.paidIn) / Number(line.contracted) : null,
    }))
}
