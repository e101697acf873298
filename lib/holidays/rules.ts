import type { Localized } from '@/lib/i18n/localized'
import { addDays, type CalendarDate, daysBetween } from '@/lib/time/calendar-date'

/** The countries on both sides of a visit. */
export const holidayCountries = ['CN', 'DE'] as const
export type HolidayCountry = (typeof holidayCountries)[number]

/** A day on which a country does not work, or a day of the weekend on which it does. */
export type Holiday = { country: HolidayCountry; heldOn: CalendarDate; name: Localized; working: boolean }

/** A Thursday to count days of the week from. */
const thursday = '2026-01-01'

/** The country in which those work whose days begin in a zone: Germany in its own, else China, whose cities keep the record. */
export function countryOfZone(zone: string): HolidayCountry {
  return zone === 'Europe/Berlin' || zone === 'Europe/Busingen' ? 'DE' : 'CN'
}

/** The Monday of the week in which a day lies. */
export function mondayOf(date: CalendarDate): CalendarDate {
  return addDays(date, -((weekdayOf(date) + 6) % 7))
}

/** The day of the week, from 0 for Sunday. */
export function weekdayOf(date: CalendarDate): number {
  return (((daysBetween(thursday, date) + 4) % 7) + 7) % 7
}

/** Saturday and Sunday, in both countries. */
export function isWeekend(date: CalendarDate): boolean {
  return [0, 6].includes(weekdayOf(date))
}

/** Whether a country works on a day: its list knows holidays, and weekends on which people work instead. */
export function isWorkingDay(date: CalendarDate, country: HolidayCountry, list: readonly Holiday[]): boolean {
  const named = list.find((day) => day.country === country && day.heldOn === date)
  return named ? named.working : !isWeekend(date)
}

/** The day itself when the country works on it, else the first one after it. */
export function nextWorkingDay(
  date: CalendarDate,
  country: HolidayCountry,
  list: readonly Holiday[],
): CalendarDate {
  return isWorkingDay(date, country, list) ? date : nextWorkingDay(addDays(date, 1), country, list)
}

/** The day itself when the country works on it, else the last one before it. */
export function previousWorkingDay(
  date: CalendarDate,
  country: HolidayCountry,
  list: readonly Holiday[],
): CalendarDate {
  return isWorkingDay(date, country, list) ? date : previousWorkingDay(addDays(date, -1), country, list)
}

/** How many working days lie after one day up to another, that one included; negative when it is earlier. */
export function workingDaysBetween(
  from: CalendarDate,
  to: CalendarDate,
  country: HolidayCountry,
  list: readonly Holiday[],
): number {
  if (to < from) return -workingDaysBetween(to, from, country, list)
  const days = Array.from({ length: daysBetween(from, to) }, (_, index) => addDays(from, index + 1))
  return days.filter((day) => isWorkingDay(day, country, list)).length
}

/** What speaks against a day: the weekend, and the holidays of either country; days on which people work instead say so. */
export type DayNote =
  | { kind: 'weekend'; weekday: number; worksInstead: HolidayCountry[]; nextOn: CalendarDate }
  | { kind: 'holiday'; country: HolidayCountry; name: Localized; nextOn: CalendarDate }

/** The notes on a day that somebody chooses, each with the next day on which it would not be said; none for a working day of both. */
export function dayNotes(date: CalendarDate, list: readonly Holiday[]): DayNote[] {
  const named = list.filter(({ heldOn }) => heldOn === date)
  const nextOf = (country: HolidayCountry) => nextWorkingDay(date, country, list)
  const holidays = named
    .filter(({ working }) => !working)
    .map(({ country, name }) => ({ kind: 'holiday' as const, country, name, nextOn: nextOf(country) }))
  if (!isWeekend(date)) return holidays
  const worksInstead = named.filter(({ working }) => working).map(({ country }) => country)
  const nextOn = holidayCountries.map(nextOf).sort().at(-1) ?? date
  return [{ kind: 'weekend', weekday: weekdayOf(date), worksInstead, nextOn }, ...holidays]
}
