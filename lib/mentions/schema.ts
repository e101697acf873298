import { z } from 'zod'
import { optionalText, text } from '@/lib/forms/text'

/** A passage of a source as a form sends it: the paragraph (`DOCUMENT:NUMBER`), the words, and where they stand in the original. */
export const passageFields = {
  place: z
    .string()
    .regex(/:[1-9][0-9]{0,3}$/, 'errors.invalid')
    .refine((value) => z.uuid().safeParse(value.replace(/:[0-9]+$/, '')).success, 'errors.invalid')
    .optional(),
  passage: optionalText({ max: 2000 }),
  locator: optionalText({ max: 200 }).refine(
    (words) => words === undefined || words.split(/\s+/).length <= 8,
    'errors.locator',
  ),
}
export type PassageInput = { [Field in keyof typeof passageFields]?: string | undefined }

/** The field that lacks its other half: paragraph and words come together. */
export function missingHalf({ place, passage }: PassageInput): 'place' | 'passage' | null {
  if ((place === undefined) === (passage === undefined)) return null
  return place === undefined ? 'place' : 'passage'
}

export const addMentionSchema = z
  .strictObject({
    id: z.uuid('errors.invalid'),
    commitmentId: z.uuid('errors.invalid'),
    version: z.int().positive(),
    sessionId: text({ max: 36 }).pipe(z.uuid('errors.invalid')),
    ...passageFields,
  })
  .superRefine((input, context) => {
    const missing = missingHalf(input)
    if (missing) context.addIssue({ code: 'custom', path: [missing], message: 'errors.required', input })
  })
export type AddMention = z.infer<typeof addMentionSchema>
