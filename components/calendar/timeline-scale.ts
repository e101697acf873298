import { type Period, shiftMonths } from '@/lib/calendar/rules'
import { expectedOn, type MilestoneDates } from '@/lib/milestones/rules'
import { type CalendarDate, daysBetween } from '@/lib/time/calendar-date'

/** How far along a period a day stands, in hundredths; below 0 and above 100 it lies outside. */
export function placeIn({ first, last }: Period, date: CalendarDate): number {
  return Math.round((daysBetween(first, date) / (daysBetween(first, last) + 1)) * 1000) / 10
}

/** Whether a place lies on the line. */
export function isInside(place: number): boolean {
  return place >= 0 && place <= 100
}

/** The first day of each month of a period. */
export function monthsIn({ first, last }: Period): CalendarDate[] {
  const months: CalendarDate[] = []
  for (let month = first; month <= last; month = shiftMonths(month, 1)) months.push(month)
  return months
}

type Dated = {
  originalDueOn: CalendarDate | null
  dueOn: CalendarDate | null
  milestones: readonly (MilestoneDates & { id: string })[]
}

/** What is drawn of an item: the way from its first date to the current one, its milestones, and whether some lies outside. */
export type TimelineRow = {
  original: number | null
  current: number | null
  milestones: { id: string; at: number; reached: boolean }[]
  before: boolean
  after: boolean
}

/** Places an item on the line of a period. A first date that is the current one still is drawn once. */
export function rowIn(period: Period, { originalDueOn, dueOn, milestones }: Dated): TimelineRow {
  const place = (date: CalendarDate | null) => (date === null ? null : placeIn(period, date))
  const original = originalDueOn === dueOn ? null : place(originalDueOn)
  const current = place(dueOn)
  const marks = milestones.map((milestone) => ({
    id: milestone.id,
    at: placeIn(period, expectedOn(milestone)),
    reached: milestone.actualOn !== null,
  }))
  const places = [original, current, ...marks.map(({ at }) => at)].filter((at) => at !== null)
  return {
    original,
    current,
    milestones: marks,
    before: places.some((at) => at < 0),
    after: places.some((at) => at > 100),
  }
}
