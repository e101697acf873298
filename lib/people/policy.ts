import type { Actor } from '@/lib/auth/actor'

/** What a decision about a person has to know of them. */
export type PersonSubject = { id: string; deactivatedAt: Date | null }

/** People, with their roles, units and invitations, are the administrator's. */
export function canManagePeople(actor: Actor): boolean {
  return actor.role === 'administrator'
}

/** Nobody changes their own role or shuts themselves out. */
export function canChangeAccess(actor: Actor, person: Pick<PersonSubject, 'id'>): boolean {
  return canManagePeople(actor) && actor.id !== person.id
}

/** What an administrator may do with a person. */
export function personAbilities(actor: Actor, person: PersonSubject) {
  const manages = canManagePeople(actor)
  const others = canChangeAccess(actor, person)
  const active = person.deactivatedAt === null
  return {
    changeUnits: manages,
    changeRole: others,
    deactivate: others && active,
    reactivate: others && !active,
    invite: others && active,
  }
}
