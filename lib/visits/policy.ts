import type { Actor } from '@/lib/auth/actor'

/** Visits, sessions and sources are recorded by the visit office's administrators. */
export function canRecordVisit(actor: Actor): boolean {
  return actor.role === 'administrator'
}
