import type { Actor } from '@/lib/auth/actor'
import type { RecordCommitment } from '@/lib/commitments/schema'
import { visibleCommitments } from '@/lib/commitments/scope'
import { fromDateColumn } from '@/lib/db/calendar-column'
import { db } from '@/lib/db/client'
import { areSimilar } from '@/lib/entries/rules'
import { fromColumns, type Localized } from '@/lib/i18n/localized'
import { canSeeDirectory } from '@/lib/partners/policy'

/** The numbers of visible items, archived ones left out, that share a partner and have a similar title; at most ten. */
export async function findSimilarCommitments(
  actor: Actor,
  id: string,
  partners: RecordCommitment['partners'],
  texts: RecordCommitment['texts'],
): Promise<string[]> {
  if (partners.length === 0) return []
  const partnerIds = partners.map(({ partnerId }) => partnerId)
  const rows = await db().commitment.findMany({
    where: {
      AND: [
        visibleCommitments(actor),
        { id: { not: id }, archivedAt: null, partners: { some: { partnerId: { in: partnerIds } } } },
      ],
    },
    select: { number: true, texts: { select: { language: true, title: true } } },
    orderBy: { number: 'asc' },
  })
  const title: Localized = { en: texts.en?.title, zh: texts.zh?.title, de: texts.de?.title }
  return rows
    .filter(({ texts: stored }) =>
      areSimilar(title, Object.fromEntries(stored.map((text) => [text.language, text.title]))),
    )
    .map(({ number }) => number)
    .slice(0, 10)
}

/** Whether an actor may record commitments at all: administrators, and managers of a unit. */
export function mayEnterCommitments(actor: Actor): boolean {
  return actor.role === 'administrator' || (actor.role === 'manager' && actor.unitIds.length > 0)
}

/** The visits to choose from, latest first. */
export async function listVisitChoices(actor: Actor) {
  if (!canSeeDirectory(actor)) return []
  const rows = await db().visit.findMany({
    select: { id: true, key: true, titleEn: true, titleZh: true, titleDe: true },
    orderBy: [{ startsOn: 'desc' }, { id: 'desc' }],
  })
  return rows.map((row) => ({ id: row.id, key: row.key, title: fromColumns('title', row) }))
}

/** What an item of a visit can come from: its sessions, and the paragraphs of its sources; null without that visit. */
export async function findOccasions(actor: Actor, visitKey: string) {
  if (!canSeeDirectory(actor)) return null
  const visit = await db().visit.findUnique({
    where: { key: visitKey },
    select: {
      id: true,
      key: true,
      titleEn: true,
      titleZh: true,
      titleDe: true,
      endsOn: true,
      sessions: {
        select: { id: true, position: true, titleEn: true, titleZh: true, titleDe: true },
        orderBy: { position: 'asc' },
      },
      sourceDocuments: {
        select: {
          id: true,
          language: true,
          paragraphs: { select: { number: true, text: true }, orderBy: { number: 'asc' } },
        },
        orderBy: { id: 'asc' },
      },
    },
  })
  if (!visit) return null
  return {
    id: visit.id,
    key: visit.key,
    title: fromColumns('title', visit),
    endsOn: fromDateColumn(visit.endsOn),
    sessions: visit.sessions.map((session) => ({
      id: session.id,
      position: session.position,
      title: fromColumns('title', session),
    })),
    paragraphs: visit.sourceDocuments.flatMap((source) =>
      source.paragraphs.map(({ number, text }) => ({
        place: `${source.id}:${number}`,
        number,
        text,
        language: source.language,
      })),
    ),
  }
}

export type Occasions = NonNullable<Awaited<ReturnType<typeof findOccasions>>>

/** The partners to choose from, by key. */
export async function listPartnerChoices(actor: Actor) {
  if (!canSeeDirectory(actor)) return []
  const rows = await db().partner.findMany({
    where: { archivedAt: null },
    select: { id: true, key: true, nameEn: true, nameZh: true, nameDe: true, printedName: true },
    orderBy: { key: 'asc' },
  })
  return rows.map((row) => ({
    id: row.id,
    name: fromColumns('name', row),
    printedName: row.printedName,
  }))
}

/** The units that an actor may record an item for: all of them for administrators, managers' own. */
export async function listLeadUnitChoices(actor: Actor) {
  if (!mayEnterCommitments(actor)) return []
  const own = actor.role === 'administrator' ? {} : { id: { in: [...actor.unitIds] } }
  const rows = await db().unit.findMany({
    where: { AND: [{ retiredAt: null }, own] },
    select: { id: true, nameEn: true, nameZh: true, nameDe: true },
    orderBy: { id: 'asc' },
  })
  return rows.map((row) => ({ id: row.id, name: fromColumns('name', row) }))
}

/** The partners of a visible commitment, for its form: with those that are archived by now. */
export async function listEnteredPartners(actor: Actor, number: string) {
  const rows = await db().commitmentPartner.findMany({
    where: { commitment: { AND: [visibleCommitments(actor), { number }] } },
    select: {
      role: true,
      partner: {
        select: { id: true, key: true, nameEn: true, nameZh: true, nameDe: true, printedName: true },
      },
    },
    orderBy: { partner: { key: 'asc' } },
  })
  return rows.map(({ role, partner }) => ({
    role,
    id: partner.id,
    name: fromColumns('name', partner),
    printedName: partner.printedName,
  }))
}
