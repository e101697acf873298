import type { Actor } from '@/lib/auth/actor'

/** Units are the administrator's: to add, to rename, to retire and to bring back. */
export function canAddUnit(actor: Actor): boolean {
  return actor.role === 'administrator'
}

export function canEditUnits(actor: Actor): boolean {
  return actor.role === 'administrator'
}
