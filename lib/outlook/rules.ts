import { type Light, lookAheads } from '@/lib/commitments/rules'
import type { Settings } from '@/lib/settings/rules'
import { type CalendarDate, daysBetween } from '@/lib/time/calendar-date'

/** The last day of the look-ahead, counted from today. */
export const lastDay = lookAheads.within90[1]

/** Current deadlines of one day: agreed ones, or ones that are only proposed. */
export type DueDay = { date: CalendarDate; proposed: boolean; count: number }

/** A mark on the axis: the light that the items of one day have, how far along it stands, and in which row from below. */
export type AxisMark = {
  date: CalendarDate
  light: Exclude<Light, 'overdue' | 'closed'>
  count: number
  /** Hundredths of the axis from today, to two decimals. */
  at: number
  row: 0 | 1
  /** Whether its number has room beside the next mark of its row. */
  numbered: boolean
}

/** Days that a digit takes on the axis. */
const daysPerDigit = 1

/** Places days on the axis at their true distance from today; where a day has both kinds, the proposed ones stand above. */
export function axisMarks(days: readonly DueDay[], today: CalendarDate, settings: Settings): AxisMark[] {
  const agreedOn = new Set(days.filter(({ proposed }) => !proposed).map(({ date }) => date))
  const marks = days.map(({ date, proposed, count }) => ({
    date,
    count,
    light: lightOn(daysBetween(today, date), proposed, settings),
    at: placeOf(daysBetween(today, date)),
    row: proposed && agreedOn.has(date) ? (1 as const) : (0 as const),
  }))
  return marks.map((mark) => ({ ...mark, numbered: mark.count > 1 && hasRoom(mark, marks) }))
}

function lightOn(days: number, proposed: boolean, { dueSoonDays }: Settings): AxisMark['light'] {
  if (proposed) return 'none'
  return days <= dueSoonDays ? 'dueSoon' : 'onTime'
}

/** How far along the axis a day stands, in hundredths of it. */
export function placeOf(days: number): number {
  return Math.round((days / lastDay) * 10_000) / 100
}

function hasRoom(mark: Omit<AxisMark, 'numbered'>, marks: readonly Omit<AxisMark, 'numbered'>[]): boolean {
  const next = marks.find(({ row, date }) => row === mark.row && date > mark.date)
  const room = next ? daysBetween(mark.date, next.date) : Number.POSITIVE_INFINITY
  return room > daysPerDigit * (String(mark.count).length + 1)
}
