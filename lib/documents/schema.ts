import { z } from 'zod'
import { placeKinds } from '@/lib/documents/rules'
import { optionalText, text } from '@/lib/forms/text'
import { languages } from '@/lib/i18n/locale'

const choice = {
  error: ({ input }: { input?: unknown }) =>
    input === undefined ? 'errors.choiceMissing' : 'errors.invalid',
}

/** `update_ID`, `stage_ID` or `problem_ID`. */
const place = z.string('errors.invalid').refine((value) => {
  const [kind = '', id = '', ...rest] = value.split('_')
  return (
    (placeKinds as readonly string[]).includes(kind) && z.uuid().safeParse(id).success && rest.length === 0
  )
}, 'errors.invalid')

/** What comes along with a file. */
export const addDocumentSchema = z.strictObject({
  id: z.uuid('errors.invalid'),
  type: z.string(choice).regex(/^[a-zA-Z][a-zA-Z0-9-]{0,39}$/, 'errors.invalid'),
  language: z.enum(languages, choice),
  /** Else the name of the file. */
  title: optionalText({ max: 300 }),
  confidentiality: z.enum(['public', 'internal', 'restricted'], choice),
  /** What of the item it belongs to; else the item itself. */
  place: place.optional(),
  /** The document that it is a newer version of. */
  replacesId: z.uuid('errors.invalid').optional(),
})
export type AddDocument = z.infer<typeof addDocumentSchema>

export const archiveDocumentSchema = z.strictObject({
  commitmentId: z.uuid('errors.invalid'),
  documentId: z.uuid('errors.invalid'),
  reason: text({ max: 1000, lines: 'many' }),
})
export type ArchiveDocument = z.infer<typeof archiveDocumentSchema>
