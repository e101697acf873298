import { readChangesSince, readEvents } from '@/lib/audit/changes'
import type { Actor } from '@/lib/auth/actor'
import { checkOrder, checkSelect, toCheckItem } from '@/lib/checks/queries'
import { fromDateColumn } from '@/lib/db/calendar-column'
import { db } from '@/lib/db/client'
import type { TheirChanges } from '@/lib/forms/form-state'
import { fromColumns } from '@/lib/i18n/localized'
import { canSeeDirectory, canSeeDirectoryHistory } from '@/lib/partners/policy'
import { visitAbilities } from '@/lib/visits/policy'
import type { Prisma } from '@/prisma/generated/client'

const checks = { select: checkSelect, orderBy: checkOrder } satisfies Prisma.Visit$checksArgs
const partnerNames = {
  key: true,
  nameEn: true,
  nameZh: true,
  nameDe: true,
  shortNameEn: true,
  shortNameZh: true,
  shortNameDe: true,
  printedName: true,
} satisfies Prisma.PartnerSelect

const visitSelect = {
  id: true,
  version: true,
  timeZone: true,
  key: true,
  titleEn: true,
  titleZh: true,
  titleDe: true,
  summaryEn: true,
  summaryZh: true,
  summaryDe: true,
  placesEn: true,
  placesZh: true,
  placesDe: true,
  startsOn: true,
  endsOn: true,
  _count: { select: { sessions: true } },
} satisfies Prisma.VisitSelect

/** All visits, latest first; none for a person without unit or grant. */
export async function listVisits(actor: Actor) {
  if (!canSeeDirectory(actor)) return []
  const rows = await db().visit.findMany({
    select: visitSelect,
    orderBy: [{ startsOn: 'desc' }, { id: 'desc' }],
  })
  return rows.map(toVisit)
}

export type VisitItem = Awaited<ReturnType<typeof listVisits>>[number]

/** One visit with sessions, participants, sources and checks; null when there is none or the actor may not see the directory. */
export async function getVisit(actor: Actor, key: string) {
  if (!canSeeDirectory(actor)) return null
  const row = await db().visit.findUnique({
    where: { key },
    select: {
      ...visitSelect,
      checks,
      sessions: { select: sessionSelect, orderBy: { position: 'asc' } },
      participants: { where: { sessionId: null }, select: participantSelect, orderBy: { id: 'asc' } },
      sourceDocuments: {
        select: {
          id: true,
          kind: true,
          language: true,
          titleEn: true,
          titleZh: true,
          titleDe: true,
          paragraphs: { select: { number: true, text: true }, orderBy: { number: 'asc' } },
        },
        orderBy: { id: 'asc' },
      },
    },
  })
  if (!row) return null
  return {
    ...toVisit(row),
    can: visitAbilities(actor),
    checks: row.checks.map(toCheckItem),
    delegation: row.participants.map(toParticipant),
    sessions: row.sessions.map(toSession),
    sources: row.sourceDocuments.map((source) => ({ ...source, title: fromColumns('title', source) })),
  }
}

export type VisitDetail = NonNullable<Awaited<ReturnType<typeof getVisit>>>
export type SessionItem = VisitDetail['sessions'][number]

/** The sessions of all visits as filter choices: key `DE26-3` and title. */
export async function listSessionChoices(actor: Actor) {
  if (!canSeeDirectory(actor)) return []
  const rows = await db().session.findMany({
    select: { position: true, titleEn: true, titleZh: true, titleDe: true, visit: { select: { key: true } } },
    orderBy: [{ visit: { startsOn: 'desc' } }, { position: 'asc' }],
  })
  return rows.map((row) => ({ key: `${row.visit.key}-${row.position}`, title: fromColumns('title', row) }))
}

