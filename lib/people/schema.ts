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

export const personVersionSchema = z.strictObject({
  personId: z.uuid('errors.invalid'),
  version: z.int('errors.invalid').positive('errors.invalid'),
})
export type PersonVersion = z.infer<typeof personVersionSchema>

export const changePersonSchema = z.strictObject({ ...personVersionSchema.shape, ...access })
export type ChangePerson = z.infer<typeof changePersonSchema>
