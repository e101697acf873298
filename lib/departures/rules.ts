import type { Role } from '@/lib/auth/actor'
import { type CommitmentSubject, canSeeCommitment } from '@/lib/commitments/policy'
import { canBeAsked } from '@/lib/problems/policy'
import type { ProblemLevel } from '@/lib/problems/rules'

/** Somebody as far as it counts for what they can take over. */
export type Colleague = {
  id: string
  role: Role
  seesAllUnits: boolean
  unitIds: readonly string[]
}

/** What is in somebody's hands of one open item: that they own it, that they take its next step, the problems put to them. */
export type Work = CommitmentSubject & {
  namedViewerIds: readonly string[]
  owns: boolean
  takesStep: boolean
  problems: readonly { level: ProblemLevel }[]
}

/** Whether somebody may own what this unit leads, and take its next steps: who works in it. */
export function canOwn({ role, unitIds }: Colleague, leadUnitId: string): boolean {
  return role !== 'viewer' && unitIds.includes(leadUnitId)
}

/** Whether somebody may know of the item and decide every problem of it that is to be put to them. */
export function canDecide(person: Colleague, work: Work): boolean {
  return (
    canSeeCommitment(person, work) &&
    work.problems.every(({ level }) => canBeAsked(person, { leadUnitId: work.leadUnitId, level }))
  )
}

/** Whether somebody owns the item or takes its next step. */
export function isOwned({ owns, takesStep }: Pick<Work, 'owns' | 'takesStep'>): boolean {
  return owns || takesStep
}

/** How many items would be left with somebody who may no longer act for them once role or units are changed as asked. */
export function countLeftBehind(before: Colleague, after: Colleague, works: readonly Work[]): number {
  const acts = (person: Colleague, work: Work) =>
    (!isOwned(work) || canOwn(person, work.leadUnitId)) &&
    (work.problems.length === 0 || canDecide(person, work))
  return works.filter((work) => acts(before, work) && !acts(after, work)).length
}

/** The works of each unit that leads any, in the order in which they come. */
export function byLeadUnit<Of extends { leadUnitId: string }>(works: readonly Of[]): Map<string, Of[]> {
  const units = new Map<string, Of[]>()
  for (const work of works) units.set(work.leadUnitId, [...(units.get(work.leadUnitId) ?? []), work])
  return units
}
