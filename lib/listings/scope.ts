import type { CommitmentFilters } from '@/lib/commitments/schema'
import { orderBy } from '@/lib/commitments/scope'
import type { Grouping } from '@/lib/listings/rules'
import type { Prisma } from '@/prisma/generated/client'

type Order = Prisma.CommitmentOrderByWithRelationInput

/** The groupings whose groups are the values of a column. */
export type StoredGrouping = Exclude<Grouping, 'light' | 'partner'>

/** What tells the group of a row, and the words of the address that mean just this group. */
export const groupSelect = {
  id: true,
  stage: true,
  health: true,
  moveBy: true,
  leadUnitId: true,
  visitId: true,
  visit: { select: { key: true } },
} satisfies Prisma.CommitmentSelect
type GroupRow = Prisma.CommitmentGetPayload<{ select: typeof groupSelect }>

type Stored = {
  column: 'stage' | 'health' | 'moveBy' | 'leadUnitId' | 'visitId'
  own: (row: GroupRow) => Partial<CommitmentFilters>
  order: Order[]
}

/** Groups of a column stand behind each other; of units and visits the name or day alone would mix two that share it. */
export const storedGroups: Record<StoredGrouping, Stored> = {
  stage: { column: 'stage', own: ({ stage }) => ({ stage }), order: [{ stage: 'asc' }] },
  health: { column: 'health', own: ({ health }) => ({ health }), order: [{ health: 'asc' }] },
  move: { column: 'moveBy', own: ({ moveBy }) => ({ move: moveBy }), order: [{ moveBy: 'asc' }] },
  unit: {
    column: 'leadUnitId',
    own: ({ leadUnitId }) => ({ unit: leadUnitId }),
    order: [{ leadUnit: { nameEn: 'asc' } }, { leadUnitId: 'asc' }],
  },
  visit: {
    column: 'visitId',
    own: ({ visit }) => ({ visit: visit.key }),
    order: [{ visit: { startsOn: 'desc' } }, { visitId: 'asc' }],
  },
}

/** The order of items below their partners: by the partner's key, then as the list is sorted. */
export function pairOrder(filters: CommitmentFilters): Prisma.CommitmentPartnerOrderByWithRelationInput[] {
  return [{ partner: { key: 'asc' } }, ...orderBy(filters).map((commitment) => ({ commitment }))]
}
