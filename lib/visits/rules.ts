import { type CalendarDate, today } from '@/lib/time/calendar-date'

export const sessionKinds = [
  'conference',
  'symposium',
  'companyVisit',
  'bilateralTalk',
  'courtesyCall',
] as const
export const sourceKinds = ['summaryOfPressReport', 'original', 'other'] as const
export const participantRoles = ['head', 'member', 'host', 'guest', 'speaker', 'counterpart'] as const

export type SessionKind = (typeof sessionKinds)[number]
export type SourceKind = (typeof sourceKinds)[number]
export type ParticipantRole = (typeof participantRoles)[number]

type DayOfYear = { month: number; day: number }

/** The latest year in which a visit that ended on this day is over at `now` in the visit's own zone. */
export function latestPastYear(endsOn: DayOfYear, now: Date, timeZone: string): number {
  const there = today(now, timeZone)
  const year = Number(there.slice(0, 4))
  return dateIn(year, endsOn) < there ? year : year - 1
}

/** A day of a year as a calendar date. */
export function dateIn(year: number, { month, day }: DayOfYear): CalendarDate {
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}

/** The key of a visit: country and two digits of the year, then B, C … for a further one of that year (`DE26`, `DE26B`). */
export function visitKey(countryCode: string, startsOn: CalendarDate, taken: readonly string[]): string {
  const base = countryCode + startsOn.slice(2, 4)
  const letters = ['', ...'BCDEFGHIJKLMNOPQRSTUVWXYZ']
  const free = letters.map((letter) => base + letter).find((key) => !taken.includes(key))
  if (!free) throw new RangeError(`No key left for ${base}`)
  return free
}

/** A number of an item: the visit's key and the running number, at least three digits. */
export function commitmentNumber(key: string, runningNumber: number): string {
  return `${key}-${String(runningNumber).padStart(3, '0')}`
}

const contextLength = 32

/**
 * A text-quote selector for `exact` in a paragraph: with up to 32 characters before and after it, so that the place is found
 * again when the text is edited (W3C Web Annotation, 4.2.4). Null unless `exact` occurs exactly once.
 */
export function quoteSelector(
  paragraph: string,
  exact: string,
): { exact: string; prefix: string; suffix: string } | null {
  const at = paragraph.indexOf(exact)
  if (exact === '' || at < 0 || paragraph.indexOf(exact, at + 1) >= 0) return null
  return quoteAt(paragraph, at, exact)
}

/** The same for words of which is known where they begin, however often they occur. */
export function quoteAt(
  paragraph: string,
  from: number,
  exact: string,
): { exact: string; prefix: string; suffix: string } {
  const end = from + exact.length
  return {
    exact,
    prefix: paragraph.slice(Math.max(0, from - contextLength), from),
    suffix: paragraph.slice(end, end + contextLength),
  }
}

export type Span = { text: string; commitments: readonly string[] }
type Marked = { exact: string; number: string }

/** A paragraph cut into spans, each with the numbers of the items whose anchored passage covers it. Passages may overlap. */
export function markPassages(paragraph: string, passages: readonly Marked[]): Span[] {
  const found = passages
    .map(({ exact, number }) => ({ number, from: paragraph.indexOf(exact), length: exact.length }))
    .filter(({ from }) => from >= 0)
    .map(({ number, from, length }) => ({ number, from, to: from + length }))
  const cuts = [...new Set([0, paragraph.length, ...found.flatMap(({ from, to }) => [from, to])])].sort(
    (a, b) => a - b,
  )
  return cuts.slice(0, -1).map((from, index) => ({
    text: paragraph.slice(from, cuts[index + 1]),
    commitments: found
      .filter((passage) => passage.from <= from && from < passage.to)
      .map(({ number }) => number),
  }))
}
