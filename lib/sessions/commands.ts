import { recordEvent } from '@/lib/audit/record'
import type { Actor } from '@/lib/auth/actor'
import { newChecks } from '@/lib/checks/commands'
import { fromDateColumn, toDateColumn } from '@/lib/db/calendar-column'
import type { Tx } from '@/lib/db/client'
import { transaction } from '@/lib/db/transaction'
import { allow, DomainError } from '@/lib/errors'
import { toColumns } from '@/lib/i18n/localized'
import { canSeeDirectory } from '@/lib/partners/policy'
import type { EditSession } from '@/lib/sessions/schema'
import type { CalendarDate } from '@/lib/time/calendar-date'
import { findQuote, newMember, requireVisit } from '@/lib/visits/commands'
import { canRecordVisit } from '@/lib/visits/policy'
import type { RecordSession } from '@/lib/visits/schema'

/** Records a session with who took part and where the source tells of it; returns its id. Throws 'forbidden', 'notFound' (anchor). */
export function recordSession(actor: Actor, input: RecordSession, now: Date): Promise<string> {
  return transaction(async (tx) => {
    allow(canRecordVisit(actor))
    const { id, visitId, kind, title, place, heldOn, participants, anchor, checks } = input
    const visit = await requireVisit(tx, visitId)
    requireWithin(visit, heldOn)
    if (id && (await tx.session.count({ where: { id, visitId } })) > 0) return id
    const position = input.position ?? (await nextPosition(tx, visitId))
    const session = await tx.session.create({
      data: {
        ...(id && { id }),
        visitId,
        position,
        kind,
        ...toColumns('title', title),
        ...toColumns('place', place ?? {}),
        heldOn: heldOn ? toDateColumn(heldOn) : null,
        createdAt: now,
        checks: { create: newChecks(checks, now) },
        ...(anchor && { anchor: { create: await findQuote(tx, anchor) } }),
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

/**
 * Edits a session on the version that was seen; its place among the others stays. Throws DomainError 'notFound', 'forbidden',
 * 'outsideVisit' (its day) and 'conflict' (CC-1).
 */
export function editSession(actor: Actor, input: EditSession, now: Date): Promise<void> {
  return transaction(async (tx) => {
    const session = await findSessionFor(tx, actor, input.id)
    allow(canRecordVisit(actor))
    const { id, version, sessionKind } = input
    const heldOn = input.heldOn ?? null
    const { visit, visitId, kind, position: _, ...stored } = session
    requireWithin(visit, heldOn)
    const title = { en: input.titleEn, zh: input.titleZh, de: input.titleDe }
    const place = { en: input.placeEn, zh: input.placeZh, de: input.placeDe }
    const facts = { ...toColumns('title', title), ...toColumns('place', place) }
    const { count } = await tx.session.updateMany({
      where: { id, version },
      data: { ...facts, kind: sessionKind, heldOn: toDateColumn(heldOn), version: { increment: 1 } },
    })
    if (count !== 1) throw new DomainError('conflict')
    const before = { ...stored, sessionId: id, sessionKind: kind, heldOn: fromDateColumn(stored.heldOn) }
    const after = { ...facts, sessionId: id, sessionKind, heldOn, session: nameOf(title) }
    await recordEvent(tx, actor, now, { visitId }, { action: 'session.edited', before, after })
  })
}

/** The session of a command, with its row locked. Throws DomainError('notFound') for those who may not read the directory. */
export async function findSessionFor(tx: Tx, actor: Actor, id: string) {
  await tx.$queryRaw`SELECT id FROM session WHERE id = ${id}::uuid FOR UPDATE`
  const row = await tx.session.findUnique({
    where: { id },
    select: {
      visitId: true,
      position: true,
      kind: true,
      titleEn: true,
      titleZh: true,
      titleDe: true,
      placeEn: true,
      placeZh: true,
      placeDe: true,
      heldOn: true,
      visit: { select: { startsOn: true, endsOn: true } },
    },
  })
  if (!row || !canSeeDirectory(actor)) throw new DomainError('notFound')
  return row
}

/** What the history calls a session: its first title. */
export function nameOf({
  en,
  zh,
  de,
}: {
  en?: string | undefined
  zh?: string | undefined
  de?: string | undefined
}) {
  return en ?? zh ?? de ?? ''
}

type Participant = RecordSession['participants'][number]
type NewGuest = Extract<Participant, { side: 'partner' }>

function newGuest({ side, role, partnerId, contactId }: NewGuest) {
  const contact = contactId ? { contact: { connect: { id: contactId } } } : {}
  return { side, role, partner: { connect: { id: partnerId } }, ...contact }
}

function requireWithin(
  visit: { startsOn: Date; endsOn: Date },
  heldOn: CalendarDate | null | undefined,
): void {
  if (heldOn && (heldOn < fromDateColumn(visit.startsOn) || heldOn > fromDateColumn(visit.endsOn)))
    throw new DomainError('outsideVisit', 'heldOn')
}

async function nextPosition(tx: Tx, visitId: string): Promise<number> {
  const { _max } = await tx.session.aggregate({ where: { visitId }, _max: { position: true } })
  return (_max.position ?? 0) + 1
}
