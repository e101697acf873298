import { z } from 'zod'
import { optionalText } from '@/lib/forms/text'
import { reviewDecisions } from '@/lib/reviews/rules'

const comment = optionalText({ max: 1000, lines: 'many' })

export const reviewStatusUpdateSchema = z.strictObject({
  statusUpdateId: z.uuid('errors.invalid'),
  decision: z.enum(reviewDecisions, 'errors.invalid'),
  /** About the whole, and about each part of it; a return takes one of them. */
  comment,
  onProgress: comment,
  onProblems: comment,
  onNextStep: comment,
})
export type ReviewStatusUpdate = z.infer<typeof reviewStatusUpdateSchema>
