import { readChangesSince, readEvents } from '@/lib/audit/changes'
import type { Actor } from '@/lib/auth/actor'
import { checkOrder, checkSelect, toCheckItem } from '@/lib/checks/queries'
import { fromDateColumn } from '@/lib/db/calendar-column'
import { type Db, db } from '@/lib/db/client'
import type { TheirChanges } from '@/lib/forms/form-state'
import { fromColumns } from '@/lib/i18n/localized'
import { canSeeDirectory, canSeeDirectoryHistory, partnerAbilities } from '@/lib/partners/policy'
import { nearnessOf } from '@/lib/partners/rules'
import type { Prisma } from '@/prisma/generated/client'

const checks = { select: checkSelect, orderBy: checkOrder } satisfies Prisma.Partner$checksArgs

const partnerSelect = {
  id: true,
  version: true,
  archivedAt: true,
  key: true,
  kind: true,
  sector: true,
  countryCode: true,
  hostCountryCode: true,
  printedName: true,
  nameEn: true,
  nameZh: true,
  nameDe: true,
  shortNameEn: true,
  shortNameZh: true,
  shortNameDe: true,
  checks,
} satisfies Prisma.PartnerSelect

/** All partners of the shared directory by key; none for a person without unit or grant. Their items are queries of commitments. */
export async function listPartners(actor: Actor) {
  if (!canSeeDirectory(actor)) return []
  const rows = await db().partner.findMany({
    where: { archivedAt: null },
    select: partnerSelect,
    orderBy: { key: 'asc' },
  })
  return rows.map(toPartner)
}

export type PartnerItem = Awaited<ReturnType<typeof listPartners>>[number]

/** One partner with contacts and the sessions that it took part in; null when there is none or it may not be seen. */
export async function getPartner(actor: Actor, key: string, from: Db = db()) {
  const [partner] = await getPartners(actor, [key], from)
  return partner ?? null
}

/** Partners with all that is known of each, those that there are and that may be seen, in no order. */
export async function getPartners(actor: Actor, keys: readonly string[], from: Db = db()) {
  if (!canSeeDirectory(actor)) return []
  const can = partnerAbilities(actor)
  const rows = await from.partner.findMany({
    where: { key: { in: [...keys] } },
    select: {
      ...partnerSelect,
      anchor: { select: anchorSelect },
      mergedInto: { select: { key: true } },
      absorbed: {
        select: { key: true, printedName: true, anchor: { select: anchorSelect } },
        orderBy: { key: 'asc' },
      },
      contacts: {
        // Who may bring a contact back has to find it.
        ...(can.archive ? {} : { where: { archivedAt: null } }),
        select: {
          id: true,
          archivedAt: true,
          printedName: true,
          verifiedName: true,
          printedTitle: true,
          titleEn: true,
          titleZh: true,
          titleDe: true,
          checks,
          anchor: { select: anchorSelect },
        },
        orderBy: [{ archivedAt: { sort: 'asc', nulls: 'first' } }, { id: 'asc' }],
      },
      participants: {
        where: { sessionId: { not: null } },
        distinct: ['sessionId'],
        select: {
          role: true,
          session: {
            select: {
              position: true,
              kind: true,
              heldOn: true,
              titleEn: true,
              titleZh: true,
              titleDe: true,
              visit: { select: { key: true, endsOn: true } },
            },
          },
        },
      },
    },
  })
  return rows.map((row) => ({
    ...toPartner(row),
    can,
    anchor: row.anchor,
    mergedInto: row.mergedInto?.key ?? null,
    absorbed: row.absorbed,
    contacts: row.contacts.map(({ checks: found, archivedAt, ...contact }) => ({
      ...contact,
      archived: archivedAt !== null,
      title: fromColumns('title', contact),
      checks: found.map(toCheckItem),
    })),
    sessions: row.participants.flatMap(({ role, session }) =>
      session
        ? [
            {
              role,
              kind: session.kind,
              position: session.position,
              title: fromColumns('title', session),
              heldOn: fromDateColumn(session.heldOn),
              visitKey: session.visit.key,
              visitEndsOn: fromDateColumn(session.visit.endsOn),
            },
          ]
        : [],
    ),
  }))
}

/** The key of a partner that was just written to. */
export async function findPartnerKey(id: string): Promise<string> {
  return (await db().partner.findUniqueOrThrow({ where: { id }, select: { key: true } })).key
}

/** Partners whose name is the one that was typed, or one within the other, in any language; the same ones first, six at most. */
export async function findSimilarPartners(actor: Actor, typed: readonly string[]) {
  if (!canSeeDirectory(actor) || typed.length === 0) return []
  const rows = await db().partner.findMany({
    where: { archivedAt: null },
    select: { ...partnerSelect, checks: false },
    orderBy: { key: 'asc' },
  })
  const found = rows.flatMap((row) => {
    const nearness = typed.map((name) => nearnessOf(name, row))
    const same = nearness.includes('same')
    if (!same && !nearness.includes('similar')) return []
    return [{ key: row.key, name: fromColumns('name', row), printedName: row.printedName, same }]
  })
  return found.sort((a, b) => Number(b.same) - Number(a.same)).slice(0, 6)
}

export type SimilarPartner = Awaited<ReturnType<typeof findSimilarPartners>>[number]

/** Whether the form of a new partner is for this actor. */
export function mayEditPartners(actor: Actor): boolean {
  return partnerAbilities(actor).edit
}

/** Archived partners, for those who may bring them back. */
export async function listArchivedPartners(actor: Actor) {
  if (!partnerAbilities(actor).archive) return []
  const rows = await db().partner.findMany({
    where: { archivedAt: { not: null }, mergedIntoId: null },
    select: partnerSelect,
    orderBy: { key: 'asc' },
  })
  return rows.map(toPartner)
}

/** The latest events of a partner, its contacts and those that went into it, newest first; none for those who may not read them. */
export async function listPartnerHistory(actor: Actor, key: string, take = 20) {
  const where = { partner: { OR: [{ key }, { mergedInto: { key } }] } }
  return canSeeDirectoryHistory(actor) ? readEvents(where, take) : []
}

/** What was changed of a partner since `version` was read, for the answer to a conflict (CC-2). */
export async function findPartnerChanges(
  actor: Actor,
  id: string,
  version: number,
): Promise<TheirChanges | null> {
  if (!canSeeDirectory(actor)) return null
  const partner = await db().partner.findUnique({ where: { id }, select: { version: true } })
  const action = { in: ['partner.edited', 'partner.archived', 'partner.restored', 'partner.merged'] }
  return readChangesSince({ partnerId: id, action }, version, partner?.version)
}

export type PartnerDetail = NonNullable<Awaited<ReturnType<typeof getPartner>>>

const anchorSelect = {
  exact: true,
  locator: true,
  paragraphNumber: true,
  paragraph: {
    select: {
      text: true,
      sourceDocument: { select: { language: true, kind: true, visit: { select: { key: true } } } },
    },
  },
} satisfies Prisma.AnchorSelect

function toPartner(row: Prisma.PartnerGetPayload<{ select: typeof partnerSelect }>) {
  const { checks: found, ...partner } = row
  return {
    id: partner.id,
    version: partner.version,
    archived: partner.archivedAt !== null,
    key: partner.key,
    kind: partner.kind,
    sector: partner.sector,
    countryCode: partner.countryCode,
    hostCountryCode: partner.hostCountryCode,
    printedName: partner.printedName,
    name: fromColumns('name', partner),
    shortName: fromColumns('shortName', partner),
    checks: found.map(toCheckItem),
  }
}
