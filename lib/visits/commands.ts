import { recordEvent } from '@/lib/audit/record'
import type { Actor } from '@/lib/auth/actor'
import { newChecks } from '@/lib/checks/commands'
import { toDateColumn } from '@/lib/db/calendar-column'
import type { Tx } from '@/lib/db/client'
import { transaction } from '@/lib/db/transaction'
import { allow, DomainError } from '@/lib/errors'
import { toColumns } from '@/lib/i18n/localized'
import { canRecordVisit } from '@/lib/visits/policy'
import { quoteSelector, visitKey } from '@/lib/visits/rules'
import type { AnchorFact, AnchorInput, RecordSession, RecordSource, RecordVisit } from '@/lib/visits/schema'

type RecordedVisit = { id: string; key: string; delegationIds: string[] }

/** Records a visit with its delegation; returns ids (the delegation's in their order) and key. Throws DomainError('forbidden'). */
export function recordVisit(actor: Actor, input: RecordVisit, now: Date): Promise<RecordedVisit> {
  return transaction(async (tx) => {
    allow(canRecordVisit(actor))
    const { countryCode, title, summary, places, startsOn, endsOn, timeZone, delegation, checks } = input
    const taken = await tx.visit.findMany({ where: { countryCode }, select: { key: true } })
    const key = visitKey(
      countryCode,
      startsOn,
      taken.map((visit) => visit.key),
    )
    const visit = await tx.visit.create({
      data: {
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

/** Records a source document of a visit with its numbered paragraphs; returns its id. Throws DomainError('forbidden'). */
export function recordSource(actor: Actor, input: RecordSource, now: Date): Promise<string> {
  return transaction(async (tx) => {
    allow(canRecordVisit(actor))
    const { visitId, kind, language, title, paragraphs } = input
    const source = await tx.sourceDocument.create({
      data: {
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

/** Records a session with who took part and where the source tells of it; returns its id. Throws 'forbidden', 'notFound' (anchor). */
export function recordSession(actor: Actor, input: RecordSession, now: Date): Promise<string> {
  return transaction(async (tx) => {
    allow(canRecordVisit(actor))
    const { visitId, position, kind, title, place, heldOn, participants, anchor, checks } = input
    const session = await tx.session.create({
      data: {
        visitId,
        position,
        kind,
        ...toColumns('title', title),
        ...toColumns('place', place ?? {}),
        heldOn: heldOn ? toDateColumn(heldOn) : null,
        createdAt: now,
        checks: { create: newChecks(checks, now) },
        anchor: { create: await findQuote(tx, anchor) },
      },
      select: { id: true },
    })
    for (const participant of participants) {
      const of = { visit: { connect: { id: visitId } }, session: { connect: { id: session.id } } }
      const data = participant.side === 'delegation' ? newMember(participant, now) : newGuest(participant)
      await tx.participant.create({ data: { ...data, ...of }, select: { id: true } })
    }
    await recordEvent(
      tx,
      actor,
      now,
      { visitId },
      { action: 'session.recorded', before: {}, after: { title: Object.values(title)[0] ?? '' } },
    )
    return session.id
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

type Participant = RecordSession['participants'][number]
type Member = Extract<Participant, { side: 'delegation' }>

function newMember({ side, role, name, title, checks }: Member, now: Date) {
  return {
    side,
    role,
    memberName: name,
    ...toColumns('title', title ?? {}),
    checks: { create: newChecks(checks, now) },
  }
}

function newGuest({ side, role, partnerId, contactId }: Exclude<Participant, Member>) {
  const contact = contactId ? { contact: { connect: { id: contactId } } } : {}
  return { side, role, partner: { connect: { id: partnerId } }, ...contact }
}
