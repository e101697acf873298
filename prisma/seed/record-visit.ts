import type { Actor } from '@/lib/auth/actor'
import { recordCommitment } from '@/lib/commitments/commands'
import { type RecordCommitment, recordCommitmentSchema } from '@/lib/commitments/schema'
import { addContact } from '@/lib/contacts/commands'
import { addContactSchema } from '@/lib/contacts/schema'
import { addPartner } from '@/lib/partners/commands'
import { addPartnerSchema } from '@/lib/partners/schema'
import { recordSession } from '@/lib/sessions/commands'
import { anchorFact, recordSource, recordVisit } from '@/lib/visits/commands'
import { dateIn } from '@/lib/visits/rules'
import {
  anchorFactSchema,
  recordSessionSchema,
  recordSourceSchema,
  recordVisitSchema,
} from '@/lib/visits/schema'
import { commitments } from '@/prisma/seed/visit-germany/commitments'
import { contacts } from '@/prisma/seed/visit-germany/contacts'
import { delegation } from '@/prisma/seed/visit-germany/delegation'
import { partners } from '@/prisma/seed/visit-germany/partners'
import { sessions } from '@/prisma/seed/visit-germany/sessions'
import type { AnchorSeed, CommitmentSeed, DelegateSeed, SessionSeed } from '@/prisma/seed/visit-germany/shape'
import { paragraphText, source } from '@/prisma/seed/visit-germany/source'
import { visit } from '@/prisma/seed/visit-germany/visit'

type Recorded = {
  visitId: string
  sourceDocumentId: string
  leadUnitId: string
  partnerIds: Map<string, string>
  contactIds: Map<string, string>
  sessionIds: Map<string, string>
  commitments: Map<string, { id: string; number: string }>
}
/** What whoever records the visit decides of an item, by its key; nothing for what the record proposes by itself. */
type Decided = (key: string) => Partial<Pick<RecordCommitment, 'deadline' | 'confidentiality'>>

/**
 * Records the visit to Germany through the same commands and schemas that people use; returns the ids by their keys. `year` is
 * the visit's; the lead unit is only proposed, and so is every deadline, because the source states neither.
 */
export async function recordVisitToGermany(
  actor: Actor,
  year: number,
  leadUnitId: string,
  now: Date,
  decided: Decided = () => ({}),
): Promise<Recorded> {
  const { id: visitId, delegationIds } = await recordVisit(actor, visitInput(year), now)
  const sourceDocumentId = await recordSource(actor, sourceInput(visitId), now)
  const recorded: Recorded = {
    visitId,
    sourceDocumentId,
    leadUnitId,
    partnerIds: new Map(),
    contactIds: new Map(),
    sessionIds: new Map(),
    commitments: new Map(),
  }
  await anchor(actor, { visitId }, visit.anchor, recorded, now)
  for (const [index, member] of delegation.entries()) {
    await anchor(actor, { participantId: must(delegationIds[index]) }, member.anchor, recorded, now)
  }
  await recordDirectory(actor, recorded, now)
  for (const session of sessions) {
    recorded.sessionIds.set(session.key, await recordSession(actor, sessionInput(session, recorded), now))
  }
  for (const commitment of commitments) {
    const input = commitmentInput(commitment, recorded, decided(commitment.key))
    recorded.commitments.set(commitment.key, await recordCommitment(actor, input, now))
  }
  return recorded
}

async function recordDirectory(actor: Actor, recorded: Recorded, now: Date): Promise<void> {
  for (const { country, hostCountry, anchor: place, ...partner } of partners) {
    const host = hostCountry ? { hostCountryCode: hostCountry } : {}
    const { id } = await addPartner(
      actor,
      addPartnerSchema.parse({ ...partner, ...host, countryCode: country }),
      now,
    )
    recorded.partnerIds.set(partner.key, id)
    await anchor(actor, { partnerId: id }, place, recorded, now)
  }
  for (const { key, partner, anchor: place, ...contact } of contacts) {
    const partnerId = must(recorded.partnerIds.get(partner))
    const id = await addContact(actor, addContactSchema.parse({ ...contact, partnerId }), now)
    recorded.contactIds.set(key, id)
    await anchor(actor, { contactId: id }, place, recorded, now)
  }
}

function visitInput(year: number) {
  const { country, title, summary, places, startsOn, endsOn, timeZone, checks } = visit
  return recordVisitSchema.parse({
    countryCode: country,
    title,
    summary,
    places,
    timeZone,
    checks,
    startsOn: dateIn(year, startsOn),
    endsOn: dateIn(year, endsOn),
    delegation: delegation.map((member) => memberInput(member)),
  })
}

function sourceInput(visitId: string) {
  const paragraphs = source.paragraphs.map(({ number }) => ({ number, text: paragraphText(number) }))
  return recordSourceSchema.parse({
    visitId,
    kind: 'summaryOfPressReport',
    language: source.language,
    title: source.title,
    paragraphs,
  })
}

function sessionInput(session: SessionSeed, recorded: Recorded) {
  const guests = session.participants.flatMap(({ partner, contacts: keys, role }) => {
    const guest = { side: 'partner', role, partnerId: must(recorded.partnerIds.get(partner)) }
    return keys?.length
      ? keys.map((key) => ({ ...guest, contactId: must(recorded.contactIds.get(key)) }))
      : [guest]
  })
  // A member's checks are the visit's; a session repeats the name only.
  const members = session.delegation.map((key) =>
    memberInput(must(delegation.find((member) => member.key === key)), []),
  )
  return recordSessionSchema.parse({
    visitId: recorded.visitId,
    position: session.order,
    kind: session.kind,
    title: session.title,
    place: session.place,
    participants: [...members, ...guests],
    anchor: anchorInput(session.anchor, recorded),
    checks: session.checks,
  })
}

function commitmentInput(commitment: CommitmentSeed, recorded: Recorded, decided: ReturnType<Decided>) {
  const { key: _, title, summary, partners: roles, mentions, ...facts } = commitment
  const wording = (language: 'en' | 'zh' | 'de') => ({ title: title[language], summary: summary[language] })
  return recordCommitmentSchema.parse({
    ...facts,
    visitId: recorded.visitId,
    originalLanguage: 'en',
    texts: { en: wording('en'), zh: wording('zh'), de: wording('de') },
    confidentiality: 'internal',
    leadUnitId: recorded.leadUnitId,
    leadUnitBasis: 'proposed',
    partners: roles.map(({ partner, role }) => ({ partnerId: must(recorded.partnerIds.get(partner)), role })),
    mentions: mentions.map(({ session, anchor: place }) => ({
      sessionId: must(recorded.sessionIds.get(session)),
      anchor: anchorInput(place, recorded),
    })),
    ...decided,
  })
}

function memberInput({ role, printedName, title, checks }: DelegateSeed, kept = checks) {
  return { side: 'delegation' as const, role, name: printedName, title, checks: kept }
}

function anchor(
  actor: Actor,
  subject: object,
  place: AnchorSeed,
  recorded: Recorded,
  now: Date,
): Promise<void> {
  return anchorFact(actor, anchorFactSchema.parse({ subject, anchor: anchorInput(place, recorded) }), now)
}

function anchorInput(place: AnchorSeed, { sourceDocumentId }: Recorded) {
  return { sourceDocumentId, ...place }
}

function must<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('The visit names something that it does not contain')
  return value
}
