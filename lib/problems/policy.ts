import type { Actor } from '@/lib/auth/actor'
import { type CommitmentSubject, canPostStatusUpdate } from '@/lib/commitments/policy'
import type { ProblemLevel } from '@/lib/problems/rules'

/** Who decides, as far as the policy asks. */
export type Decider = Pick<Actor, 'id' | 'role' | 'unitIds'>

/** What the policy asks of a problem. */
export type ProblemSubject = { leadUnitId: string; level: ProblemLevel; askedOfId: string | null }

/**
 * Who may say what is stuck and which decision it needs, that an instruction is carried out, and that nobody needs to decide
 * any more: whoever may report on the item.
 */
export function canRaiseProblem(actor: Actor, commitment: CommitmentSubject): boolean {
  return canPostStatusUpdate(actor, commitment)
}

/**
 * Who may answer: administrators; managers of the lead unit what is to be decided in the unit; viewers what is put to them by
 * name. Whether they may know of the item at all is asked before.
 */
export function canAnswerProblem(decider: Decider, problem: ProblemSubject): boolean {
  if (decider.id === null) return false
  if (decider.role === 'administrator') return true
  if (decider.role === 'manager')
    return problem.level === 'unit' && decider.unitIds.includes(problem.leadUnitId)
  return decider.role === 'viewer' && problem.askedOfId === decider.id
}

/** Whether somebody who may know of the item can be asked by name for a decision of this level. */
export function canBeAsked(person: Decider, problem: Omit<ProblemSubject, 'askedOfId'>): boolean {
  return canAnswerProblem(person, { ...problem, askedOfId: person.id })
}
