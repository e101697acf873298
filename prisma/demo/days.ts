import { lookAheads } from '@/lib/commitments/rules'
import { addDays, type CalendarDate, today } from '@/lib/time/calendar-date'

/** The city's own zone, in which its offices keep their hours. */
const zone = 'Asia/Shanghai'
const offset = '+08:00'
/** Nothing happens before a quarter past nine or after a quarter to six: minutes of the day. */
const opens = 555
const closes = 1065

/** The first day of the story: everything happens from here on, and after the visit. */
export const beginsDaysAgo = 115
/** A visit must be over for at least so many days, so that four months of story fit behind it. */
export const leastDaysSinceVisit = 120

/** Days on which the offices are closed wherever the calendar of the year puts the week: month and day, first and last. */
const holidays = [
  ['01-01', '01-01'],
  ['05-01', '05-05'],
  ['10-01', '10-07'],
] as const
/** What happened lately stays within its week, even after a holiday. */
const recent = 14

/** The working day so many days ago, or the last one before it. */
export function workingDay(now: Date, daysAgo: number): CalendarDate {
  let day = addDays(today(now, zone), -daysAgo)
  while (!isWorkingDay(day) || (daysAgo > recent && isHoliday(day))) day = addDays(day, -1)
  return day
}

/**
 * The instants of what happened, in the order given: on working days, within office hours, one after the other. What happens
 * on the same day is spread over it. `daysAgo` must not grow from one to the next.
 */
export function instantsOf(daysAgo: readonly number[], now: Date): Date[] {
  const days = daysAgo.map((ago) => workingDay(now, ago))
  const counts = Map.groupBy(days, (day) => day)
  const seen = new Map<CalendarDate, number>()
  return days.map((day) => {
    const position = seen.get(day) ?? 0
    seen.set(day, position + 1)
    return instantOf(day, position, counts.get(day)?.length ?? 1)
  })
}

/** The day of a deadline so many days from `reference`: a working day as long as it stays in the same part of the look-ahead. */
export function dayIn(reference: CalendarDate, days: number): CalendarDate {
  const nearby = [days, days - 1, days + 1, days - 2, days + 2]
  const fit = nearby.find((near) => partOf(near) === partOf(days) && isWorkingDay(addDays(reference, near)))
  return addDays(reference, fit ?? days)
}

function instantOf(day: CalendarDate, position: number, count: number): Date {
  const share = (closes - opens) / count
  // Somewhere in its part of the day, and for the same day always there.
  const place =
    0.1 + (0.8 * ((Number(day.slice(5, 7)) * 5 + Number(day.slice(8)) * 7 + position * 3) % 17)) / 16
  const minutes = Math.round(opens + share * (position + place))
  const clock = [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, '0'))
  return new Date(`${day}T${clock.join(':')}:00${offset}`)
}

/** What lists and lights set apart: overdue for longer than a week, within it, and the parts of the look-ahead. */
function partOf(days: number): number {
  const ends = [-8, -1, ...Object.values(lookAheads).map(([, last]) => last)]
  return ends.filter((end) => days > end).length
}

function isHoliday(day: CalendarDate): boolean {
  const ofYear = day.slice(5)
  return holidays.some(([first, last]) => first <= ofYear && ofYear <= last)
}

function isWorkingDay(day: CalendarDate): boolean {
  return weekdayOf(day) % 6 !== 0
}

function weekdayOf(day: CalendarDate): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay()
}
