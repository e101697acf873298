import { archiveCommitment, restoreCommitment } from '@/lib/archives/commands'
import {
  assignInBulk,
  setLeadUnit,
  setNamedViewers,
  setOwner,
  setSupportingUnits,
} from '@/lib/assignment/commands'
import type { Actor } from '@/lib/auth/actor'
import { db } from '@/lib/db/client'
import { endCommitment, mergeCommitment, reopenCommitment, suspendCommitment } from '@/lib/endings/commands'
import { editCommitment, enterCommitment } from '@/lib/entries/commands'
import { editCommitmentSchema, enterCommitmentSchema } from '@/lib/entries/schema'
import { DomainError } from '@/lib/errors'
import { acceptHandOver, handBack, handOver } from '@/lib/hand-overs/commands'
import { addMention } from '@/lib/mentions/commands'
import { resolveCheck } from '@/lib/resolutions/commands'
import { changeStage } from '@/lib/stages/commands'
import type { PersonActor } from '@/lib/testing/actors'
import { deadlineCommands } from '@/lib/testing/authz-deadline-commands'
import { decisionCommands } from '@/lib/testing/authz-decision-commands'
import { documentCommands } from '@/lib/testing/authz-document-commands'
import type { Ability } from '@/lib/testing/authz-matrix'
import { updateCommands } from '@/lib/testing/authz-update-commands'
import { type BuiltCommitment, buildCommitment, type CommitmentFacts } from '@/lib/testing/build-commitment'
import { buildPerson, testNow as now } from '@/lib/testing/factories'
import { formId as id } from '@/lib/testing/form-ids'

/** A commitment to try a command on, with what inputs name besides. */
export type Item = Pick<BuiltCommitment, 'id' | 'number' | 'version' | 'visit'> & {
  units: { lead: string; supporting: string; other: string }
  confidentiality: NonNullable<CommitmentFacts['confidentiality']>
  ownerId: string
  checkId: string
}

export type ItemCommand = {
  ability: Ability
  run: (actor: Actor, item: Item) => Promise<unknown>
  facts?: CommitmentFacts
  /** What has to have happened to an item first. */
  prepare?: (administrator: PersonActor, item: Item) => Promise<unknown>
  /** For what names no item: there is nothing to be hidden. */
  refusal?: 'forbidden'
}

const on = ({ id, version }: Item) => ({ commitmentId: id, version })
const reason = 'The units have agreed on it.'
const archived = { archivedAt: now }
/** Away from the lead unit and back, so that the same units stand to the item as before. */
const givenBack = async (actor: Actor, item: Item) => {
  const { lead, other } = item.units
  const away = { ...on(item), id: id(), toUnitId: other }
  await handOver(actor, away, now)
  await handOver(actor, { ...away, id: id(), version: item.version + 1, toUnitId: lead }, now)
}

/** Somebody is named, whom the command takes away. */
const withViewer = async (administrator: Actor, item: Item) => {
  const { id: viewer } = await buildPerson({ role: 'viewer' })
  await setNamedViewers(administrator, { ...on(item), personIds: [viewer] }, now)
}

/** Another item with the same units, into which this one can be merged. */
const withTwin = (_: Actor, { units, visit, confidentiality }: Item) =>
  buildCommitment({ leadUnitId: units.lead, supportingUnitIds: [units.supporting], visit, confidentiality })
const mergeIntoTwin = async (actor: Actor, item: Item) => {
  const twin = await db().commitment.findFirstOrThrow({
    where: {
      id: { not: item.id },
      leadUnitId: item.units.lead,
      state: 'open',
      confidentiality: item.confidentiality,
    },
    select: { number: true },
    orderBy: { createdAt: 'desc' },
  })
  await mergeCommitment(actor, { ...on(item), id: id(), into: twin.number, reason }, now)
}

const facts = {
  originalLanguage: 'en',
  titleEn: 'A new title',
  summaryEn: 'What was said, in other words.',
  commitmentKind: 'cooperation',
  bindingStrength: 'memorandum',
  promisedBy: 'both',
  moveBy: 'ours',
  stage: 'inTalks',
}
const edit = (item: Item) =>
  editCommitmentSchema.parse({ ...on(item), ...facts, confidentiality: item.confidentiality })
const entry = ({ visit, units, confidentiality }: Item) =>
  enterCommitmentSchema.parse({
    ...facts,
    id: id(),
    visitId: visit.id,
    sessionId: visit.sessionId,
    confidentiality,
    leadUnitId: units.lead,
    another: true,
  })

