import { z } from 'zod'
import { amountForm, currencies } from '@/lib/amounts/rules'
import { amountKinds } from '@/lib/commitments/rules'
import { calendarDateSchema } from '@/lib/forms/calendar-date'
import { text } from '@/lib/forms/text'

const choice = {
  error: ({ input }: { input?: unknown }) =>
    input === undefined ? 'errors.choiceMissing' : 'errors.invalid',
}

export const recordAmountSchema = z.strictObject({
  id: z.uuid('errors.invalid'),
  commitmentId: z.uuid('errors.invalid'),
  kind: z.enum(amountKinds, choice),
  value: z
    .string({ error: ({ input }) => (input === undefined ? 'errors.required' : 'errors.amount') })
    .trim()
    .regex(amountForm, 'errors.amount')
    .refine((value) => Number(value) > 0, 'errors.amount'),
  currency: z.enum(currencies, choice),
  heldOn: calendarDateSchema,
  source: text({ max: 300 }),
  documentId: z.uuid('errors.invalid').optional(),
})
export type RecordAmount = z.infer<typeof recordAmountSchema>

export const withdrawAmountSchema = z.strictObject({
  commitmentId: z.uuid('errors.invalid'),
  amountId: z.uuid('errors.invalid'),
  reason: text({ max: 1000, lines: 'many' }),
})
export type WithdrawAmount = z.infer<typeof withdrawAmountSchema>
