import type { Settings } from '@/lib/settings/rules'
import { addDays, addMonth, type CalendarDate } from '@/lib/time/calendar-date'

/** How often an update of one item is expected; without one of these the setting of the workspace holds. */
export const cadences = ['weekly', 'fortnightly', 'monthly'] as const
export type Cadence = (typeof cadences)[number]

export type Pace = { cadence: Cadence | null; pausedUntil: CalendarDate | null }

/** The day on which the next update falls due, counted from the last one; never before the day until which they are paused. */
export function nextUpdateDue(
  from: CalendarDate,
  { cadence, pausedUntil }: Pace,
  { cadenceDays }: Pick<Settings, 'cadenceDays'>,
): CalendarDate {
  const days = { weekly: 7, fortnightly: 14 }
  const due = cadence === 'monthly' ? addMonth(from) : addDays(from, cadence ? days[cadence] : cadenceDays)
  return pausedUntil !== null && pausedUntil > due ? pausedUntil : due
}

/** The last day until which updates can be paused: what is silent for longer is suspended or ended. */
export function lastPauseDay(today: CalendarDate): CalendarDate {
  return addDays(today, 366)
}
