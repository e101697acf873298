import type { Actor } from '@/lib/auth/actor'

/** Partners are made by administrators, and by managers of a unit. */
export function canAddPartner(actor: Actor): boolean {
  return actor.role === 'administrator' || (actor.role === 'manager' && actor.unitIds.length > 0)
}

/** Contacts are added by everybody who works in a unit. */
export function canAddContact(actor: Actor): boolean {
  return actor.role === 'administrator' || (actor.role !== 'viewer' && actor.unitIds.length > 0)
}

/** The shared directory (visits, sessions, sources, partners, contacts) is for every person with a unit or grant. */
export function canSeeDirectory(actor: Actor): boolean {
  return actor.role === 'administrator' || actor.seesAllUnits || actor.unitIds.length > 0
}
