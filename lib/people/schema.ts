import { z } from 'zod'
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
