import { fromDateColumn } from '@/lib/db/calendar-column'
import type { Prisma } from '@/prisma/generated/client'

/** The changes of a commitment's deadline, newest first. */
export const deadlinePart = {
  select: {
    id: true,
    kind: true,
    oldDueOn: true,
    oldBasis: true,
    newDueOn: true,
    reason: true,
    daysOverdue: true,
    changedAt: true,
    requestedById: true,
    grantedById: true,
    requestedBy: { select: { name: true } },
    grantedBy: { select: { name: true } },
  },
  orderBy: [{ changedAt: 'desc' }, { id: 'desc' }],
} satisfies Prisma.Commitment$deadlineChangesArgs
type Row = Prisma.DeadlineChangeGetPayload<typeof deadlinePart>

/** A change of the deadline as it is shown. */
export function toDeadlineChange({
  oldDueOn,
  newDueOn,
  requestedById,
  grantedById,
  requestedBy,
  grantedBy,
  ...change
}: Row) {
  return {
    ...change,
    oldDueOn: fromDateColumn(oldDueOn),
    newDueOn: fromDateColumn(newDueOn),
    /** Who had asked for it, where that is somebody else. */
    requestedBy: requestedById === grantedById ? null : requestedBy.name,
    grantedBy: grantedBy.name,
  }
}

export type DeadlineChangeItem = ReturnType<typeof toDeadlineChange>
