import { z } from 'zod'
import { calendarKinds, calendarViews, spans } from '@/lib/calendar/rules'
import { commitmentFiltersToQuery, type SearchParams } from '@/lib/commitments/schema'
import { calendarDateSchema } from '@/lib/forms/calendar-date'
import type { CalendarDate } from '@/lib/time/calendar-date'

const key = z.string().regex(/^[A-Za-z0-9-]{1,80}$/)
const askedFields = {
  view: z.enum(calendarViews).default('month'),
  /** A day of the period that is shown; without one it is that of today. */
  on: calendarDateSchema.optional(),
  span: z.enum(spans).default('year'),
  kind: z.enum(calendarKinds).optional(),
  visit: key.optional(),
  partner: key.optional(),
  unit: z.uuid().optional(),
  /** What the reader owns, and whose next step is theirs. */
  mine: z.literal('1').optional(),
} as const
const askedSchema = z.strictObject(askedFields)

export const calendarKeys = Object.keys(askedFields) as (keyof typeof askedFields)[]
export type AskedCalendar = z.infer<typeof askedSchema>
/** The filters among them. */
export type CalendarFilters = Pick<AskedCalendar, 'kind' | 'visit' | 'partner' | 'unit' | 'mine'>

/** Reads what the calendar is asked for from an address; what is not understood falls back and is named in `rejected`. */
export function parseCalendar(params: SearchParams): {
  asked: AskedCalendar
  rejected: (keyof AskedCalendar)[]
} {
  const accepted: Record<string, unknown> = {}
  const rejected: (keyof AskedCalendar)[] = []
  for (const name of calendarKeys) {
    const value = params[name]
    if (value === undefined || value === '') continue
    if (askedFields[name].safeParse(value).success) accepted[name] = value
    else rejected.push(name)
  }
  return { asked: askedSchema.parse(accepted), rejected }
}

/** The inverse: the address of a calendar, without what is default. */
export function calendarHref(asked: Partial<AskedCalendar>): string {
  const defaults = askedSchema.parse({}) as Record<string, unknown>
  const query = new URLSearchParams()
  for (const name of calendarKeys) {
    const value = asked[name]
    if (value !== undefined && value !== defaults[name]) query.set(name, value)
  }
  return query.size === 0 ? '/calendar' : `/calendar?${query}`
}

/** The filters of the list by which it has the items of one day. */
const dayFilters = { deadline: 'dueOn', step: 'stepOn', milestone: 'milestoneOn' } as const

/** The kinds of entries whose items are a list. */
export type ListedKind = keyof typeof dayFilters

/**
 * The list of the items that have a deadline, a next step or a milestone on a day, with the filters of the calendar. Null for
 * other kinds, and for what is only the reader's, which no list is narrowed to.
 */
export function dayListHref(
  kind: string,
  on: CalendarDate,
  { visit, partner, unit, mine }: CalendarFilters,
): string | null {
  if (mine || !isListed(kind)) return null
  return `/commitments${commitmentFiltersToQuery({ visit, partner, unit, [dayFilters[kind]]: on })}`
}

function isListed(kind: string): kind is ListedKind {
  return Object.hasOwn(dayFilters, kind)
}
