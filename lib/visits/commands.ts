import { recordEvent } from '@/lib/audit/record'
import type { Actor } from '@/lib/auth/actor'
import { newChecks } from '@/lib/checks/commands'
import { fromDateColumn, toDateColumn } from '@/lib/db/calendar-column'
import type { Tx } from '@/lib/db/client'
import { transaction } from '@/lib/db/transaction'
import { allow, DomainError } from '@/lib/errors'
import { toColumns } from '@/lib/i18n/localized'
import { canSeeDirectory } from '@/lib/partners/policy'
import { canRecordVisit } from '@/lib/visits/policy'
import { quoteSelector, visitKey } from '@/lib/visits/rules'
import type { AnchorFact, AnchorInput, EditVisit, RecordSource, RecordVisit } from '@/lib/visits/schema'

type RecordedVisit = { id: string; key: string; delegationIds: string[] }

/** Records a visit with its delegation; returns ids (the delegation's in their order) and key. Throws DomainError('forbidden'). */
export function recordVisit(actor: Actor, input: RecordVisit, now: Date): Promise<RecordedVisit> {
  return transaction(async (tx) => {
    allow(canRecordVisit(actor))
    const { id, countryCode, title, summary, places, startsOn, endsOn, timeZone, delegation, checks } = input
    const repeated = id ? await findRepeat(tx, id, countryCode) : null
    if (repeated) return repeated
    const taken = await tx.visit.findMany({ where: { countryCode }, select: { key: true } })
    const key = visitKey(
      countryCode,
      startsOn,
      taken.map((visit) => visit.key),
    )
    const visit = await tx.visit.create({
      data: {
        ...(id && { id }),
        key,
        countryCode,
        ...toColumns('title', title),
        ...toColumns('summary', summary ?? {}),
        ...toColumns('places', places ?? {}),
        startsOn: toDateColumn(startsOn),
        endsOn: toDateColumn(endsOn),
        timeZone,
        createdAt: now,
        checks: { create: newChecks(checks, now) },
      },
      select: { id: true, key: true },
    })
    const delegationIds: string[] = []
    for (const member of delegation) {
      const data = { ...newMember(member, now), visit: { connect: { id: visit.id } } }
      delegationIds.push((await tx.participant.create({ data, select: { id: true } })).id)
    }
    await recordEvent(
      tx,
      actor,
      now,
      { visitId: visit.id },
      { action: 'visit.recorded', before: {}, after: { key, startsOn, endsOn } },
    )
    return { ...visit, delegationIds }
  })
}

/**
 * Edits a visit on the version that was seen; its key stays. Returns the key. Throws DomainError 'notFound', 'forbidden' and
 * 'conflict' (CC-1).
 */
export function editVisit(actor: Actor, { id, version, ...input }: EditVisit, now: Date): Promise<string> {
  return transaction(async (tx) => {
    const visit = await findVisitFor(tx, actor, id)
    allow(canRecordVisit(actor))
    const { startsOn, endsOn } = input
    const facts = { ...toVisitTexts(input), timeZone: input.timeZone }
    const dates = { startsOn: toDateColumn(startsOn), endsOn: toDateColumn(endsOn) }
    const { count } = await tx.visit.updateMany({
      where: { id, version },
      data: { ...facts, ...dates, version: { increment: 1 } },
    })
    if (count !== 1) throw new DomainError('conflict')
    const { key, ...stored } = visit
    const before = {
      ...stored,
      startsOn: fromDateColumn(stored.startsOn),
      endsOn: fromDateColumn(stored.endsOn),
    }
    const after = { ...facts, startsOn, endsOn }
    await recordEvent(tx, actor, now, { visitId: id }, { action: 'visit.edited', before, after })
    return key
  })
}

/** Records a source document of a visit with its numbered paragraphs; returns its id. Throws DomainError('forbidden'). */
export function recordSource(actor: Actor, input: RecordSource, now: Date): Promise<string> {
  return transaction(async (tx) => {
    allow(canRecordVisit(actor))
    const { id, visitId, kind, language, title, paragraphs } = input
    await requireVisit(tx, visitId)
    if (id && (await tx.sourceDocument.count({ where: { id, visitId } })) > 0) return id
    const source = await tx.sourceDocument.create({
      data: {
        ...(id && { id }),
        visitId,
        kind,
        language,
        ...toColumns('title', title),
        createdAt: now,
        paragraphs: { create: paragraphs },
      },
      select: { id: true },
    })
    await recordEvent(
      tx,
      actor,
      now,
      { visitId },
      { action: 'source.recorded', before: {}, after: { language, paragraphs: paragraphs.length } },
    )
    return source.id
  })
}

