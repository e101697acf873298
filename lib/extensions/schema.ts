import { z } from 'zod'
import { calendarDateSchema } from '@/lib/forms/calendar-date'
import { text } from '@/lib/forms/text'

const subject = { commitmentId: z.uuid('errors.invalid'), version: z.int().positive() }
const decided = { ...subject, extensionId: z.uuid('errors.invalid') }

export const askExtensionSchema = z.strictObject({
  ...subject,
  id: z.uuid('errors.invalid'),
  newDueOn: calendarDateSchema,
  reason: text({ max: 1000, lines: 'many' }),
  /** What has been done so far. */
  progress: text({ max: 2000, lines: 'many' }),
})
export type AskExtension = z.infer<typeof askExtensionSchema>

export const refuseExtensionSchema = z.strictObject({
  ...decided,
  comment: text({ max: 1000, lines: 'many' }),
})
export type RefuseExtension = z.infer<typeof refuseExtensionSchema>

export const withdrawExtensionSchema = z.strictObject(decided)
export type WithdrawExtension = z.infer<typeof withdrawExtensionSchema>
