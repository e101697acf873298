import { type Holiday, type HolidayCountry, mondayOf, previousWorkingDay } from '@/lib/holidays/rules'
import type { BriefingKind } from '@/lib/reports/briefing-content'
import { addDays, type CalendarDate } from '@/lib/time/calendar-date'

type Period = { fromOn: CalendarDate; toOn: CalendarDate }
type Asked = {
  kind: Exclude<BriefingKind, 'weekly'>
  fromOn?: CalendarDate | undefined
  toOn?: CalendarDate | undefined
}

/** When weekly briefings are due: on a day of the week, 1 for Monday to 7 for Sunday, or the working day before it. */
export type Rhythm = { weekday: number; country: HolidayCountry; holidays: readonly Holiday[] }

/** A series without an issue for longer than this has come to its end. */
export const seriesRests = 35
/** Holidays so far before and after a day decide which due days lie around it. */
export const rhythmReach = 2 * seriesRests

/** An issue that ends so shortly before a due day is the one of that day. */
const early = 3

/** The due day of the week in which a day lies. */
function dueOfWeek(date: CalendarDate, { weekday, country, holidays }: Rhythm): CalendarDate {
  return previousWorkingDay(addDays(mondayOf(date), weekday - 1), country, holidays)
}

/** The first day after another on which a weekly briefing is due. */
export function nextWeeklyDue(after: CalendarDate, rhythm: Rhythm): CalendarDate {
  let week = after
  // holidays may have moved the due day of this week, and of later ones, back to before the day
  while (dueOfWeek(week, rhythm) <= after) week = addDays(week, 7)
  return dueOfWeek(week, rhythm)
}

/** The last day up to another, that one included, on which a weekly briefing was due. */
export function lastWeeklyDue(until: CalendarDate, rhythm: Rhythm): CalendarDate {
  let week = addDays(until, 28)
  while (dueOfWeek(week, rhythm) > until) week = addDays(week, -7)
  return dueOfWeek(week, rhythm)
}

/** The day on which a series is due again whose last issue ends on a day. */
export function dueAfter(lastEnd: CalendarDate, rhythm: Rhythm): CalendarDate {
  return nextWeeklyDue(addDays(lastEnd, early), rhythm)
}

/**
 * The days of a weekly briefing: from the end of the issue before to the last due day, or to today when that issue reaches so
 * far; a second one of the same day has the days of the first. Without an issue before, the seven days up to the due day.
 */
export function weeklyPeriod(previous: Period | null, today: CalendarDate, rhythm: Rhythm): Period {
  const due = lastWeeklyDue(today, rhythm)
  if (!previous) return { fromOn: addDays(due, -6), toOn: due }
  if (previous.toOn >= today) return { fromOn: previous.fromOn, toOn: previous.toOn }
  return { fromOn: addDays(previous.toOn, 1), toOn: previous.toOn < due ? due : today }
}

/** The days of any other briefing: the last month of the calendar, or those that were chosen. */
export function periodOf({ kind, fromOn, toOn }: Asked, today: CalendarDate): Period {
  if (kind === 'range') return { fromOn: fromOn ?? today, toOn: toOn ?? today }
  const last = addDays(`${today.slice(0, 8)}01`, -1)
  return { fromOn: `${last.slice(0, 8)}01`, toOn: last }
}

/** Issues of one series are numbered one after the other. */
export function seriesOf(scope: {
  kind: BriefingKind
  visitId: string | null
  unitId: string | null
}): string {
  return [scope.kind, scope.visitId ?? 'all', scope.unitId ?? 'all'].join(':')
}

type Edited = { text: string; generated: string }
/**
 * How the text of a section stands: as it was generated, edited by somebody, or edited over a generated text that the numbers
 * have changed since.
 */
export function standingOf(
  edited: Edited | undefined,
  generated: string,
): 'generated' | 'edited' | 'overtaken' {
  if (!edited) return 'generated'
  return edited.generated === generated ? 'edited' : 'overtaken'
}
