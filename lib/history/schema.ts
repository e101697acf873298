import { z } from 'zod'
import { type EventAction, eventSchema } from '@/lib/audit/event'
import { calendarDateSchema } from '@/lib/forms/calendar-date'
import { text } from '@/lib/forms/text'
import { readCursor } from '@/lib/history/rules'

/** Every action that the history can hold, by noun. */
export const actions = eventSchema.options
  .map(({ shape }) => shape.action.value)
  .sort((a, b) => a.localeCompare(b, 'en')) as [EventAction, ...EventAction[]]

/** Stands for what was done by no person. */
export const bySystem = 'system'

const filterFields = {
  person: z.union([z.uuid(), z.literal(bySystem)]).optional(),
  action: z.enum(actions).optional(),
  from: calendarDateSchema.optional(),
  to: calendarDateSchema.optional(),
  number: text({ max: 20 })
    .transform((number) => number.toUpperCase())
    .optional(),
  before: z
    .string()
    .refine((value) => readCursor(value) !== null)
    .optional(),
} as const
const filtersSchema = z.strictObject(filterFields)

export const historyFilterKeys = Object.keys(filterFields) as (keyof typeof filterFields)[]
export type HistoryFilters = z.infer<typeof filtersSchema>

/** Reads filters from an address; one that is not one of ours is left out and named, with what was typed. */
export function parseHistoryFilters(params: Record<string, string | string[] | undefined>): {
  filters: HistoryFilters
  rejected: Partial<Record<keyof HistoryFilters, string>>
} {
  const accepted: Record<string, unknown> = {}
  const rejected: Partial<Record<keyof HistoryFilters, string>> = {}
  for (const name of historyFilterKeys) {
    const value = params[name]
    if (value === undefined || value === '') continue
    if (filterFields[name].safeParse(value).success) accepted[name] = value
    else rejected[name] = String(value).slice(0, 100)
  }
  return { filters: filtersSchema.parse(accepted), rejected }
}

/** The inverse: an address of the history with these filters. */
export function historyHref(filters: HistoryFilters): string {
  const query = new URLSearchParams()
  for (const name of historyFilterKeys) {
    const value = filters[name]
    if (value !== undefined) query.set(name, value)
  }
  return query.size === 0 ? '/history' : `/history?${query}`
}
