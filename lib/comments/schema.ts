import { z } from 'zod'
import { text } from '@/lib/forms/text'

export const writeCommentSchema = z.strictObject({
  id: z.uuid('errors.invalid'),
  commitmentId: z.uuid('errors.invalid'),
  /** The update that it speaks of, when it speaks of one. */
  statusUpdateId: z.uuid('errors.invalid').optional(),
  text: text({ max: 2000, lines: 'many' }),
  mentioned: z.array(z.uuid('errors.invalid')).max(200, 'errors.invalid'),
})
export type WriteComment = z.infer<typeof writeCommentSchema>

/** One comment, to be withdrawn or read. */
export const commentSchema = z.strictObject({ commentId: z.uuid('errors.invalid') })
export type OneComment = z.infer<typeof commentSchema>
