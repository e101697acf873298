import { z } from 'zod'
import { noSentence } from '@/lib/matches/rules'

const id = z.uuid('errors.invalid')

/**
 * A sentence of a source as a form sends it: its paragraph, and where it begins there (`PARAGRAPH:FROM`), or that the source has
 * none. What corrects an answer names it.
 */
export const confirmMatchSchema = z.strictObject({
  id,
  anchorId: id,
  sourceDocumentId: id,
  replacesId: id.optional(),
  sentence: z
    .string({ error: (issue) => (issue.input === undefined ? 'errors.required' : 'errors.invalid') })
    .regex(new RegExp(`^(${noSentence}|[1-9][0-9]{0,3}:(0|[1-9][0-9]{0,4}))$`), 'errors.invalid'),
})
export type ConfirmMatch = z.infer<typeof confirmMatchSchema>
