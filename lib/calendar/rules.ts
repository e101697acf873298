import { mondayOf } from '@/lib/holidays/rules'
import { addDays, type CalendarDate, firstCalendarDate, lastCalendarDate } from '@/lib/time/calendar-date'

export const calendarViews = ['month', 'week', 'day', 'timeline'] as const
export type CalendarView = (typeof calendarViews)[number]
/** How much of the timeline is shown at once. */
export const spans = ['quarter', 'year'] as const
export type Span = (typeof spans)[number]

/** What can stand on a day, in the order in which it stands there. */
export const calendarKinds = ['deadline', 'session', 'decision', 'step', 'milestone', 'pause'] as const
export type CalendarKind = (typeof calendarKinds)[number]

/** What a calendar shows: around which day, and how. */
export type Shown = { view: CalendarView; on: CalendarDate; span: Span }
export type Period = { first: CalendarDate; last: CalendarDate }

/** So many entries of a day are told where it stands among others; the day itself tells more of them. */
export const entriesPerDay = { month: 4, week: 14, day: 200 } as const

/** The same day so many months later or earlier, or the last day of that month where it has none such. */
export function shiftMonths(date: CalendarDate, months: number): CalendarDate {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number)
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate()
  return new Date(Date.UTC(year, month - 1 + months, Math.min(day, last))).toISOString().slice(0, 10)
}

/** The days that the heading speaks of: a month, a week from Monday, a day, or a quarter or year that begins with a quarter. */
export function periodOf({ view, on, span }: Shown): Period {
  if (view === 'day') return { first: on, last: on }
  if (view === 'week') return { first: mondayOf(on), last: addDays(mondayOf(on), 6) }
  const month = Number(on.slice(5, 7))
  const back = view === 'month' ? 0 : (month - 1) % 3
  const first = shiftMonths(`${on.slice(0, 7)}-01`, -back)
  return { first, last: addDays(shiftMonths(first, monthsOf({ view, span })), -1) }
}

function monthsOf({ view, span }: Pick<Shown, 'view' | 'span'>): number {
  if (view === 'month') return 1
  return span === 'quarter' ? 3 : 12
}

/** The days that are drawn for a period: whole weeks. */
export function weeksOf({ first, last }: Period): CalendarDate[][] {
  const weeks: CalendarDate[][] = []
  for (let monday = mondayOf(first); monday <= last; monday = addDays(monday, 7))
    weeks.push(Array.from({ length: 7 }, (_, index) => addDays(monday, index)))
  return weeks
}

/** The day around which the period before or after is shown; null where no date is kept any more. */
export function neighbour(shown: Shown, way: -1 | 1): CalendarDate | null {
  const days = { day: 1, week: 7, month: 0, timeline: 0 }[shown.view]
  const found = days > 0 ? addDays(shown.on, days * way) : shiftMonths(shown.on, way * monthsOf(shown))
  return found >= firstCalendarDate && found <= lastCalendarDate ? found : null
}

/** The day that a key leads to in a grid of weeks, as the pattern for grids of dates has it; null for other keys. */
export function dayAfterKey(date: CalendarDate, key: string): CalendarDate | null {
  const days: Record<string, number> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 }
  const months: Record<string, number> = { PageUp: -1, PageDown: 1 }
  if (Object.hasOwn(days, key)) return addDays(date, days[key] ?? 0)
  if (Object.hasOwn(months, key)) return shiftMonths(date, months[key] ?? 0)
  if (key === 'Home') return mondayOf(date)
  return key === 'End' ? addDays(mondayOf(date), 6) : null
}
