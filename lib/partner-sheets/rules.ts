import type { CalendarDate } from '@/lib/time/calendar-date'

/** Partners of one pack: what somebody reads on a journey, and one answer of the server. */
export const mostStops = 20
/** Characters that may be said about one partner. */
export const agendaLimit = 200
/** Characters that may be said about all partners together: they stand in the address, and a server takes no address of any length. */
export const mostAgenda = 1_200

/** A partner of a pack, and when and what about one meets there. */
export type Stop = { key: string; agenda?: string }
/** What a pack is asked to be. */
export type Pack = {
  title?: string
  place?: string
  preparedFor?: string
  fromOn?: CalendarDate
  toOn?: CalendarDate
  stops: Stop[]
}
/** What is to happen to the partners of a pack: some are put at its end, one moves by one place or goes. */
export type Arrangement = { add: readonly string[]; up?: string; down?: string; remove?: string }

/** The partners of a pack as they stand after that. What is there already is not added twice; the first does not go further up. */
export function arrangeStops(stops: readonly Stop[], { add, up, down, remove }: Arrangement): Stop[] {
  const own = stops.filter(({ key }) => key !== remove)
  const had = new Set(own.map(({ key }) => key))
  const arranged = [...own, ...[...new Set(add)].filter((key) => !had.has(key)).map((key) => ({ key }))]
  moveBy(arranged, up, -1)
  moveBy(arranged, down, 1)
  return arranged
}

function moveBy(stops: Stop[], key: string | undefined, places: -1 | 1): void {
  const from = stops.findIndex((stop) => stop.key === key)
  const to = from + places
  const [moved, other] = [stops[from], stops[to]]
  if (!moved || !other) return
  stops[from] = other
  stops[to] = moved
}

/**
 * How much may be typed about each of so many partners, so that all of it can be sent; what is there already stays, however long.
 */
export function agendaRoom(stops: number, typed = 0): number {
  return Math.max(typed, Math.min(agendaLimit, Math.floor(mostAgenda / Math.max(1, stops))))
}
