import type { Actor } from '@/lib/auth/actor'

/** Who may read who changed what: administrators, and managers within what they see. */
export function canReadHistory(actor: Actor): boolean {
  return actor.role === 'administrator' || (actor.role === 'manager' && actor.unitIds.length > 0)
}
