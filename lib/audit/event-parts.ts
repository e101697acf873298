import { z } from 'zod'

/** What events of several kinds say. Values are what `describe.ts` can put into words in any language, never sentences. */
export const calendarDate = z.string().regex(/^\d{4}-\d{2}-\d{2}$/)
export const nothing = z.strictObject({})
/** A name in the languages that it has; the reader's own is shown. */
export const texts = z.strictObject({
  en: z.string().optional(),
  zh: z.string().optional(),
  de: z.string().optional(),
})
export const deadline = z.strictObject({ dueOn: calendarDate.nullable(), dueBasis: z.string().nullable() })
export const word = z.string().nullable()

/** An event: what happened, `noun.pastVerb`, and what it says before and after. */
export function event<Action extends string, Before extends z.ZodType, After extends z.ZodType>(
  action: Action,
  before: Before,
  after: After,
) {
  return z.strictObject({ action: z.literal(action), before, after })
}
