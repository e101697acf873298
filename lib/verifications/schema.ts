import { z } from 'zod'
import { optionalText } from '@/lib/forms/text'

export const verifyStageSchema = z.strictObject({
  id: z.uuid('errors.invalid'),
  commitmentId: z.uuid('errors.invalid'),
  version: z.int().positive(),
  documentId: z.uuid({
    error: ({ input }) => (input === undefined ? 'errors.choiceMissing' : 'errors.invalid'),
  }),
  note: optionalText({ max: 1000, lines: 'many' }),
})
export type VerifyStage = z.infer<typeof verifyStageSchema>
