import { type Cadence, nextUpdateDue } from '@/lib/cadences/rules'
import { type Period, shiftMonths } from '@/lib/calendar/rules'
import { mondayOf } from '@/lib/holidays/rules'
import { addDays, type CalendarDate, isCalendarDate } from '@/lib/time/calendar-date'

/** How an update that was due has come, worst first: not yet, after its day, or by its day. */
export const disciplines = ['missing', 'late', 'onTime'] as const
export type Discipline = (typeof disciplines)[number]

/** A week from Monday or a month, by its key in an address: the Monday, or the month. */
export type Span = Period & { key: string; kind: 'week' | 'month' }

/** The four weeks that are over, the latest first. */
export function weeksBefore(today: CalendarDate): Span[] {
  const monday = mondayOf(today)
  return [-7, -14, -21, -28].map((back) => weekFrom(addDays(monday, back)))
}

/** The three months that are over, the latest first. */
export function monthsBefore(today: CalendarDate): Span[] {
  const month = `${today.slice(0, 7)}-01`
  return [-1, -2, -3].map((back) => monthFrom(shiftMonths(month, back)))
}

/** The week or month of a key; undefined for one that is none, or that is not over. */
export function spanOf(key: string, today: CalendarDate): Span | undefined {
  const isMonth = key.length === 7
  const first = isMonth ? `${key}-01` : key
  if (!isCalendarDate(first)) return undefined
  if (!isMonth && mondayOf(first) !== first) return undefined
  const span = isMonth ? monthFrom(first) : weekFrom(first)
  return span.last < today ? span : undefined
}

function weekFrom(first: CalendarDate): Span {
  return { key: first, kind: 'week', first, last: addDays(first, 6) }
}

function monthFrom(first: CalendarDate): Span {
  return { key: first.slice(0, 7), kind: 'month', first, last: addDays(shiftMonths(first, 1), -1) }
}

/** How often updates are expected: of the item, else of the workspace, and until when they are paused. */
export type Rhythm = { cadence: Cadence | null; pausedUntil: CalendarDate | null; cadenceDays: number }
type Change = { on: CalendarDate; before: Partial<Rhythm>; after: Partial<Rhythm> }
type Ending = { on: CalendarDate; kind: string; until: CalendarDate | null }

/** What tells of an item which updates were due and when they came. All lists are in the order of days. */
export type Clock = {
  /** The last update before the days that are asked about, else the visit's end. */
  from: CalendarDate
  recordedOn: CalendarDate
  updates: readonly CalendarDate[]
  /** As it is today; what it was follows from the changes since. */
  rhythm: Rhythm
  changes: readonly Change[]
  endings: readonly Ending[]
  /** The unit that leads it today; null while it is only proposed. */
  unitId: string | null
  /** Each time it was handed over or back: from whom. */
  moves: readonly { on: CalendarDate; from: string }[]
}

/** A day by which an update was expected, when it came, and which unit led the item. */
export type DueUpdate = {
  dueOn: CalendarDate
  reportedOn: CalendarDate | null
  discipline: Discipline
  unitId: string | null
}

/**
 * The days on which an update of an item fell due, up to yesterday. Each update sets the clock anew, as on the item itself; "no
 * change", a correction and what was returned later count as updates. Where none comes the next one falls due a cadence later, and
 * the first update afterwards is the late one of the last day missed. A new rhythm asks nothing of the days before it. No update
 * is due before the item was recorded, while it is suspended and once it has ended.
 */
