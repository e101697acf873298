import { z } from 'zod'
import { stages } from '@/lib/commitments/rules'
import { optionalText } from '@/lib/forms/text'

/** Why a stage was taken back, or how it was reached. */
export const stageReason = optionalText({ max: 1000, lines: 'many' })

export const changeStageSchema = z.strictObject({
  commitmentId: z.uuid('errors.invalid'),
  version: z.int().positive(),
  stage: z.enum(stages, {
    error: ({ input }) => (input === undefined ? 'errors.choiceMissing' : 'errors.invalid'),
  }),
  /** Needed when the item goes back. */
  reason: stageReason,
})
export type ChangeStage = z.infer<typeof changeStageSchema>
