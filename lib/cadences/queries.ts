import { fromDateColumn } from '@/lib/db/calendar-column'
import type { Prisma } from '@/prisma/generated/client'

/** How often updates of a commitment are expected, until when they are not, and why. */
export const pacePart = {
  cadence: true,
  pausedUntil: true,
  pauseReason: true,
} satisfies Prisma.CommitmentSelect
type Row = Prisma.CommitmentGetPayload<{ select: typeof pacePart }>

/** The pace of a commitment as it is shown. */
export function toPace({ pausedUntil, ...pace }: Row) {
  return { ...pace, pausedUntil: fromDateColumn(pausedUntil) }
}

export type PaceItem = ReturnType<typeof toPace>