/** A decision for a selection of one; its refusal is thrown like that of any other command. */
async function bulk(actor: Actor, { number, version }: Item, choice: object) {
  const selected = [{ number, version, id: id() }]
  const { refused } = await assignInBulk(actor, { selected, ...choice } as never, now)
  for (const { code } of refused) throw new DomainError(code)
}

/** Every command on a commitment, with the ability that it takes: a new one is a line here. */
export const itemCommands: Record<string, ItemCommand> = {
  changeStage: {
    ability: 'changeStage',
    run: (actor, item) => changeStage(actor, { ...on(item), stage: 'agreed' }, now),
  },
  endCommitment: {
    ability: 'end',
    run: (actor, item) => endCommitment(actor, { ...on(item), id: id(), kind: 'completed', reason }, now),
  },
  suspendCommitment: {
    ability: 'end',
    run: (actor, item) =>
      suspendCommitment(actor, { ...on(item), id: id(), suspendedUntil: '2027-03-01', reason }, now),
  },
  mergeCommitment: {
    ability: 'end',
    prepare: withTwin,
    run: mergeIntoTwin,
  },
  reopenCommitment: {
    ability: 'end',
    facts: { state: 'completed' },
    run: (actor, item) => reopenCommitment(actor, { ...on(item), id: id(), reason }, now),
  },
  ...decisionCommands,
  ...deadlineCommands,
  ...documentCommands,
  ...updateCommands,
  editCommitment: { ability: 'edit', run: (actor, item) => editCommitment(actor, edit(item), now) },
  enterCommitment: {
    ability: 'edit',
    refusal: 'forbidden',
    run: (actor, item) => enterCommitment(actor, entry(item), now),
  },
  archiveCommitment: {
    ability: 'edit',
    run: (actor, item) => archiveCommitment(actor, { ...on(item), reason }, now),
  },
  restoreCommitment: {
    ability: 'edit',
    facts: archived,
    run: (actor, item) => restoreCommitment(actor, on(item), now),
  },
  addMention: {
    ability: 'edit',
    run: (actor, item) => addMention(actor, { ...on(item), id: id(), sessionId: item.visit.sessionId }, now),
  },
  resolveCheck: {
    ability: 'resolveCheck',
    run: (actor, { checkId }) => resolveCheck(actor, { checkId, verdict: 'confirmed' }, now),
  },
  setLeadUnit: {
    ability: 'setLeadUnit',
    run: (actor, item) => setLeadUnit(actor, { ...on(item), leadUnitId: item.units.other }, now),
  },
  setSupportingUnits: {
    ability: 'assign',
    run: (actor, item) => setSupportingUnits(actor, { ...on(item), unitIds: [item.units.other] }, now),
  },
  setNamedViewers: {
    ability: 'assign',
    prepare: withViewer,
    run: (actor, item) => setNamedViewers(actor, { ...on(item), personIds: [] }, now),
  },
  setOwner: {
    ability: 'assign',
    run: (actor, item) => setOwner(actor, { ...on(item), ownerId: item.ownerId }, now),
  },
  handOver: {
    ability: 'handOver',
    run: (actor, item) => handOver(actor, { ...on(item), id: id(), toUnitId: item.units.other }, now),
  },
  acceptHandOver: {
    ability: 'answerHandOver',
    prepare: givenBack,
    run: (actor, item) => acceptHandOver(actor, on(item), now),
  },
  handBack: {
    ability: 'answerHandOver',
    prepare: givenBack,
    run: (actor, item) => handBack(actor, { ...on(item), reason }, now),
  },
  'assignInBulk, confirmDeadline': {
    ability: 'changeDeadline',
    facts: { dueBasis: 'proposed' },
    run: (actor, item) => bulk(actor, item, { operation: 'confirmDeadline' }),
  },
  'assignInBulk, confirmLeadUnit': {
    ability: 'setLeadUnit',
    facts: { leadUnitBasis: 'proposed' },
    run: (actor, item) => bulk(actor, item, { operation: 'confirmLeadUnit' }),
  },
  'assignInBulk, setOwner': {
    ability: 'assign',
    run: (actor, item) => bulk(actor, item, { operation: 'setOwner', ownerId: item.ownerId }),
  },
  'assignInBulk, handOver': {
    ability: 'handOver',
    run: (actor, item) => bulk(actor, item, { operation: 'handOver', toUnitId: item.units.other }),
  },
}
