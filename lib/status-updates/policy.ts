import type { Actor } from '@/lib/auth/actor'
import { type CommitmentSubject, canEditCommitment, canPostStatusUpdate } from '@/lib/commitments/policy'

/** Who may replace an update by a corrected one: its author while they may report on the item, administrators, and managers of the lead unit. */
export function canCorrectUpdate(actor: Actor, update: CommitmentSubject & { authorId: string }): boolean {
  if (!canPostStatusUpdate(actor, update)) return false
  return actor.id === update.authorId || canEditCommitment(actor, update)
}
