import { db } from '@/lib/db/client'
import { contentWith } from '@/lib/reports/fixtures/briefing'
import { buildActor } from '@/lib/testing/actors'
import { type Asker, type Cell, roleOf } from '@/lib/testing/authz-matrix'
import { buildCommitment, type CommitmentFacts } from '@/lib/testing/build-commitment'
import { buildDocument } from '@/lib/testing/build-document'
import {
  type BuiltVisit,
  buildContact,
  buildPartner,
  buildPerson,
  buildUnit,
  uniqueName,
} from '@/lib/testing/factories'
import { readClock } from '@/lib/time/clock'
import { cookieOf } from './asking'
import type { Subject } from './doors'
import { inDays } from './fixtures'

export type Around = Omit<
  Subject,
  'id' | 'number' | 'version' | 'word' | 'checkId' | 'anchorId' | 'problemId' | 'documentId' | 'briefingId'
>

/** Units, a visit, a partner and an owner for the items of a test. */
export async function buildAround(visit: BuiltVisit): Promise<Around> {
  const units = { lead: await buildUnit(), supporting: await buildUnit(), other: await buildUnit() }
  const partner = await buildPartner()
  const contactId = await buildContact({ partnerId: partner.id })
  const { id: ownerId } = await buildPerson({ unitIds: [units.lead] })
  const at = { visitId: visit.id, sessionId: visit.sessionId }
  const member = { side: 'delegation' as const, role: 'member' as const, memberName: 'Somebody' }
  const { id: participantId } = await db().participant.create({
    data: { ...member, ...at },
    select: { id: true },
  })
  return { units, visit, partner, contactId, participantId, ownerId }
}

/** An item in it with everything that a door can show: title, date, owner, check, partner, supporting unit. */
export async function buildSubject(around: Around, facts: CommitmentFacts = {}): Promise<Subject> {
  const word = uniqueName('Wort').replaceAll(' ', '')
  const { units, visit, partner, ownerId } = around
  const built = await buildCommitment({
    title: word,
    visit,
    leadUnitId: units.lead,
    supportingUnitIds: [units.supporting],
    partnerIds: [partner.id],
    ownerId,
    dueOn: inDays(-3),
    dueBasis: 'proposed',
    health: 'offTrack',
    nextStep: `Do ${word}.`,
    checks: [{ field: 'promisedBy', kind: 'notStated', note: { en: `Not said who, of ${word}.` } }],
    ...facts,
  })
  const check = await db().check.findFirstOrThrow({ where: { commitmentId: built.id }, select: { id: true } })
  const anchor = await db().anchor.findFirstOrThrow({
    where: { mention: { commitmentId: built.id } },
    select: { id: true },
  })
  const author = await buildActor('staff', [units.lead])
  const documentId = await buildDocument(author, built, {
    confidentiality: facts.confidentiality ?? 'internal',
    title: `Minutes of ${word}`,
  })
  const problemId = await buildProblem(built.id, ownerId, word)
  return {
    ...around,
    id: built.id,
    number: built.number,
    version: 1,
    word,
    checkId: check.id,
    anchorId: anchor.id,
    problemId,
    documentId,
    briefingId: await buildBriefing(units.lead),
  }
}

/** A draft that a manager of the unit can sign off: somebody else has begun it. Its series is its own. */
async function buildBriefing(unitId: string): Promise<string> {
  const { id: createdById, name } = await buildActor('administrator')
  const content = contentWith()
  const data = {
    id: crypto.randomUUID(),
    series: crypto.randomUUID(),
    kind: content.kind,
    unitId,
    fromOn: new Date(content.fromOn),
    toOn: new Date(content.toOn),
    content: content as unknown as object,
    takenAt: readClock(),
    createdById,
    createdByName: name,
    createdAt: readClock(),
  }
  return (await db().briefing.create({ data, select: { id: true } })).id
}

/** A problem that waits for a decision of the item's own unit. */
async function buildProblem(commitmentId: string, raisedById: string, word: string): Promise<string> {
  const data = {
    id: crypto.randomUUID(),
    commitmentId,
    level: 'unit' as const,
    language: 'en' as const,
    description: `What is stuck of ${word}.`,
    decisionAsked: `Go on with ${word}?`,
    decisionDueOn: new Date(inDays(2)),
    raisedById,
    raisedByName: 'The owner',
    raisedAt: readClock(),
  }
  return (await db().problem.create({ data, select: { id: true } })).id
}

/** The same door, for what never was. */
export function never(subject: Subject): Subject {
  const [visit = ''] = subject.number.split('-')
  return {
    ...subject,
    number: `${visit}-99${subject.number.slice(-1)}`,
    id: crypto.randomUUID(),
    checkId: crypto.randomUUID(),
    problemId: crypto.randomUUID(),
    documentId: crypto.randomUUID(),
    briefingId: crypto.randomUUID(),
  }
}

/** The cookie of a new person of this kind in these units. */
export async function cookieFor(asker: Asker, unitIds: readonly string[]): Promise<string> {
  return cookieOf(await buildPerson({ ...roleOf(asker), unitIds, locale: 'en' }))
}

export const named = ({ asker, relation, confidentiality }: Cell) =>
  `${asker}, ${relation}, ${confidentiality}`
