import type { Actor } from '@/lib/auth/actor'
import { db } from '@/lib/db/client'
import type { TheirChanges } from '@/lib/forms/form-state'
import { fromColumns } from '@/lib/i18n/localized'
import { canSeeDirectory } from '@/lib/partners/policy'
import { findSessionChanges, findSessionPlace } from '@/lib/sessions/queries'
import type { Prisma } from '@/prisma/generated/client'

export const participantSelect = {
  id: true,
  sessionId: true,
  side: true,
  role: true,
  memberName: true,
  partner: { select: { id: true, printedName: true, nameEn: true, nameZh: true, nameDe: true } },
  contact: { select: { id: true, printedName: true, verifiedName: true } },
  anchor: { select: { id: true } },
  _count: { select: { checks: true } },
} satisfies Prisma.ParticipantSelect

/** Somebody who took part; `held` where a passage of the source or a check rests on them. */
export function toParticipant(row: Prisma.ParticipantGetPayload<{ select: typeof participantSelect }>) {
  const { partner, contact, anchor, _count, ...participant } = row
  const { id: contactId = null } = contact ?? {}
  return {
    ...participant,
    partnerId: partner?.id ?? null,
    contactId,
    /** As the form calls it; nothing for a member of the delegation. */
    who: contact ? `contact:${contact.id}` : partner ? `partner:${partner.id}` : undefined,
    partner: partner && { printedName: partner.printedName, name: fromColumns('name', partner) },
    contact: contact && (contact.verifiedName ?? contact.printedName),
    held: anchor !== null || _count.checks > 0,
  }
}

export type ParticipantItem = ReturnType<typeof toParticipant>

/** Who took part in a session, our side first. */
export async function listParticipants(actor: Actor, sessionId: string): Promise<ParticipantItem[]> {
  if (!canSeeDirectory(actor)) return []
  const rows = await db().participant.findMany({
    where: { sessionId },
    select: participantSelect,
    orderBy: [{ side: 'asc' }, { id: 'asc' }],
  })
  return rows.map(toParticipant)
}

/** Everybody of the directory who can have taken part in a session: partners, each with its contacts. */
export async function listGuestChoices(actor: Actor) {
  if (!canSeeDirectory(actor)) return []
  const rows = await db().partner.findMany({
    where: { archivedAt: null },
    select: {
      id: true,
      printedName: true,
      nameEn: true,
      nameZh: true,
      nameDe: true,
      contacts: {
        where: { archivedAt: null },
        select: { id: true, printedName: true, verifiedName: true },
        orderBy: { id: 'asc' },
      },
    },
    orderBy: { key: 'asc' },
  })
  return rows.map(({ id, printedName, contacts, ...names }) => ({
    id,
    printedName,
    name: fromColumns('name', names),
    contacts: contacts.map((contact) => ({
      id: contact.id,
      name: contact.verifiedName ?? contact.printedName,
    })),
  }))
}

export type GuestChoice = Awaited<ReturnType<typeof listGuestChoices>>[number]

/** The session in which somebody took part, and the address of its form; null when there is no such participant. */
export async function findParticipantPlace(id: string) {
  const row = await db().participant.findUnique({ where: { id }, select: { sessionId: true } })
  return row?.sessionId ? { sessionId: row.sessionId, ...(await findSessionPlace(row.sessionId)) } : null
}

/** What was changed of the session of a participant since `version` was read, for the answer to a conflict (CC-2). */
export async function findParticipantChanges(
  actor: Actor,
  id: string,
  version: number,
): Promise<TheirChanges | null> {
  const place = await findParticipantPlace(id)
  return place && findSessionChanges(actor, place.sessionId, version)
}
