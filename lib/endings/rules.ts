import { isOpen, type Standing } from '@/lib/commitments/rules'
import { addDays, type CalendarDate } from '@/lib/time/calendar-date'

export const endingKinds = ['completed', 'suspended', 'terminated', 'merged', 'reopened'] as const
export type EndingKind = (typeof endingKinds)[number]

/** What can be decided about an item that is open. */
export const closingKinds = ['completed', 'suspended', 'terminated', 'merged'] as const

/** The days on which a suspended item may come back: after today, and two years ahead at most. */
export function suspensionRange(today: CalendarDate): { first: CalendarDate; last: CalendarDate } {
  return { first: addDays(today, 1), last: addDays(today, 730) }
}

/** Whether a suspension may last until a day. */
export function isSuspensionDate(day: CalendarDate, today: CalendarDate): boolean {
  const { first, last } = suspensionRange(today)
  return day >= first && day <= last
}

/** Whether there is something to take back: an item that was ended or suspended, and is not archived. */
export function isReopenable(standing: Pick<Standing, 'state' | 'archived'>): boolean {
  return !standing.archived && (standing.state === 'suspended' || !isOpen(standing))
}
