import { calendarDateIn } from '@/lib/time/format'

/**
 * A day of the calendar as YYYY-MM-DD, without a time zone. Dates of this form are compared
 * as text: `a < b` is "a is earlier than b".
 */
export type CalendarDate = string

export const firstCalendarDate: CalendarDate = '2000-01-01'
export const lastCalendarDate: CalendarDate = '2100-12-31'

const shape = /^(\d{4})-(\d{2})-(\d{2})$/
const millisecondsPerDay = 86_400_000

/**
 * Reads a calendar date from what was typed or sent.
 *
 * @returns the date, or undefined unless it has exactly the form YYYY-MM-DD, exists in the
 * calendar and lies between 2000-01-01 and 2100-12-31
 */
export function parseCalendarDate(text: string): CalendarDate | undefined {
  if (!shape.test(text) || text < firstCalendarDate || text > lastCalendarDate) return undefined
  return exists(text) ? text : undefined
}

/** Whether the text is a calendar date in the sense of `parseCalendarDate`. */
export function isCalendarDate(text: string): boolean {
  return parseCalendarDate(text) !== undefined
}

/**
 * The date so many days later.
 *
 * @param days whole days; negative goes back
 * @throws RangeError when the date is not of the form YYYY-MM-DD or the days are not whole
 */
export function addDays(date: CalendarDate, days: number): CalendarDate {
  if (!Number.isInteger(days)) throw new RangeError(`Not a whole number of days: ${days}`)
  return new Date(dayNumber(date) * millisecondsPerDay + days * millisecondsPerDay).toISOString().slice(0, 10)
}

/** The same day of the next month, or its last day where it has none such: 31 January becomes 28 or 29 February. */
export function addMonth(date: CalendarDate): CalendarDate {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number)
  const last = new Date(Date.UTC(year, month + 1, 0)).getUTCDate()
  return new Date(Date.UTC(year, month, Math.min(day, last))).toISOString().slice(0, 10)
}

/**
 * Whole days from one date to another: 1 from today to tomorrow, negative when `to` is earlier.
 *
 * @throws RangeError when one is not of the form YYYY-MM-DD
 */
export function daysBetween(from: CalendarDate, to: CalendarDate): number {
  return dayNumber(to) - dayNumber(from)
}

/** Orders calendar dates from early to late, for `sort`. */
export function compareCalendarDates(a: CalendarDate, b: CalendarDate): -1 | 0 | 1 {
  if (a === b) return 0
  return a < b ? -1 : 1
}

/**
 * The calendar date that an instant falls on in a zone: the only bridge from instants to dates.
 *
 * @param now the instant
 * @param zone IANA name of the zone, such as Asia/Shanghai
 */
export function today(now: Date, zone: string): CalendarDate {
  return calendarDateIn(now, zone)
}

function exists(date: string): boolean {
  return timeOf(date) !== undefined
}

/** A list asks for the same few thousand days again and again; those of a hundred years find room. */
const dayNumbers = new Map<CalendarDate, number>()
const mostDayNumbers = 40_000

function dayNumber(date: CalendarDate): number {
  const known = dayNumbers.get(date)
  if (known !== undefined) return known
  const time = timeOf(date)
  if (time === undefined) throw new RangeError(`Not a calendar date: ${date}`)
  if (dayNumbers.size >= mostDayNumbers) dayNumbers.clear()
  dayNumbers.set(date, time / millisecondsPerDay)
  return time / millisecondsPerDay
}

/** The midnight of a date; undefined where the calendar has no such day. */
function timeOf(date: string): number | undefined {
  const [, year, month, day] = (shape.exec(date) ?? []).map(Number)
  if (year === undefined || month === undefined || day === undefined) return undefined
  const made = new Date(Date.UTC(year, month - 1, day))
  // What overflows into the next month or year is another day than the one that was written.
  const isSame =
    made.getUTCFullYear() === year && made.getUTCMonth() === month - 1 && made.getUTCDate() === day
  return isSame ? made.getTime() : undefined
}
