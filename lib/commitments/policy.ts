import type { Actor } from '@/lib/auth/actor'

/** What the policies ask of a commitment. */
export type CommitmentSubject = {
  leadUnitId: string
  supportingUnitIds: readonly string[]
  confidentiality: 'public' | 'internal' | 'restricted'
}

/** The rights table of a commitment; the same scope as a filter of the database is `visibleCommitments`. */
export function canSeeCommitment(
  actor: Pick<Actor, 'id' | 'role' | 'unitIds' | 'seesAllUnits'>,
  commitment: CommitmentSubject & { namedViewerIds?: readonly string[] },
): boolean {
  if (actor.role === 'administrator') return true
  const leads = actor.unitIds.includes(commitment.leadUnitId)
  if (commitment.confidentiality === 'restricted') {
    if (actor.role !== 'viewer') return leads
    return actor.id !== null && (commitment.namedViewerIds ?? []).includes(actor.id)
  }
  if (actor.role === 'viewer' && actor.seesAllUnits) return true
  return leads || commitment.supportingUnitIds.some((id) => actor.unitIds.includes(id))
}

/** Who may record or edit a commitment: administrators, and managers of its lead unit. */
export function canEditCommitment(actor: Actor, commitment: CommitmentSubject): boolean {
  return (
    actor.role === 'administrator' ||
    (actor.role === 'manager' && actor.unitIds.includes(commitment.leadUnitId))
  )
}

/** Who may post a status update: administrators, and managers and staff of the lead unit; supporting units comment. */
export function canPostStatusUpdate(actor: Actor, commitment: CommitmentSubject): boolean {
  if (actor.id === null || actor.role === 'viewer') return false
  return actor.role === 'administrator' || actor.unitIds.includes(commitment.leadUnitId)
}

/** Who may approve what others report on a commitment, or return it: administrators, and managers of the lead unit. */
export function canReviewUpdates(actor: Actor, commitment: CommitmentSubject): boolean {
  return actor.id !== null && canEditCommitment(actor, commitment)
}

/** Who may say how often an update is expected, and pause that: administrators, and managers of the lead unit. */
export function canPaceUpdates(actor: Actor, commitment: CommitmentSubject): boolean {
  return actor.id !== null && canEditCommitment(actor, commitment)
}

/** Who may move a commitment on its path: whoever may report on it. */
export function canChangeStage(actor: Actor, commitment: CommitmentSubject): boolean {
  return canPostStatusUpdate(actor, commitment)
}

/** Who may end a commitment, suspend it, merge it into another or open it again: administrators, and managers of the lead unit. */
export function canEndCommitment(actor: Actor, commitment: CommitmentSubject): boolean {
  return actor.id !== null && canEditCommitment(actor, commitment)
}

/** Who may set, move or confirm a deadline: administrators, and managers of the lead unit. */
export function canChangeDeadline(actor: Actor, commitment: CommitmentSubject): boolean {
  return actor.id !== null && canEditCommitment(actor, commitment)
}

/** Who may ask for a later deadline, and take that back: whoever may report on it. */
export function canAskExtension(actor: Actor, commitment: CommitmentSubject): boolean {
  return canPostStatusUpdate(actor, commitment)
}

/** Who may grant or refuse it, unless they asked themselves: administrators, and managers of the lead unit. */
export function canDecideExtension(actor: Actor, commitment: CommitmentSubject): boolean {
  return actor.id !== null && canEditCommitment(actor, commitment)
}

/** Who may add and remove milestones: administrators, and managers of the lead unit. */
export function canPlanMilestones(actor: Actor, commitment: CommitmentSubject): boolean {
  return actor.id !== null && canEditCommitment(actor, commitment)
}

/** Who may say when a milestone is expected or that it is reached: whoever may report on the commitment. */
export function canReportMilestone(actor: Actor, commitment: CommitmentSubject): boolean {
  return canPostStatusUpdate(actor, commitment)
}

/** Who may set the owner and the supporting units: administrators, and managers of the lead unit. */
export function canAssign(actor: Actor, commitment: CommitmentSubject): boolean {
  return actor.id !== null && canEditCommitment(actor, commitment)
}

/** Who may confirm a proposed lead unit or correct it: administrators. Everybody else hands over. */
export function canSetLeadUnit(actor: Actor): boolean {
  return actor.id !== null && actor.role === 'administrator'
}

/** Who may hand a commitment to another unit: administrators, and managers of the lead unit. Nobody may pull one. */
export function canHandOver(actor: Actor, commitment: CommitmentSubject): boolean {
  return actor.id !== null && canEditCommitment(actor, commitment)
}

/** Who may accept what was handed over, or hand it back: whoever works in the unit that leads it now, and administrators. */
export function canAnswerHandOver(actor: Actor, commitment: CommitmentSubject): boolean {
  return canPostStatusUpdate(actor, commitment)
}

/** Exports are for everybody in their own scope; the scope leaves restricted items out for viewers. */
export function canExportLedger(actor: Actor): boolean {
  return actor.id !== null
}

export type CommitmentAbilities = {
  postStatusUpdate: boolean
  reviewUpdates: boolean
  paceUpdates: boolean
  changeStage: boolean
  changeDeadline: boolean
  askExtension: boolean
  decideExtension: boolean
  planMilestones: boolean
  reportMilestone: boolean
  edit: boolean
  end: boolean
  assign: boolean
  setLeadUnit: boolean
  handOver: boolean
  answerHandOver: boolean
}

/** What an actor may do with a commitment that they see; pages show buttons by this and never by role. */
export function commitmentAbilities(actor: Actor, commitment: CommitmentSubject): CommitmentAbilities {
  return {
    postStatusUpdate: canPostStatusUpdate(actor, commitment),
    reviewUpdates: canReviewUpdates(actor, commitment),
    paceUpdates: canPaceUpdates(actor, commitment),
    changeStage: canChangeStage(actor, commitment),
    changeDeadline: canChangeDeadline(actor, commitment),
    askExtension: canAskExtension(actor, commitment),
    decideExtension: canDecideExtension(actor, commitment),
    planMilestones: canPlanMilestones(actor, commitment),
    reportMilestone: canReportMilestone(actor, commitment),
    edit: canEditCommitment(actor, commitment),
    end: canEndCommitment(actor, commitment),
    assign: canAssign(actor, commitment),
    setLeadUnit: canSetLeadUnit(actor),
    handOver: canHandOver(actor, commitment),
    answerHandOver: canAnswerHandOver(actor, commitment),
  }
}
