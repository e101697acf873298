import { z } from 'zod'
import { calendarDateSchema } from '@/lib/forms/calendar-date'
import { optionalText, text } from '@/lib/forms/text'

const subject = {
  id: z.uuid('errors.invalid'),
  commitmentId: z.uuid('errors.invalid'),
  version: z.int().positive(),
}

export const changeDeadlineSchema = z.strictObject({
  ...subject,
  dueOn: calendarDateSchema,
  reason: text({ max: 1000, lines: 'many' }),
})
export type ChangeDeadline = z.infer<typeof changeDeadlineSchema>

export const confirmDeadlineSchema = z.strictObject(subject)
export type ConfirmDeadline = z.infer<typeof confirmDeadlineSchema>

export const grantExtensionSchema = z.strictObject({
  ...subject,
  extensionId: z.uuid('errors.invalid'),
  comment: optionalText({ max: 1000, lines: 'many' }),
})
export type GrantExtension = z.infer<typeof grantExtensionSchema>
