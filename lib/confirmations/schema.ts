import { z } from 'zod'
import { factStandings, facts } from '@/lib/confirmations/rules'
import { optionalText } from '@/lib/forms/text'

const choice = {
  error: ({ input }: { input?: unknown }) =>
    input === undefined ? 'errors.choiceMissing' : 'errors.invalid',
}

export const confirmFactSchema = z.strictObject({
  id: z.uuid('errors.invalid'),
  commitmentId: z.uuid('errors.invalid'),
  fact: z.enum(facts, choice),
  standing: z.enum(factStandings, choice),
  documentId: z.uuid('errors.invalid').optional(),
  /** Who of the partner said so. */
  contactId: z.uuid('errors.invalid').optional(),
  /** How and when the partner said so. */
  note: optionalText({ max: 1000, lines: 'many' }),
})
export type ConfirmFact = z.infer<typeof confirmFactSchema>
