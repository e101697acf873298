import { expectedOn, type MilestoneDates } from '@/lib/milestones/rules'
import { type CalendarDate, daysBetween } from '@/lib/time/calendar-date'

/** Where a milestone stands on the line, in hundredths: as planned, and where it is expected or was reached. */
export type MilestonePlace = { key: string; planned: number; expected: number; reached: boolean }
export type MilestoneScale = {
  first: CalendarDate
  last: CalendarDate
  /** Null where today lies outside. */
  today: number | null
  places: MilestonePlace[]
}

/** Milestones on a true scale of time, from the first of their days to the last; all in one place when that is one day. */
export function scaleMilestones(
  milestones: readonly (MilestoneDates & { id: string })[],
  today: CalendarDate,
): MilestoneScale {
  const days = milestones.flatMap((milestone) => [milestone.plannedOn, expectedOn(milestone)]).sort()
  const [first = today, last = days.at(-1) ?? today] = [days[0], days.at(-1)]
  const length = daysBetween(first, last)
  const place = (day: CalendarDate) =>
    length === 0 ? 50 : Math.round((daysBetween(first, day) / length) * 1000) / 10
  return {
    first,
    last,
    today: today < first || today > last || length === 0 ? null : place(today),
    places: milestones.map((milestone) => ({
      key: milestone.id,
      planned: place(milestone.plannedOn),
      expected: place(expectedOn(milestone)),
      reached: milestone.actualOn !== null,
    })),
  }
}
