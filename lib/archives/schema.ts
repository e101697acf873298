import { z } from 'zod'
import { text } from '@/lib/forms/text'

const subject = { commitmentId: z.uuid('errors.invalid'), version: z.int().positive() }

export const archiveCommitmentSchema = z.strictObject({
  ...subject,
  reason: text({ max: 1000, lines: 'many' }),
})
export type ArchiveCommitment = z.infer<typeof archiveCommitmentSchema>

export const restoreCommitmentSchema = z.strictObject(subject)
export type RestoreCommitment = z.infer<typeof restoreCommitmentSchema>
