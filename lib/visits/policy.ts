import type { Actor } from '@/lib/auth/actor'
import { canSeeDirectoryHistory } from '@/lib/partners/policy'

/** Visits, sessions and sources are recorded by the visit office's administrators. */
export function canRecordVisit(actor: Actor): boolean {
  return actor.role === 'administrator'
}

export type VisitAbilities = { edit: boolean; history: boolean }

/** What an actor may do with the visits that they see; pages show buttons by this and never by role. */
export function visitAbilities(actor: Actor): VisitAbilities {
  return { edit: canRecordVisit(actor), history: canSeeDirectoryHistory(actor) }
}
