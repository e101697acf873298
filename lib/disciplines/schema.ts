import type { SearchParams } from '@/lib/commitments/schema'
import { type Discipline, disciplines, type Span, spanOf, weeksBefore } from '@/lib/disciplines/rules'
import { type Narrowing, parseNarrowing } from '@/lib/overview/schema'
import type { CalendarDate } from '@/lib/time/calendar-date'

/** Stands for the items that no unit is confirmed to lead. */
export const noUnit = 'none'

/**
 * Which updates are asked about: due in a span, led by a unit then, come in this way. Narrowed by visit, sector and partner as the
 * overview is.
 */
export type AskedUpdates = Narrowing & { span: Span; discipline?: Discipline; page: number }
type Key = keyof AskedUpdates

/** Reads it from an address; what is not understood falls back, to the last week that is over, and is named in `rejected`. */
export function parseAskedUpdates(
  params: SearchParams,
  today: CalendarDate,
): { asked: AskedUpdates; rejected: Key[] } {
  const unassigned = params.unit === noUnit
  const { narrowing, rejected } = parseNarrowing(unassigned ? { ...params, unit: undefined } : params)
  const [lastWeek] = weeksBefore(today) as [Span]
  const span = read(params.span, (key) => spanOf(key, today))
  const discipline = read(params.discipline, (value) => disciplines.find((each) => each === value))
  const page = read(params.page, (value) => /^[1-9][0-9]{0,5}$/.test(value) && Number(value))
  return {
    asked: {
      ...narrowing,
      ...(unassigned && { unit: noUnit }),
      ...(discipline.value && { discipline: discipline.value }),
      span: span.value ?? lastWeek,
      page: page.value ?? 1,
    },
    rejected: [
      ...rejected,
      ...(span.bad ? ['span' as const] : []),
      ...(discipline.bad ? ['discipline' as const] : []),
      ...(page.bad ? ['page' as const] : []),
    ],
  }
}

function read<Value>(
  given: string | string[] | undefined,
  find: (text: string) => Value | false | undefined,
) {
  if (given === undefined || given === '') return { value: undefined, bad: false }
  const value = typeof given === 'string' ? find(given) || undefined : undefined
  return { value, bad: value === undefined }
}

/** The inverse, always with its span: a week that is the last one today is another one next Monday. */
export function askedUpdatesToQuery({ span, page = 1, ...asked }: Partial<AskedUpdates>): string {
  const query = new URLSearchParams()
  if (span) query.set('span', span.key)
  for (const name of ['unit', 'discipline', 'visit', 'sector', 'partner'] as const) {
    const value = asked[name]
    if (value !== undefined) query.set(name, value)
  }
  if (page > 1) query.set('page', String(page))
  return query.size === 0 ? '' : `?${query}`
}

const names = ['span', 'unit', 'discipline', 'visit', 'sector', 'partner', 'page'] as const

/** The page that an address asks for, before it is known what of it is understood: whoever signs in comes back to it. */
export function addressOfUpdates(params: SearchParams): string {
  const query = new URLSearchParams()
  for (const name of names) {
    const value = params[name]
    if (typeof value === 'string' && value !== '') query.set(name, value)
  }
  return query.size === 0 ? '/overview/discipline' : `/overview/discipline?${query}`
}
