import { formatInstant } from '@/lib/time/format'

const quarter = 15 * 60_000
/** Long ago, zones were shifted by seconds, and clocks were changed a minute past midnight. */
const regular = Date.UTC(2020, 0)
/** Quarters that are kept at most: as many as a year has. */
const mostKept = 40_000

/**
 * What the clock on the wall shows in a zone, as YYYY-MM-DD HH:MM: the form that spreadsheets of every language read as date and
 * time. Zones change at the beginning of a quarter of an hour and by whole ones, so that the calendar is asked once for each.
 */
export function wallClock(timeZone: string): (at: Date) => string {
  const quarters = new Map<number, string>()
  const ask = (at: Date) => formatInstant(at, 'zh-CN', timeZone)
  return (at) => {
    const time = at.getTime()
    if (time < regular) return ask(at)
    const begun = time - (time % quarter)
    const start = quarters.get(begun) ?? ask(new Date(begun))
    if (quarters.size >= mostKept) quarters.clear()
    quarters.set(begun, start)
    const minute = Number(start.slice(-2)) + Math.floor((time - begun) / 60_000)
    return start.slice(0, -2) + String(minute).padStart(2, '0')
  }
}
