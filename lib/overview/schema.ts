import { type CommitmentFilters, parseCommitmentFilters, type SearchParams } from '@/lib/commitments/schema'

/** What the whole overview can be narrowed to; every list behind its numbers is narrowed alike. */
export const narrowingKeys = ['visit', 'unit', 'sector', 'partner'] as const
type Key = (typeof narrowingKeys)[number]
export type Narrowing = Partial<Pick<CommitmentFilters, Key>>

/** Reads it from an address, by the list's own parser; what is not understood falls back and is named in `rejected`. */
export function parseNarrowing(params: SearchParams): { narrowing: Narrowing; rejected: Key[] } {
  const { filters, rejected } = parseCommitmentFilters(params)
  return {
    narrowing: Object.fromEntries(
      narrowingKeys.flatMap((key) => (filters[key] === undefined ? [] : [[key, filters[key]]])),
    ),
    rejected: narrowingKeys.filter((key) => rejected.includes(key)),
  }
}
