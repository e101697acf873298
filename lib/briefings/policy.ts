import type { Actor } from '@/lib/auth/actor'

/** What the policies ask of a briefing: the unit whose items it is about, or null for those of all. */
export type BriefingSubject = { unitId: string | null }

/** Who makes briefings, edits and publishes them: administrators, and managers those of their units. */
export function canMakeBriefing(actor: Actor, { unitId }: BriefingSubject): boolean {
  if (actor.id === null) return false
  if (actor.role === 'administrator') return true
  return actor.role === 'manager' && unitId !== null && actor.unitIds.includes(unitId)
}

/** Whether somebody makes any briefing at all. */
export function canMakeSomeBriefing(actor: Actor): boolean {
  return (
    actor.id !== null &&
    (actor.role === 'administrator' || (actor.role === 'manager' && actor.unitIds.length > 0))
  )
}

/** Who reads a published issue: those who see all that it is about. `readableBriefings` is the same as a condition. */
export function canReadIssue(actor: Actor, { unitId }: BriefingSubject): boolean {
  if (actor.role === 'administrator') return true
  if (actor.role === 'viewer' && actor.seesAllUnits) return true
  return unitId !== null && actor.unitIds.includes(unitId)
}

/** Who signs an issue off: whoever may make it, has not begun it and has written nothing in it. */
export function canSignOff(
  actor: Actor,
  briefing: BriefingSubject & { createdById: string; editorIds: readonly string[] },
): boolean {
  if (!canMakeBriefing(actor, briefing) || actor.id === null) return false
  return actor.id !== briefing.createdById && !briefing.editorIds.includes(actor.id)
}
