import { z } from 'zod'
import { text } from '@/lib/forms/text'
import { locales } from '@/lib/i18n/locale'
import { isTimeZone } from '@/lib/time/format'

export const changeAccountSchema = z.strictObject({
  version: z.int('errors.invalid').positive('errors.invalid'),
  name: text({ max: 120 }),
  locale: z.enum(locales, 'errors.invalid'),
  /** Without one, instants are shown in the zone of the workspace. */
  timeZone: z.string('errors.timeZone').refine(isTimeZone, 'errors.timeZone').optional(),
})
export type ChangeAccount = z.infer<typeof changeAccountSchema>

/** Passwords count exactly as typed; how long a new one may be is told by the rule for passwords, this only bounds the work. */
const password = z.string({ error: 'errors.required' }).max(1000, 'errors.passwordLong')

export const changePasswordSchema = z.strictObject({ currentPassword: password, newPassword: password })
export type ChangePassword = z.infer<typeof changePasswordSchema>

export const endSessionSchema = z.strictObject({ sessionId: z.uuid('errors.invalid') })
export type EndSession = z.infer<typeof endSessionSchema>

export const endOtherSessionsSchema = z.strictObject({})
