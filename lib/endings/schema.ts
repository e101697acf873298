import { z } from 'zod'
import { calendarDateSchema } from '@/lib/forms/calendar-date'
import { text } from '@/lib/forms/text'

const decision = {
  id: z.uuid('errors.invalid'),
  commitmentId: z.uuid('errors.invalid'),
  version: z.int().positive(),
  /** What was achieved, or why it ends, pauses or goes on. */
  reason: text({ max: 2000, lines: 'many' }),
}

export const endCommitmentSchema = z.strictObject({
  ...decision,
  kind: z.enum(['completed', 'terminated'], 'errors.invalid'),
})
export type EndCommitment = z.infer<typeof endCommitmentSchema>

export const suspendCommitmentSchema = z.strictObject({ ...decision, suspendedUntil: calendarDateSchema })
export type SuspendCommitment = z.infer<typeof suspendCommitmentSchema>

/** A number as people write it: without regard to case and spaces around it. */
const number = text({ max: 20 }).transform((value) => value.toUpperCase())

export const mergeCommitmentSchema = z.strictObject({ ...decision, into: number })
export type MergeCommitment = z.infer<typeof mergeCommitmentSchema>

export const reopenCommitmentSchema = z.strictObject(decision)
export type ReopenCommitment = z.infer<typeof reopenCommitmentSchema>
