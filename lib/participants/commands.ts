import { recordEvent } from '@/lib/audit/record'
import type { Actor } from '@/lib/auth/actor'
import type { Tx } from '@/lib/db/client'
import { transaction } from '@/lib/db/transaction'
import { allow, DomainError } from '@/lib/errors'
import { fromColumns } from '@/lib/i18n/localized'
import { type ParticipantItem, participantSelect, toParticipant } from '@/lib/participants/queries'
import type { AddParticipant, CorrectParticipant, RemoveParticipant } from '@/lib/participants/schema'
import { findSessionFor, nameOf } from '@/lib/sessions/commands'
import { canRecordVisit } from '@/lib/visits/policy'

/**
 * Adds somebody who took part in a session. The id comes with the form: sent twice it adds once. Throws DomainError 'notFound'
 * (session, partner, contact), 'forbidden' and 'duplicate' (is among them already).
 */
export function addParticipant(actor: Actor, input: AddParticipant, now: Date): Promise<void> {
  return transaction(async (tx) => {
    const { id, sessionId, memberName, participantRole } = input
    const session = await findSessionFor(tx, actor, sessionId)
    allow(canRecordVisit(actor))
    if ((await tx.participant.count({ where: { id, sessionId } })) > 0) return
    const { partnerId, contactId, name } = await findGuest(tx, input.who)
    const person = { sessionId, partnerId, contactId, memberName: memberName ?? null }
    if ((await tx.participant.count({ where: person })) > 0)
      throw new DomainError('duplicate', partnerId ? 'who' : 'memberName')
    const { visitId } = session
    const side = partnerId ? ('partner' as const) : ('delegation' as const)
    await tx.participant.create({
      data: { ...person, id, visitId, side, role: participantRole },
      select: { id: true },
    })
    const after = {
      session: nameOf(fromColumns('title', session)),
      participant: memberName ?? name,
      participantRole,
    }
    await recordEvent(tx, actor, now, { visitId }, { action: 'participant.added', before: {}, after })
  })
}

/**
 * Corrects who took part, and as what, on the version of the session that was seen. Throws DomainError 'notFound' (participant,
 * partner, contact), 'forbidden', 'duplicate' (is among them already), 'participantHeld' (somebody else, where a passage or a
 * check rests on this one) and 'conflict' (CC-1).
 */
export function correctParticipant(actor: Actor, input: CorrectParticipant, now: Date): Promise<void> {
  return transaction(async (tx) => {
    const { id, memberName = null, participantRole: role } = input
    const found = await findParticipantFor(tx, actor, id)
    const { stored, sessionId } = found
    const guest = input.who === stored.who ? toGuest(stored) : await findGuest(tx, input.who)
    const { partnerId, contactId } = guest
    if (stored.held && (partnerId !== stored.partnerId || contactId !== stored.contactId))
      throw new DomainError('participantHeld')
    await takeVersion(tx, sessionId, input.version)
    const person = { sessionId, partnerId, contactId, memberName }
    if ((await tx.participant.count({ where: { ...person, id: { not: id } } })) > 0)
      throw new DomainError('duplicate', partnerId ? 'who' : 'memberName')
    const side = partnerId ? ('partner' as const) : ('delegation' as const)
    await tx.participant.update({ where: { id }, data: { ...person, side, role }, select: { id: true } })
    const to = { participant: memberName ?? guest.name, participantSide: side, participantRole: role }
    await record(tx, actor, now, found, { action: 'participant.corrected', to })
  })
}

/**
 * Takes somebody out who did not take part, on the version of the session that was seen; the history keeps who stood there.
 * Throws DomainError 'notFound', 'forbidden', 'participantHeld' (a passage or a check rests on this one) and 'conflict' (CC-1).
 */
export function removeParticipant(actor: Actor, input: RemoveParticipant, now: Date): Promise<void> {
  return transaction(async (tx) => {
    const found = await findParticipantFor(tx, actor, input.id)
    if (found.stored.held) throw new DomainError('participantHeld')
    await takeVersion(tx, found.sessionId, input.version)
    await tx.participant.deleteMany({ where: { id: input.id } })
    const to = { participant: null, participantSide: null, participantRole: null }
    await record(tx, actor, now, found, { action: 'participant.removed', to })
  })
}

type Found = {
  stored: ParticipantItem
  sessionId: string
  session: Awaited<ReturnType<typeof findSessionFor>>
}

/** A participant of a session, whose row is locked. Throws DomainError 'notFound' and 'forbidden'. */
async function findParticipantFor(tx: Tx, actor: Actor, id: string): Promise<Found> {
  const place = await tx.participant.findUnique({ where: { id }, select: { sessionId: true } })
  if (!place?.sessionId) throw new DomainError('notFound')
  const session = await findSessionFor(tx, actor, place.sessionId)
  allow(canRecordVisit(actor))
  const row = await tx.participant.findUnique({ where: { id }, select: participantSelect })
  if (!row) throw new DomainError('notFound')
  return { stored: toParticipant(row), sessionId: place.sessionId, session }
}

/** Each change of who took part is a version of the session. Throws DomainError('conflict'). */
async function takeVersion(tx: Tx, id: string, version: number): Promise<void> {
  const { count } = await tx.session.updateMany({
    where: { id, version },
    data: { version: { increment: 1 } },
  })
  if (count !== 1) throw new DomainError('conflict')
}

type Facts = { participant: string | null; participantSide: string | null; participantRole: string | null }
type Change = { action: 'participant.corrected' | 'participant.removed'; to: Facts }

function record(tx: Tx, actor: Actor, now: Date, found: Found, { action, to }: Change): Promise<void> {
  const { stored, sessionId, session } = found
  const participant = stored.memberName ?? toGuest(stored).name
  const before = { sessionId, participant, participantSide: stored.side, participantRole: stored.role }
  const after = { ...to, sessionId, session: nameOf(fromColumns('title', session)) }
  return recordEvent(tx, actor, now, { visitId: session.visitId }, { action, before, after })
}

/** The partner or contact that stands there, also when it is archived since. */
function toGuest({ partnerId, contactId, partner, contact }: ParticipantItem): Guest {
  return { partnerId, contactId, name: contact ?? partner?.printedName ?? '' }
}

type Guest = { partnerId: string | null; contactId: string | null; name: string }

/** A partner or contact of the directory that is not archived; nobody where a member of the delegation is named instead. */
async function findGuest(tx: Tx, who: string | undefined): Promise<Guest> {
  if (who === undefined) return { partnerId: null, contactId: null, name: '' }
  const [kind, id = ''] = who.split(':')
  if (kind === 'partner') {
    const partner = await tx.partner.findFirst({
      where: { id, archivedAt: null },
      select: { printedName: true },
    })
    if (!partner) throw new DomainError('notFound', 'who')
    return { partnerId: id, contactId: null, name: partner.printedName }
  }
  const contact = await tx.contact.findFirst({
    where: { id, archivedAt: null, partner: { archivedAt: null } },
    select: { partnerId: true, printedName: true, verifiedName: true },
  })
  if (!contact) throw new DomainError('notFound', 'who')
  return {
    partnerId: contact.partnerId,
    contactId: id,
    name: contact.verifiedName ?? contact.printedName,
  }
}
