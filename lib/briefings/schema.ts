import { z } from 'zod'
import { calendarDateSchema } from '@/lib/forms/calendar-date'
import { briefingKinds } from '@/lib/reports/briefing-content'

/** A briefing on the version that was seen. */
export const briefingFields = {
  briefingId: z.uuid('errors.invalid'),
  version: z.int('errors.invalid').positive('errors.invalid'),
}
/** Dates count for a period of any length alone; the others follow from the day. */
export const startBriefingSchema = z
  .strictObject({
    id: z.uuid('errors.invalid'),
    kind: z.enum(briefingKinds, 'errors.choiceMissing'),
    visitKey: z
      .string()
      .regex(/^[A-Z]{2}[0-9]{2}[B-Z]?$/, 'errors.invalid')
      .optional(),
    unitId: z.uuid('errors.invalid').optional(),
    fromOn: calendarDateSchema.optional(),
    toOn: calendarDateSchema.optional(),
  })
  .refine(({ kind, fromOn }) => kind !== 'range' || fromOn !== undefined, {
    path: ['fromOn'],
    error: 'errors.required',
  })
  .refine(({ kind, toOn }) => kind !== 'range' || toOn !== undefined, {
    path: ['toOn'],
    error: 'errors.required',
  })
  .refine(({ kind, fromOn, toOn }) => kind !== 'range' || !fromOn || !toOn || fromOn <= toOn, {
    path: ['toOn'],
    error: 'errors.endBeforeStart',
  })
export type StartBriefing = z.infer<typeof startBriefingSchema>

export const briefingSchema = z.strictObject(briefingFields)
export type BriefingVersion = z.infer<typeof briefingSchema>
