import type { DueBasis } from '@/lib/commitments/rules'
import { type CalendarDate, daysBetween } from '@/lib/time/calendar-date'

export const deadlineChangeKinds = ['confirmed', 'changed', 'changedAfterExpiry'] as const
export type DeadlineChangeKind = (typeof deadlineChangeKinds)[number]

type Deadline = { dueOn: CalendarDate | null; dueBasis: DueBasis | null }

/**
 * What setting a new date means: after a confirmed date has passed it is a change after expiry, with the days that it was
 * overdue; a proposed date cannot expire. `moved` says whether the calendar date differs from the one before.
 */
export function judgeDeadlineChange(
  { dueOn, dueBasis }: Deadline,
  newDueOn: CalendarDate,
  today: CalendarDate,
) {
  const expired = dueOn !== null && dueBasis !== 'proposed' && dueOn < today
  return {
    kind: expired ? ('changedAfterExpiry' as const) : ('changed' as const),
    daysOverdue: expired ? daysBetween(dueOn, today) : 0,
    moved: dueOn !== null && dueOn !== newDueOn,
  }
}

/** Whether there is a date that is only proposed and can be confirmed as it stands. */
export function isConfirmable({ dueOn, dueBasis }: Deadline): boolean {
  return dueOn !== null && dueBasis === 'proposed'
}
