import { z } from 'zod'
import { judgedHealths, moveByValues, stages } from '@/lib/commitments/rules'
import { calendarDateSchema } from '@/lib/forms/calendar-date'
import { optionalText, text } from '@/lib/forms/text'
import { languages } from '@/lib/i18n/locale'
import { stageReason } from '@/lib/stages/schema'
import { nextStepOutcomes } from '@/lib/status-updates/rules'

const fields = {
  id: z.uuid('errors.invalid'),
  commitmentId: z.uuid('errors.invalid'),
  version: z.int().positive(),
  language: z.enum(languages, 'errors.invalid'),
  progress: text({ max: 4000, lines: 'many' }),
  problems: optionalText({ max: 4000, lines: 'many' }),
  nextStep: optionalText({ max: 1000, lines: 'many' }),
  nextStepDueOn: calendarDateSchema.optional(),
  /** Who takes the next step: somebody of the lead unit, or the partner. */
  nextStepBy: z.union([z.literal('partner'), z.uuid()], 'errors.invalid').optional(),
  nextStepOutcome: z.enum(nextStepOutcomes, 'errors.invalid').optional(),
  health: z.enum(judgedHealths, {
    error: (issue) => (issue.input === undefined ? 'errors.chooseHealth' : 'errors.invalid'),
  }),
  stage: z.enum(stages, 'errors.invalid'),
  /** Needed when the update takes the item back a stage. */
  stageReason,
  moveBy: z.enum(moveByValues, 'errors.invalid'),
  realProgress: z.boolean('errors.invalid'),
  /** The day that it speaks of, when that is over. */
  happenedOn: calendarDateSchema.optional(),
  /** The update that it replaces. */
  correctsId: z.uuid('errors.invalid').optional(),
}

export const postStatusUpdateSchema = z
  .strictObject(fields)
  .refine((update) => update.nextStepDueOn === undefined || update.nextStep !== undefined, {
    error: 'errors.dateWithoutStep',
    path: ['nextStep'],
  })
  .refine((update) => update.nextStepBy === undefined || update.nextStep !== undefined, {
    error: 'errors.ownerWithoutStep',
    path: ['nextStep'],
  })
export type PostStatusUpdate = z.infer<typeof postStatusUpdateSchema>

/** An update that is still being written: by the same rules, as far as it has come. */
export const previewStatusUpdateSchema = z
  .strictObject(fields)
  .partial()
  .extend({ commitmentId: fields.commitmentId, preview: z.literal('on', 'errors.invalid') })
export type PreviewStatusUpdate = z.infer<typeof previewStatusUpdateSchema>