export function dueUpdatesOf(clock: Clock, today: CalendarDate, nextDue: NextDue = dueAfter): DueUpdate[] {
  const found: DueUpdate[] = []
  let missed: DueUpdate | null = null
  let { from } = clock
  let rhythm = firstRhythm(clock)
  let dueOn = nextDue(from, rhythm)
  const pass = (day: CalendarDate) => {
    for (; dueOn < day; dueOn = nextDue(dueOn, rhythm)) {
      if (!isExpected(clock, dueOn)) continue
      missed = { dueOn, reportedOn: null, discipline: 'missing', unitId: leaderOn(clock, dueOn) }
      found.push(missed)
    }
  }
  for (const step of stepsOf(clock)) {
    pass(step.on)
    if (step.after === null) {
      if (missed !== null) Object.assign(missed, { reportedOn: step.on, discipline: 'late' })
      else if (isExpected(clock, dueOn))
        found.push({ dueOn, reportedOn: step.on, discipline: 'onTime', unitId: leaderOn(clock, dueOn) })
      missed = null
      from = step.on
      dueOn = nextDue(from, rhythm)
      continue
    }
    rhythm = { ...rhythm, ...step.after }
    dueOn = nextDue(from, rhythm)
    while (dueOn < step.on) dueOn = nextDue(dueOn, rhythm)
  }
  pass(today)
  return found
}

type Step = { on: CalendarDate; after: Partial<Rhythm> | null }

/** Updates and changes of the rhythm by day; on one day the update comes first. */
function stepsOf({ updates, changes }: Clock): Step[] {
  const reported = updates.map((on): Step => ({ on, after: null }))
  if (changes.length === 0) return reported
  return [...reported, ...changes].sort((a, b) => (a.on < b.on ? -1 : Number(a.on > b.on)))
}

/** The rhythm before the first of its changes. */
function firstRhythm({ rhythm, changes }: Clock): Rhythm {
  return Object.assign({ ...rhythm }, ...changes.map(({ before }) => before).toReversed())
}

type NextDue = (from: CalendarDate, rhythm: Rhythm) => CalendarDate

function dueAfter(from: CalendarDate, rhythm: Rhythm): CalendarDate {
  return nextUpdateDue(from, rhythm, rhythm)
}

/** The same, which remembers its answers: tens of thousands of items ask for the same few days. */
export function rememberedDue(): NextDue {
  const known = new Map<string, CalendarDate>()
  return (from, rhythm) => {
    const key = `${from}${rhythm.cadence ?? rhythm.cadenceDays}${rhythm.pausedUntil}`
    const due = known.get(key) ?? dueAfter(from, rhythm)
    known.set(key, due)
    return due
  }
}

/** Whether somebody could have reported by a day: the item was there before it, and neither suspended nor ended. */
function isExpected({ recordedOn, endings }: Clock, day: CalendarDate): boolean {
  if (day <= recordedOn) return false
  const last = endings.findLast(({ on }) => on <= day)
  if (!last || last.kind === 'reopened') return true
  return last.kind === 'suspended' && last.until !== null && last.until <= day
}

/** Who led the item in the morning of a day: whoever hands it over on its due day has had the time to report. */
function leaderOn({ unitId, moves }: Clock, day: CalendarDate): string | null {
  return moves.find(({ on }) => on >= day)?.from ?? unitId
}

/**
 * How an item stood with each unit that led it in a span: the worst of its due days there, the last one of several. An item
 * counts once, however often it is reported on.
 */
export function worstIn(updates: readonly DueUpdate[], { first, last }: Period): DueUpdate[] {
  const worst = new Map<string | null, DueUpdate>()
  for (const update of updates) {
    if (update.dueOn < first || update.dueOn > last) continue
    const kept = worst.get(update.unitId)
    if (!kept || rankOf(update) <= rankOf(kept)) worst.set(update.unitId, update)
  }
  return [...worst.values()]
}

function rankOf({ discipline }: DueUpdate): number {
  return disciplines.indexOf(discipline)
}

type Counts = Record<Discipline, { count: number }>

/** What stands out in a span; null where nothing was due in it. */
export function disciplineFinding(
  counts: Counts | undefined,
): { key: Discipline; values: { count: number; due: number } } | null {
  const due = disciplines.reduce((sum, discipline) => sum + (counts?.[discipline].count ?? 0), 0)
  const key = disciplines.find((discipline) => (counts?.[discipline].count ?? 0) > 0)
  return key && counts ? { key, values: { count: counts[key].count, due } } : null
}
