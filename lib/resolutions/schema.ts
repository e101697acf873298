import { z } from 'zod'
import { optionalText } from '@/lib/forms/text'
import { verdicts } from '@/lib/resolutions/rules'

/** How a check is resolved: what is stored is right, or `value` is; what the value has to be depends on the check. */
export const resolveCheckSchema = z
  .strictObject({
    checkId: z.uuid('errors.invalid'),
    verdict: z.enum(verdicts, {
      error: (issue) => (issue.input === undefined ? 'errors.required' : 'errors.invalid'),
    }),
    value: optionalText({ max: 300 }),
    note: optionalText({ max: 1000, lines: 'many' }),
  })
  .refine(({ verdict, value }) => verdict === 'confirmed' || value !== undefined, {
    error: 'errors.required',
    path: ['value'],
  })
export type ResolveCheck = z.infer<typeof resolveCheckSchema>
