import { z } from 'zod'
import { text } from '@/lib/forms/text'

const subject = { commitmentId: z.uuid('errors.invalid'), version: z.int().positive() }
const reason = text({ max: 1000, lines: 'many' })

export const handOverSchema = z.strictObject({
  ...subject,
  id: z.uuid('errors.invalid'),
  toUnitId: z.uuid({
    error: ({ input }) => (input === undefined ? 'errors.choiceMissing' : 'errors.invalid'),
  }),
  reason: reason.optional(),
})
export type HandOver = z.infer<typeof handOverSchema>

export const acceptHandOverSchema = z.strictObject(subject)
export type AcceptHandOver = z.infer<typeof acceptHandOverSchema>

export const handBackSchema = z.strictObject({ ...subject, reason })
export type HandBack = z.infer<typeof handBackSchema>