/** Anchors a partner, contact, visit or participant in a source. Throws 'forbidden', 'notFound' (no such passage), 'duplicate'. */
export function anchorFact(actor: Actor, { subject, anchor }: AnchorFact, now: Date): Promise<void> {
  return transaction(async (tx) => {
    allow(canRecordVisit(actor))
    await tx.anchor.create({ data: { ...subject, ...(await findQuote(tx, anchor)) }, select: { id: true } })
    const { visitId } = await tx.sourceDocument.findUniqueOrThrow({
      where: { id: anchor.sourceDocumentId },
      select: { visitId: true },
    })
    const about = 'partnerId' in subject ? { visitId, partnerId: subject.partnerId } : { visitId }
    const after = { paragraph: anchor.paragraph }
    await recordEvent(tx, actor, now, about, { action: 'source.anchored', before: {}, after })
  })
}

/** The row of an anchor, found in the stored paragraph. Throws DomainError('notFound', 'anchor') unless the passage occurs there once. */
export async function findQuote(
  tx: Tx,
  { sourceDocumentId, paragraph: number, exact, locator }: AnchorInput,
) {
  const paragraph = await tx.sourceParagraph.findUnique({
    where: { sourceDocumentId_number: { sourceDocumentId, number } },
    select: { text: true },
  })
  const quote = paragraph && quoteSelector(paragraph.text, exact)
  if (!quote) throw new DomainError('notFound', 'anchor')
  return { sourceDocumentId, paragraphNumber: number, ...quote, locator: locator ?? null }
}

/** The row of a member of the delegation, for the nested write of a participant. */
export function newMember({ side, role, name, title, checks }: RecordVisit['delegation'][number], now: Date) {
  return {
    side,
    role,
    memberName: name,
    ...toColumns('title', title ?? {}),
    checks: { create: newChecks(checks, now) },
  }
}

async function findVisitFor(tx: Tx, actor: Actor, id: string) {
  await tx.$queryRaw`SELECT id FROM visit WHERE id = ${id}::uuid FOR UPDATE`
  const row = await tx.visit.findUnique({
    where: { id },
    select: {
      key: true,
      ...{ titleEn: true, titleZh: true, titleDe: true },
      ...{ summaryEn: true, summaryZh: true, summaryDe: true },
      ...{ placesEn: true, placesZh: true, placesDe: true },
      startsOn: true,
      endsOn: true,
      timeZone: true,
    },
  })
  if (!row || !canSeeDirectory(actor)) throw new DomainError('notFound')
  return row
}

/** The visit that an earlier sending of the same form has made. */
async function findRepeat(tx: Tx, id: string, countryCode: string): Promise<RecordedVisit | null> {
  const made = await tx.visit.findUnique({
    where: { id },
    select: { id: true, key: true, countryCode: true },
  })
  if (!made) return null
  if (made.countryCode !== countryCode) throw new DomainError('repeatDiffers')
  return { id, key: made.key, delegationIds: [] }
}

/** The visit of what is recorded, locked, so that its sessions take their places one after the other. Throws 'notFound'. */
export async function requireVisit(tx: Tx, visitId: string) {
  await tx.$queryRaw`SELECT id FROM visit WHERE id = ${visitId}::uuid FOR UPDATE`
  const visit = await tx.visit.findUnique({
    where: { id: visitId },
    select: { startsOn: true, endsOn: true },
  })
  if (!visit) throw new DomainError('notFound', 'visitId')
  return visit
}

function toVisitTexts(input: Omit<EditVisit, 'id' | 'version'>) {
  return {
    ...toColumns('title', { en: input.titleEn, zh: input.titleZh, de: input.titleDe }),
    ...toColumns('summary', { en: input.summaryEn, zh: input.summaryZh, de: input.summaryDe }),
    ...toColumns('places', { en: input.placesEn, zh: input.placesZh, de: input.placesDe }),
  }
}
