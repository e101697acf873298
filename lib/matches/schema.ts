import { z } from 'zod'

const id = z.uuid('errors.invalid')

/** A sentence of a source as a form sends it: its paragraph, and where it begins there (`PARAGRAPH:FROM`). */
export const confirmMatchSchema = z.strictObject({
  id,
  anchorId: id,
  sourceDocumentId: id,
  sentence: z
    .string({ error: (issue) => (issue.input === undefined ? 'errors.required' : 'errors.invalid') })
    .regex(/^[1-9][0-9]{0,3}:(0|[1-9][0-9]{0,4})$/, 'errors.invalid'),
})
export type ConfirmMatch = z.infer<typeof confirmMatchSchema>
