import { z } from 'zod'
import { cadences } from '@/lib/cadences/rules'
import { calendarDateSchema } from '@/lib/forms/calendar-date'
import { text } from '@/lib/forms/text'

const subject = { commitmentId: z.uuid('errors.invalid'), version: z.int().positive() }

export const setCadenceSchema = z.strictObject({
  ...subject,
  /** Absent: as the setting of the workspace says. */
  cadence: z.enum(cadences, 'errors.invalid').optional(),
})
export type SetCadence = z.infer<typeof setCadenceSchema>

export const pauseUpdatesSchema = z.strictObject({
  ...subject,
  pausedUntil: calendarDateSchema,
  reason: text({ max: 1000, lines: 'many' }),
})
export type PauseUpdates = z.infer<typeof pauseUpdatesSchema>

export const resumeUpdatesSchema = z.strictObject(subject)
export type ResumeUpdates = z.infer<typeof resumeUpdatesSchema>
