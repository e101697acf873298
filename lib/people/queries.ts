import { describeEvent } from '@/lib/audit/describe'
import type { Actor } from '@/lib/auth/actor'
import { db } from '@/lib/db/client'
import type { TheirChanges } from '@/lib/forms/form-state'
import { languageOf } from '@/lib/i18n/locale'
import { fromColumns, pickLocalized } from '@/lib/i18n/localized'
import { canManagePeople, personAbilities } from '@/lib/people/policy'
import { personStateOf } from '@/lib/people/rules'
import type { PeopleFilters } from '@/lib/people/schema'
import { wherePeople } from '@/lib/people/scope'
import type { Prisma } from '@/prisma/generated/client'

const names = { id: true, nameEn: true, nameZh: true, nameDe: true } as const

/** An invitation whose link can still be used. */
function stillWorks(now: Date) {
  return { usedAt: null, revokedAt: null, expiresAt: { gt: now } } satisfies Prisma.InvitationWhereInput
}

/** What administrators read of a person: never the hash of a password or of a link. */
function personSelect(now: Date) {
  return {
    id: true,
    name: true,
    email: true,
    role: true,
    seesAllUnits: true,
    passwordChangedAt: true,
    deactivatedAt: true,
    version: true,
    units: { orderBy: { unitId: 'asc' }, select: { unit: { select: names } } },
    invitations: {
      where: stillWorks(now),
      select: { expiresAt: true },
    },
    signInSessions: { orderBy: { lastSeenAt: 'desc' }, take: 1, select: { lastSeenAt: true } },
    // A session that has ended leaves no row; what the person did or signed in with stays in the history.
    actedEvents: { orderBy: { at: 'desc' }, take: 1, select: { at: true } },
  } satisfies Prisma.PersonSelect
}

type PersonRow = Prisma.PersonGetPayload<{ select: ReturnType<typeof personSelect> }>

function toPersonItem(row: PersonRow, actor: Actor) {
  const { units, invitations, signInSessions, actedEvents, passwordChangedAt, ...person } = row
  const [invitation] = invitations
  const seen = [signInSessions[0]?.lastSeenAt, actedEvents[0]?.at].flatMap((at) => at ?? [])
  return {
    ...person,
    units: units.map(({ unit }) => ({ id: unit.id, name: fromColumns('name', unit) })),
    state: personStateOf({ ...person, passwordChangedAt, invited: invitation !== undefined }),
    hasPassword: passwordChangedAt !== null,
    invitedUntil: invitation?.expiresAt ?? null,
    lastSeenAt: seen.length === 0 ? null : new Date(Math.max(...seen.map((at) => at.getTime()))),
    can: personAbilities(actor, person),
  }
}

export type PersonItem = ReturnType<typeof toPersonItem>

/** Rows of one page of the list. */
export const pageSize = 50

/**
 * One page of the people that the filters keep, the active ones first, with how many there are of them and how many can sign in
 * or are invited at all; a page after the last is the last. Null for other readers than administrators.
 */
export async function listPeople(actor: Actor, filters: PeopleFilters, now: Date) {
  if (!canManagePeople(actor)) return null
  const where = wherePeople(filters)
  const [total, all, active, invited] = await Promise.all([
    db().person.count({ where }),
    db().person.count(),
    db().person.count({ where: { deactivatedAt: null, passwordChangedAt: { not: null } } }),
    db().person.count({
      where: { deactivatedAt: null, passwordChangedAt: null, invitations: { some: stillWorks(now) } },
    }),
  ])
  const pages = Math.max(1, Math.ceil(total / pageSize))
  const page = Math.min(filters.page, pages)
  const rows = await db().person.findMany({
    where,
    orderBy: [{ deactivatedAt: { sort: 'asc', nulls: 'first' } }, { name: 'asc' }, { id: 'asc' }],
    select: personSelect(now),
    skip: (page - 1) * pageSize,
    take: pageSize,
  })
  return { people: rows.map((row) => toPersonItem(row, actor)), total, all, active, invited, page, pages }
}

export type PeoplePage = NonNullable<Awaited<ReturnType<typeof listPeople>>>

/** One person; null when there is none, and for other readers than administrators. */
export async function findPerson(actor: Actor, id: string, now: Date): Promise<PersonItem | null> {
  if (!canManagePeople(actor)) return null
  const row = await db().person.findUnique({ where: { id }, select: personSelect(now) })
  return row && toPersonItem(row, actor)
}

/** How a person's role and units stand now, for the answer to a conflict (CC-2); null when they are as they were. */
export async function findPersonChanges(
  actor: Actor,
  id: string,
  version: number,
  now: Date,
): Promise<TheirChanges | null> {
  const person = await findPerson(actor, id, now)
  if (!person || person.version === version) return null
  const last = await db().auditEvent.findFirst({
    where: { personId: id, action: { in: ['person.changed', 'person.deactivated', 'person.reactivated'] } },
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
    select: { actorName: true },
  })
  const language = languageOf(actor.locale ?? 'en')
  const units = person.units.map(({ name }) => pickLocalized(name, language)?.text).join(', ')
  const after = { role: person.role, seesAllUnits: person.seesAllUnits, units }
  const { changes } = describeEvent({ action: 'person.changed', before: {}, after })
  return { version: person.version, by: last?.actorName ?? '', changes }
}
