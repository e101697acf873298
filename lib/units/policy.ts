import type { Actor } from '@/lib/auth/actor'

/** Units are the administrator's. */
export function canAddUnit(actor: Actor): boolean {
  return actor.role === 'administrator'
}