/** The latest events of a visit, its sessions and sources, newest first; none for those who may not read them. */
export async function listVisitHistory(actor: Actor, key: string, take = 20) {
  // What happened to items of the visit follows their own scope.
  const where = { visit: { key }, commitmentId: null }
  return canSeeDirectoryHistory(actor) ? readEvents(where, take) : []
}

/** Whether the form of a new visit is for this actor. */
export function mayRecordVisits(actor: Actor): boolean {
  return visitAbilities(actor).edit
}

/** Whether an actor may attach a text to a visit; null for who may not know of it, and without that visit. */
export async function mayRecordSources(actor: Actor, key: string): Promise<boolean | null> {
  if (!canSeeDirectory(actor) || !/^[A-Z]{2}[0-9]{2}[B-Z]?$/.test(key)) return null
  return (await db().visit.count({ where: { key } })) === 0 ? null : visitAbilities(actor).edit
}

/** The key of a visit that was just written to. */
export async function findVisitKey(id: string): Promise<string> {
  return (await db().visit.findUniqueOrThrow({ where: { id }, select: { key: true } })).key
}

/** What was changed of a visit since `version` was read, for the answer to a conflict (CC-2). */
export async function findVisitChanges(
  actor: Actor,
  id: string,
  version: number,
): Promise<TheirChanges | null> {
  if (!canSeeDirectory(actor)) return null
  const visit = await db().visit.findUnique({ where: { id }, select: { version: true } })
  const action = { in: ['visit.edited', 'visit.yearCorrected'] }
  return readChangesSince({ visitId: id, action }, version, visit?.version)
}

const participantSelect = {
  side: true,
  role: true,
  memberName: true,
  titleEn: true,
  titleZh: true,
  titleDe: true,
  partner: { select: partnerNames },
  contact: {
    select: {
      printedName: true,
      printedTitle: true,
      verifiedName: true,
      titleEn: true,
      titleZh: true,
      titleDe: true,
    },
  },
  checks,
} satisfies Prisma.ParticipantSelect

const sessionSelect = {
  id: true,
  version: true,
  position: true,
  kind: true,
  titleEn: true,
  titleZh: true,
  titleDe: true,
  placeEn: true,
  placeZh: true,
  placeDe: true,
  heldOn: true,
  participants: { select: participantSelect, orderBy: [{ side: 'asc' }, { id: 'asc' }] },
  anchor: { select: { paragraphNumber: true, exact: true, locator: true } },
  checks,
} satisfies Prisma.SessionSelect

function toVisit(row: Prisma.VisitGetPayload<{ select: typeof visitSelect }>) {
  return {
    id: row.id,
    version: row.version,
    timeZone: row.timeZone,
    key: row.key,
    title: fromColumns('title', row),
    summary: fromColumns('summary', row),
    places: fromColumns('places', row),
    startsOn: fromDateColumn(row.startsOn),
    endsOn: fromDateColumn(row.endsOn),
    sessionCount: row._count.sessions,
  }
}

function toParticipant(row: Prisma.ParticipantGetPayload<{ select: typeof participantSelect }>) {
  const { side, role, memberName, partner, contact, checks: found } = row
  return {
    side,
    role,
    memberName,
    title: fromColumns('title', contact ?? row),
    partner: partner && {
      key: partner.key,
      name: fromColumns('name', partner),
      shortName: fromColumns('shortName', partner),
      printedName: partner.printedName,
    },
    contact: contact && {
      printedName: contact.printedName,
      printedTitle: contact.printedTitle,
      verifiedName: contact.verifiedName,
    },
    checks: found.map(toCheckItem),
  }
}

function toSession(row: Prisma.SessionGetPayload<{ select: typeof sessionSelect }>) {
  return {
    id: row.id,
    version: row.version,
    position: row.position,
    kind: row.kind,
    title: fromColumns('title', row),
    place: fromColumns('place', row),
    heldOn: fromDateColumn(row.heldOn),
    participants: row.participants.map(toParticipant),
    anchor: row.anchor,
    checks: row.checks.map(toCheckItem),
  }
}
