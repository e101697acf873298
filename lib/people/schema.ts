import { z } from 'zod'
import { roles } from '@/lib/auth/actor'
import { text } from '@/lib/forms/text'
import { locales } from '@/lib/i18n/locale'

/** Lower-case, because addresses are compared that way everywhere. */
export const emailSchema = z
  .string({ error: 'errors.required' })
  .max(254, 'errors.email')
  .transform((value) => value.normalize('NFC').trim().toLowerCase())
  .pipe(z.email('errors.email'))

export const changeLanguageSchema = z.strictObject({ locale: z.enum(locales, 'errors.invalid') })
export type ChangeLanguage = z.infer<typeof changeLanguageSchema>

export const addFirstAdministratorSchema = z.strictObject({
  email: emailSchema,
  name: text({ max: 120 }),
  passwordHash: z.string().startsWith('$argon2id$'),
  unitId: z.uuid(),
})
export type AddFirstAdministrator = z.infer<typeof addFirstAdministratorSchema>

/** A form in which no box is ticked sends none. */
const unitIds = z.array(z.uuid('errors.invalid'), 'errors.invalid').max(200, 'errors.invalid').default([])
const access = {
  role: z.enum(roles, {
    error: (issue) => (issue.input === undefined ? 'errors.required' : 'errors.invalid'),
  }),
  unitIds,
  /** Counts for viewers alone; for other roles it is left out. */
  seesAllUnits: z.boolean('errors.invalid'),
}

export const newPersonSchema = z.strictObject({ name: text({ max: 120 }), email: emailSchema, ...access })
export type NewPerson = z.infer<typeof newPersonSchema>

export const accounts = ['active', 'deactivated'] as const

/** The filters of the list of people, as they stand in the address. */
const filterFields = {
  q: text({ max: 200 }).optional(),
  memberOf: z.uuid().optional(),
  role: z.enum(roles).optional(),
  account: z.enum(accounts).optional(),
  page: z
    .string()
    .regex(/^[1-9][0-9]{0,5}$/)
    .transform(Number)
    .default(1),
} as const
const filterKeys = Object.keys(filterFields) as (keyof typeof filterFields)[]
const filtersSchema = z.strictObject(filterFields)
export type PeopleFilters = z.infer<typeof filtersSchema>
type Asked = Record<string, string | string[] | undefined>

/** Reads the filters of an address. What is not one of ours, or is given twice, falls back to its default and is named in `rejected`. */
export function parsePeopleFilters(params: Asked): {
  filters: PeopleFilters
  rejected: (keyof PeopleFilters)[]
} {
  const given = filterKeys.filter((name) => params[name] !== undefined && params[name] !== '')
  const isOurs = (name: keyof PeopleFilters) => filterFields[name].safeParse(params[name]).success
  const accepted = given.filter(isOurs).map((name) => [name, params[name]])
  return {
    filters: filtersSchema.parse(Object.fromEntries(accepted)),
    rejected: given.filter((name) => !isOurs(name)),
  }
}

/** The inverse: the address of a selection, without what is default; `more` is what else the page shows. */
export function peopleHref(
  { page = 1, ...filters }: Partial<PeopleFilters>,
  more: Record<string, string> = {},
): string {
  const known = Object.entries(filters).filter((entry): entry is [string, string] => entry[1] !== undefined)
  const query = new URLSearchParams([...known, ...Object.entries(more)])
  if (page > 1) query.set('page', String(page))
  return query.size === 0 ? '/people' : `/people?${query}`
}

export const personVersionSchema = z.strictObject({
  personId: z.uuid('errors.invalid'),
  version: z.int('errors.invalid').positive('errors.invalid'),
})
export type PersonVersion = z.infer<typeof personVersionSchema>

export const changePersonSchema = z.strictObject({ ...personVersionSchema.shape, ...access })
export type ChangePerson = z.infer<typeof changePersonSchema>
