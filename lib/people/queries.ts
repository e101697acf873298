import { describeEvent } from '@/lib/audit/describe'
import type { Actor } from '@/lib/auth/actor'
import { db } from '@/lib/db/client'
import type { TheirChanges } from '@/lib/forms/form-state'
import { languageOf } from '@/lib/i18n/locale'
import { fromColumns, pickLocalized } from '@/lib/i18n/localized'
import { canManagePeople, personAbilities } from '@/lib/people/policy'
import { personStateOf } from '@/lib/people/rules'
import type { Prisma } from '@/prisma/generated/client'

const names = { id: true, nameEn: true, nameZh: true, nameDe: true } as const

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
      where: { usedAt: null, revokedAt: null, expiresAt: { gt: now } },
      select: { expiresAt: true },
    },
    signInSessions: { orderBy: { lastSeenAt: 'desc' }, take: 1, select: { lastSeenAt: true } },
    // A session that has ended leaves no row; what the person did or signed in with stays in the history.
    actedEvents: { orderBy: { at: 'desc' }, take: 1, select: { at: true } },
    _count: {
      select: {
        ownedCommitments: { where: { archivedAt: null, state: { in: ['open', 'suspended'] } } },
      },
    },
  } satisfies Prisma.PersonSelect
}

type PersonRow = Prisma.PersonGetPayload<{ select: ReturnType<typeof personSelect> }>

function toPersonItem(row: PersonRow, actor: Actor) {
  const { units, invitations, signInSessions, actedEvents, passwordChangedAt, _count, ...person } = row
  const [invitation] = invitations
  const seen = [signInSessions[0]?.lastSeenAt, actedEvents[0]?.at].flatMap((at) => at ?? [])
  return {
    ...person,
    units: units.map(({ unit }) => ({ id: unit.id, name: fromColumns('name', unit) })),
    state: personStateOf({ ...person, passwordChangedAt, invited: invitation !== undefined }),
    hasPassword: passwordChangedAt !== null,
    invitedUntil: invitation?.expiresAt ?? null,
    lastSeenAt: seen.length === 0 ? null : new Date(Math.max(...seen.map((at) => at.getTime()))),
    ownedItems: _count.ownedCommitments,
    can: personAbilities(actor, person),
  }
}

export type PersonItem = ReturnType<typeof toPersonItem>

/** Everybody, the active ones first; nobody for other readers than administrators. */
export async function listPeople(actor: Actor, now: Date): Promise<PersonItem[]> {
  if (!canManagePeople(actor)) return []
  const rows = await db().person.findMany({
    orderBy: [{ deactivatedAt: { sort: 'asc', nulls: 'first' } }, { name: 'asc' }, { id: 'asc' }],
    select: personSelect(now),
  })
  return rows.map((row) => toPersonItem(row, actor))
}

/** One person; null when there is none, and for other readers than administrators. */
export async function findPerson(actor: Actor, id: string, now: Date): Promise<PersonItem | null> {
  if (!canManagePeople(actor)) return null
  const row = await db().person.findUnique({ where: { id }, select: personSelect(now) })
  return row && toPersonItem(row, actor)
}

/** The open items that a person owns, in the order of their numbers. For administrators, who see every item. */
export async function listOwnedItems(actor: Actor, personId: string) {
  if (!canManagePeople(actor)) return []
  const rows = await db().commitment.findMany({
    where: { ownerId: personId, archivedAt: null, state: { in: ['open', 'suspended'] } },
    orderBy: { number: 'asc' },
    select: { number: true, texts: { select: { language: true, title: true } } },
  })
  return rows.map(({ number, texts }) => ({
    number,
    title: Object.fromEntries(texts.map(({ language, title }) => [language, title])),
  }))
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
