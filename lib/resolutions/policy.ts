import type { Actor } from '@/lib/auth/actor'
import { type CommitmentSubject, canEditCommitment } from '@/lib/commitments/policy'
import type { AnswerKind } from '@/lib/resolutions/rules'

/** Who may resolve a commitment's check: administrators, and managers of its lead unit. */
export function canResolveCommitmentCheck(actor: Actor, commitment: CommitmentSubject): boolean {
  return actor.id !== null && canEditCommitment(actor, commitment)
}

/** Who may resolve a check of the shared directory: administrators, and managers of a unit. */
export function canResolveDirectoryCheck(actor: Actor): boolean {
  return (
    actor.id !== null &&
    (actor.role === 'administrator' || (actor.role === 'manager' && actor.unitIds.length > 0))
  )
}

/** Who may give the right value: visits and sessions, and so their dates, are the administrators' to write. */
export function canCorrect(actor: Actor, answer: AnswerKind): boolean {
  return actor.role === 'administrator' || (answer !== 'year' && answer !== 'date')
}
