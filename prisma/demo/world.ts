import { type Actor, proveActor } from '@/lib/auth/actor'
import { transaction } from '@/lib/db/transaction'
import { isLocale } from '@/lib/i18n/locale'
import type { CalendarDate } from '@/lib/time/calendar-date'
import { workspaceZone } from '@/lib/time/clock'
import { people } from '@/prisma/demo/people'
import type { PersonKey, UnitKey } from '@/prisma/demo/shape'
import type { recordVisitToGermany } from '@/prisma/seed/record-visit'

/** What the teller knows while it tells: where the keys of the story ended up. */
export type World = {
  today: CalendarDate
  passwords: Record<PersonKey, string>
  recorded: Awaited<ReturnType<typeof recordVisitToGermany>>
  unitIds: Map<UnitKey, string>
  /** Tokens of the invitations that were not accepted yet. */
  tokens: Map<PersonKey, string>
  /** Items that the story itself enters. */
  entered: Map<string, { id: string; number: string }>
}

/** The person as a request of theirs would find them at this point of the story. */
export async function actorNamed(key: PersonKey): Promise<Actor> {
  const person = await transaction((tx) =>
    tx.person.findUniqueOrThrow({ where: { email: people[key].email }, include: { units: true } }),
  )
  return proveActor({
    kind: 'person',
    id: person.id,
    name: person.name,
    email: person.email,
    role: person.role,
    unitIds: person.units.map(({ unitId }) => unitId),
    seesAllUnits: person.seesAllUnits,
    locale: isLocale(person.locale) ? person.locale : null,
    timeZone: workspaceZone(),
    signInSessionId: null,
    address: null,
  })
}

/** The id behind a person's key. */
export async function personId(key: PersonKey): Promise<string> {
  return must((await actorNamed(key)).id)
}

/** The item behind a key, of the visit or entered later. */
export function itemNamed({ recorded, entered }: World, key: string): { id: string; number: string } {
  return must(recorded.commitments.get(key) ?? entered.get(key))
}

/** What the story names must be there. */
export function must<Value>(value: Value | null | undefined): Value {
  if (value === null || value === undefined)
    throw new Error('The story names something that it does not contain')
  return value
}
