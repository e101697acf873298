import type { SearchParams } from '@/lib/commitments/schema'
import { calendarDateSchema } from '@/lib/forms/calendar-date'
import { fieldErrorsOf } from '@/lib/forms/field-errors'
import type { MessageRef } from '@/lib/forms/form-state'
import { codePoints, optionalText } from '@/lib/forms/text'
import {
  type Arrangement,
  agendaLimit,
  mostAgenda,
  mostStops,
  type Pack,
  type Stop,
} from '@/lib/partner-sheets/rules'

/** What is said on the cover of a pack. */
const coverFields = {
  title: optionalText({ max: 120 }),
  place: optionalText({ max: 120 }),
  preparedFor: optionalText({ max: 120 }),
  fromOn: calendarDateSchema.optional(),
  toOn: calendarDateSchema.optional(),
} as const
const agendaSchema = optionalText({ max: agendaLimit })
const keyForm = /^[a-z0-9-]{1,60}$/

/** The parameters that are a pack, in the order in which an address has them. */
export const packKeys = [...Object.keys(coverFields), 'partner', 'agenda']

type Problems = Record<string, MessageRef>

/**
 * Reads a pack from an address: what is on its cover, and its partners in their order, each `partner` with the `agenda` at the same place.
 * What cannot be taken is named in `problems` by its field (an agenda with its place: `agenda.2`) and left as it was typed.
 */
export function parsePack(params: SearchParams): { pack: Pack; problems: Problems } {
  const problems: Problems = {}
  const cover: Record<string, string> = {}
  for (const [name, schema] of Object.entries(coverFields)) {
    const given = params[name] === '' ? undefined : params[name]
    const { success, data, error } = schema.safeParse(given)
    if (!success) problems[name] = fieldErrorsOf(error)[''] ?? { key: 'errors.invalid' }
    else if (data !== undefined) cover[name] = data
  }
  const { fromOn, toOn } = cover
  if (fromOn && toOn && toOn < fromOn) problems.toOn = { key: 'errors.endBeforeStart' }
  return { pack: { ...cover, stops: readStops(params, problems) }, problems }
}

/** What is wrong with the partners of a pack however they came together; nothing, where all of it can be printed. */
export function problemsOfStops(stops: readonly Stop[]): Problems {
  if (stops.length > mostStops)
    return { partner: { key: 'errors.tooManyPartners', values: { max: mostStops } } }
  const written = stops.reduce((sum, { agenda = '' }) => sum + codePoints(agenda), 0)
  if (written <= mostAgenda) return {}
  return { partner: { key: 'errors.agendaTooLong', values: { max: mostAgenda } } }
}

/** The inverse: the parameters of a pack, without what it does not say. */
export function packQuery({ stops, ...cover }: Pack): URLSearchParams {
  const query = new URLSearchParams(Object.entries(cover).filter(([, value]) => value))
  for (const { key } of stops) query.append('partner', key)
  if (stops.some(({ agenda }) => agenda)) for (const { agenda = '' } of stops) query.append('agenda', agenda)
  return query
}

/** The address of a pack. `more` is what is asked for besides; `at` is the key of the partner to go on at. */
export function packHref(pack: Pack, more: Record<string, string | undefined> = {}, at?: string): string {
  const query = packQuery(pack)
  for (const [name, value] of Object.entries(more)) if (value) query.append(name, value)
  const address = query.size === 0 ? '/reports/packs' : `/reports/packs?${query}`
  return at ? `${address}#stop-${at}` : address
}

/** What was pressed in the form of a pack: which partners come, move or go. Null where nothing was. */
export function parseArrangement(params: SearchParams): Arrangement | null {
  const one = (name: 'up' | 'down' | 'remove') => listOf(params[name]).find((key) => keyForm.test(key))
  const [up, down, remove] = [one('up'), one('down'), one('remove')]
  const add = listOf(params.add).filter((key) => keyForm.test(key))
  if (add.length === 0 && !up && !down && !remove) return null
  return { add, ...(up && { up }), ...(down && { down }), ...(remove && { remove }) }
}

function readStops({ partner, agenda }: SearchParams, problems: Problems): Stop[] {
  const keys = listOf(partner)
  const agendas = listOf(agenda)
  if (keys.some((key) => !keyForm.test(key)) || new Set(keys).size < keys.length)
    problems.partner = { key: 'errors.invalid' }
  if (agendas.length > 0 && agendas.length !== keys.length) problems.agenda = { key: 'errors.invalid' }
  const stops = keys.map((key, index) => {
    const typed = agendas[index]
    if (!typed) return { key }
    const { success, data, error } = agendaSchema.safeParse(typed)
    if (!success) problems[`agenda.${index}`] = fieldErrorsOf(error)[''] ?? { key: 'errors.invalid' }
    return { key, agenda: data ?? typed }
  })
  for (const [field, problem] of Object.entries(problemsOfStops(stops))) problems[field] ??= problem
  return stops
}

function listOf(value: string | string[] | undefined): string[] {
  if (value === undefined) return []
  return typeof value === 'string' ? [value] : value
}
