import type { LedgerRow } from '@/lib/reports/report'

/** What a reader of the ledger must know is missing in it or not confirmed; rows can count more than once. */
export const qualityKeys = [
  'neverUpdated',
  'proposedUnit',
  'noOwner',
  'proposedDate',
  'noDate',
  'openChecks',
  'unapproved',
] as const
export type QualityKey = (typeof qualityKeys)[number]
export type LedgerQuality = { rows: number; restricted: number } & Record<QualityKey, number>

const holds: Record<QualityKey, (row: LedgerRow) => boolean> = {
  neverUpdated: ({ lastUpdateAt }) => lastUpdateAt === null,
  proposedUnit: ({ leadUnitBasis }) => leadUnitBasis === 'proposed',
  noOwner: ({ ownerName }) => ownerName === null,
  proposedDate: ({ dueBasis }) => dueBasis === 'proposed',
  noDate: ({ dueOn }) => dueOn === null,
  openChecks: ({ openChecks }) => openChecks.length > 0,
  unapproved: ({ update, newerWaits }) => newerWaits || (update !== null && update.review !== 'approved'),
}

/** The counts before the first row. */
export function emptyQuality(): LedgerQuality {
  const counts = Object.fromEntries(qualityKeys.map((key) => [key, 0])) as Record<QualityKey, number>
  return { rows: 0, restricted: 0, ...counts }
}

/** Passes rows on and counts them on the way into `quality`, which is complete when the last one has passed. */
export async function* countQuality(
  rows: AsyncIterable<LedgerRow> | Iterable<LedgerRow>,
  quality: LedgerQuality,
): AsyncGenerator<LedgerRow> {
  for await (const row of rows) {
    quality.rows++
    if (row.confidentiality === 'restricted') quality.restricted++
    for (const key of qualityKeys) if (holds[key](row)) quality[key]++
    yield row
  }
}
