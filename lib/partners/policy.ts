import type { Actor } from '@/lib/auth/actor'

/** Partners are made and edited by administrators, and by managers of a unit. */
export function canEditPartner(actor: Actor): boolean {
  return actor.role === 'administrator' || (actor.role === 'manager' && actor.unitIds.length > 0)
}

/** Partners and contacts are archived and restored by administrators. */
export function canArchivePartner(actor: Actor): boolean {
  return actor.role === 'administrator'
}

/** Contacts are added and edited by everybody who works in a unit. */
export function canEditContact(actor: Actor): boolean {
  return actor.role === 'administrator' || (actor.role !== 'viewer' && actor.unitIds.length > 0)
}

/** The shared directory (visits, sessions, sources, partners, contacts) is for every person with a unit or grant. */
export function canSeeDirectory(actor: Actor): boolean {
  return actor.role === 'administrator' || actor.seesAllUnits || actor.unitIds.length > 0
}

/** The history of the directory is for those who may write to some part of it. */
export function canSeeDirectoryHistory(actor: Actor): boolean {
  return canEditContact(actor)
}

export type PartnerAbilities = { edit: boolean; archive: boolean; editContacts: boolean; history: boolean }

/** What an actor may do with the partners that they see; pages show buttons by this and never by role. */
export function partnerAbilities(actor: Actor): PartnerAbilities {
  return {
    edit: canEditPartner(actor),
    archive: canArchivePartner(actor),
    editContacts: canEditContact(actor),
    history: canSeeDirectoryHistory(actor),
  }
}
