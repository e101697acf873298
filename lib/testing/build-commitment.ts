import { recordCommitment } from '@/lib/commitments/commands'
import type { CommitmentState, DueBasis, Health } from '@/lib/commitments/rules'
import type { RecordCommitment } from '@/lib/commitments/schema'
import { toDateColumn } from '@/lib/db/calendar-column'
import { db } from '@/lib/db/client'
import { indexCommitment } from '@/lib/search/commands'
import {
  type BuiltVisit,
  buildUnit,
  buildVisit,
  builtAt,
  passage,
  tester,
  uniqueName,
} from '@/lib/testing/factories'
import type { CalendarDate } from '@/lib/time/calendar-date'
import type { Prisma } from '@/prisma/generated/client'

type Recorded = Pick<
  RecordCommitment,
  | 'texts'
  | 'originalLanguage'
  | 'kind'
  | 'bindingStrength'
  | 'promisedBy'
  | 'moveBy'
  | 'stageTemplate'
  | 'stage'
  | 'confidentiality'
  | 'leadUnitId'
  | 'leadUnitBasis'
  | 'checks'
>

export type CommitmentFacts = Partial<Recorded> & {
  /** Short for one English text. */
  title?: string
  visit?: BuiltVisit
  partnerIds?: readonly string[]
  supportingUnitIds?: readonly string[]
  ownerId?: string
  /** Null for an item without any deadline; absent for the proposed one. */
  dueOn?: CalendarDate | null
  /** Agreed, unless said otherwise, when `dueOn` is given. */
  dueBasis?: DueBasis
  health?: Health
  state?: CommitmentState
  archivedAt?: Date
  lastUpdateAt?: Date
  updateDueOn?: CalendarDate
  progressOn?: CalendarDate
  nextStep?: string
}

export type BuiltCommitment = {
  id: string
  number: string
  version: number
  leadUnitId: string
  visit: BuiltVisit
}

/** A commitment, recorded by the command; what no command reaches yet is written after it. Missing parents are built. */
export async function buildCommitment(facts: CommitmentFacts = {}): Promise<BuiltCommitment> {
  const visit = facts.visit ?? (await latestVisit()) ?? (await buildVisit())
  const leadUnitId = facts.leadUnitId ?? (await buildUnit())
  const { dueOn, dueBasis = 'agreed', partnerIds = [] } = facts
  const title = facts.title ?? uniqueName('Commitment')
  const commitment = await recordCommitment(
    tester,
    {
      ...defaults,
      texts: { en: { title, summary: `${title}: what was said.` } },
      ...pick(facts, [
        'texts',
        'originalLanguage',
        'kind',
        'bindingStrength',
        'promisedBy',
        'moveBy',
        'stageTemplate',
        'stage',
        'confidentiality',
        'leadUnitBasis',
        'checks',
      ]),
      ...(dueOn ? { deadline: { dueOn, basis: dueBasis } } : {}),
      visitId: visit.id,
      leadUnitId,
      partners: partnerIds.map((partnerId) => ({ partnerId, role: 'counterpart' as const })),
      mentions: [
        {
          sessionId: visit.sessionId,
          anchor: { sourceDocumentId: visit.sourceDocumentId, paragraph: 1, exact: passage },
        },
      ],
    },
    builtAt,
  )
  await db().commitment.update({
    where: { id: commitment.id },
    data: furtherFacts(facts),
    select: { id: true },
  })
  if (facts.ownerId) await indexCommitment(db(), commitment.id)
  return { ...commitment, version: 1, leadUnitId, visit }
}

const defaults = {
  originalLanguage: 'en',
  kind: 'cooperation',
  bindingStrength: 'declaredIntention',
  promisedBy: 'both',
  moveBy: 'ours',
  stageTemplate: 'cooperation',
  stage: 'firstContact',
  confidentiality: 'internal',
  leadUnitBasis: 'confirmed',
  checks: [],
} satisfies Partial<RecordCommitment>

/** One visit does for all commitments of a test. */
async function latestVisit(): Promise<BuiltVisit | undefined> {
  const found = await db().visit.findFirst({
    select: {
      id: true,
      key: true,
      sessions: { select: { id: true }, take: 1 },
      sourceDocuments: { select: { id: true }, take: 1 },
    },
    orderBy: { id: 'desc' },
  })
  const [session] = found?.sessions ?? []
  const [source] = found?.sourceDocuments ?? []
  return found && session && source
    ? { id: found.id, key: found.key, sessionId: session.id, sourceDocumentId: source.id }
    : undefined
}

function furtherFacts(facts: CommitmentFacts): Prisma.CommitmentUncheckedUpdateInput {
  const { dueOn, health, state, nextStep, supportingUnitIds = [] } = facts
  const data: Prisma.CommitmentUncheckedUpdateInput = {
    ...pick(facts, ['health', 'state', 'archivedAt', 'lastUpdateAt', 'ownerId', 'nextStep']),
    supportingUnits: { create: supportingUnitIds.map((unitId) => ({ unitId, basis: 'confirmed' as const })) },
  }
  if (dueOn === null) Object.assign(data, { originalDueOn: null, dueOn: null, dueBasis: null })
  if (health && health !== 'notReported') data.lastUpdateAt = facts.lastUpdateAt ?? builtAt
  if (state === 'suspended') data.suspendedUntil = toDateColumn('2027-06-01')
  else if (state && state !== 'open')
    Object.assign(data, { endedAt: builtAt, endReason: 'No longer wanted.' })
  if (facts.archivedAt) data.archiveReason = 'Recorded twice.'
  if (nextStep) data.nextStepLanguage = 'en'
  if (facts.updateDueOn) data.updateDueOn = toDateColumn(facts.updateDueOn)
  if (facts.progressOn) data.progressOn = toDateColumn(facts.progressOn)
  return data
}

/** The named facts that were given; an absent one must not be sent as undefined. */
function pick<Facts extends object, const Key extends keyof Facts>(facts: Facts, keys: readonly Key[]) {
  return Object.fromEntries(keys.flatMap((key) => (facts[key] === undefined ? [] : [[key, facts[key]]]))) as {
    [K in Key]?: Exclude<Facts[K], undefined>
  }
}
