import { type Actor, proveActor, type Role } from '@/lib/auth/actor'
import { isLocale } from '@/lib/i18n/locale'
import { type BuiltPerson, buildPerson, type PersonFacts } from '@/lib/testing/factories'

/** A person of the database who acts; unlike the system they have an id and can author something. */
export type PersonActor = Actor & { readonly id: string }

/** Makes a person of this role in these units, and the actor that a request of theirs would find. */
export async function buildActor(
  role: Role,
  unitIds: readonly string[] = [],
  facts: PersonFacts = {},
): Promise<PersonActor> {
  return actorOf(await buildPerson({ ...facts, role, unitIds }), unitIds)
}

/** The actor of a person who is in the database. */
export function actorOf(person: BuiltPerson, unitIds: readonly string[]): PersonActor {
  const { locale, timeZone, ...facts } = person
  const actor = proveActor({
    ...facts,
    kind: 'person',
    unitIds,
    locale: isLocale(locale) ? locale : null,
    timeZone: timeZone ?? 'Asia/Shanghai',
    signInSessionId: null,
    address: '192.0.2.7',
  })
  return { ...actor, id: person.id }
}

/** What a request of this actor finds after their role or units have changed. */
export function changedActor(
  actor: PersonActor,
  change: Partial<Pick<Actor, 'role' | 'unitIds' | 'seesAllUnits'>>,
): PersonActor {
  return { ...actor, ...change }
}
