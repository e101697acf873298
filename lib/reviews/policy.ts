import type { Actor } from '@/lib/auth/actor'
import { type CommitmentSubject, canReviewUpdates } from '@/lib/commitments/policy'

/** Who may approve or return this update: whoever may review what is reported on the item, unless the words are their own. */
export function canReview(actor: Actor, update: CommitmentSubject & { authorId: string }): boolean {
  return canReviewUpdates(actor, update) && actor.id !== update.authorId
}
