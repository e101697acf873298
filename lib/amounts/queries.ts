import { fromDateColumn } from '@/lib/db/calendar-column'
import type { Prisma } from '@/prisma/generated/client'

/** The amounts of a commitment, newest first; withdrawn ones stay readable. */
export const amountPart = {
  select: {
    id: true,
    kind: true,
    value: true,
    currency: true,
    heldOn: true,
    source: true,
    documentId: true,
    recordedByName: true,
    recordedAt: true,
    withdrawnAt: true,
    withdrawReason: true,
    withdrawnBy: { select: { name: true } },
  },
  orderBy: [{ heldOn: 'desc' }, { id: 'desc' }],
} satisfies Prisma.Commitment$amountsArgs
type Row = Prisma.AmountGetPayload<typeof amountPart>

/** An amount as it is shown; its value is a decimal and never a rounded number. */
export function toAmount({ value, heldOn, withdrawnBy, ...amount }: Row) {
  return {
    ...amount,
    value: value.toFixed(2),
    heldOn: fromDateColumn(heldOn),
    withdrawnBy: withdrawnBy?.name ?? null,
  }
}

export type AmountItem = ReturnType<typeof toAmount>
