import { fromDateColumn } from '@/lib/db/calendar-column'
import type { Prisma } from '@/prisma/generated/client'

/** The milestones of a commitment in the order in which they were planned, without those that were removed. */
export const milestonePart = {
  where: { removedAt: null },
  select: { id: true, title: true, language: true, plannedOn: true, forecastOn: true, actualOn: true },
  orderBy: [{ plannedOn: 'asc' }, { id: 'asc' }],
} satisfies Prisma.Commitment$milestonesArgs
type Row = Prisma.MilestoneGetPayload<typeof milestonePart>

/** A milestone as it is shown. */
export function toMilestone({ plannedOn, forecastOn, actualOn, ...milestone }: Row) {
  return {
    ...milestone,
    plannedOn: fromDateColumn(plannedOn),
    forecastOn: fromDateColumn(forecastOn),
    actualOn: fromDateColumn(actualOn),
  }
}

export type MilestoneItem = ReturnType<typeof toMilestone>
