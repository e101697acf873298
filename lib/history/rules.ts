import { addDays, type CalendarDate, today } from '@/lib/time/calendar-date'

const minute = 60_000
const hours = 60 * minute

/** The first minute of a day in a zone, also where clocks are put forward or back that night. */
export function startOfDay(date: CalendarDate, zone: string): Date {
  const midnight = Date.parse(`${date}T00:00:00Z`)
  let before = (midnight - 16 * hours) / minute
  let at = (midnight + 16 * hours) / minute
  while (at - before > 1) {
    const middle = Math.floor((before + at) / 2)
    if (today(new Date(middle * minute), zone) < date) before = middle
    else at = middle
  }
  return new Date(at * minute)
}

/** The first minute after a day in a zone. */
export function endOfDay(date: CalendarDate, zone: string): Date {
  return startOfDay(addDays(date, 1), zone)
}

/** Where a page of the history ends, for the address of the next: the event's time and id, which no two share. */
export type Cursor = { at: Date; id: string }

const cursorShape = /^(\d{13})-([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/

/** A cursor as it stands in an address. */
export function writeCursor({ at, id }: Cursor): string {
  return `${at.getTime()}-${id}`
}

/** The inverse of `writeCursor`; null for anything else. */
export function readCursor(text: string): Cursor | null {
  const [, at, id] = cursorShape.exec(text) ?? []
  return at && id ? { at: new Date(Number(at)), id } : null
}
