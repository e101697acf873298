import type { Ability, WorkspaceAbility } from '@/lib/testing/authz-matrix'
import type { Fields } from './asking'
import type { Subject } from './doors'
import { inDays } from './fixtures'
import { briefingActions } from './sent-briefing-actions'
import { deadlineActions } from './sent-deadline-actions'
import { decisionActions } from './sent-decision-actions'
import { documentActions } from './sent-document-actions'
import { peopleActions } from './sent-people-actions'
import { settingsActions } from './sent-settings-actions'
import { updateActions } from './sent-update-actions'

const id = () => crypto.randomUUID()
const on = ({ id: commitmentId, version }: Subject) => ({ commitmentId, version })
const reason = 'The units have agreed on it.'
const facts = {
  originalLanguage: 'en',
  titleEn: 'A new title',
  summaryEn: 'What was said, in other words.',
  commitmentKind: 'cooperation',
  bindingStrength: 'memorandum',
  promisedBy: 'both',
  moveBy: 'ours',
  stage: 'inTalks',
  confidentiality: 'internal',
}
const partnerFacts = { partnerKind: 'company', sector: 'electrical', countryCode: 'DE' }
const contactFacts = { printedName: 'A. Name', printedTitle: 'Director' }
const timed = { startsOn: '2026-11-01', endsOn: '2026-11-02', timeZone: 'Europe/Berlin' }
const versioned = (key: string, value: string) => ({ [key]: value, version: 1 })
const unitNames = { nameEn: 'Unit', nameZh: '处', nameDe: 'Amt' }

export type ItemAction = {
  ability: Ability
  fields: (subject: Subject) => Fields
  /** For what names no item: there is nothing to be hidden. */
  refusal?: 'forbidden' | 'notFound'
  /** What an allowed person is told when a test has not prepared the item for it. */
  allowed?: string
}

/** Every action on an item, as its form sends it: a new one is a line here. */
export const itemActions: Record<string, ItemAction> = {
  changeStageAction: {
    ability: 'changeStage',
    fields: (subject) => ({ ...on(subject), stage: 'agreed' }),
  },
  ...briefingActions,
  ...documentActions,
  ...updateActions,
  endCommitmentAction: {
    ability: 'end',
    fields: (subject) => ({ ...on(subject), id: id(), kind: 'completed', reason }),
  },
  suspendCommitmentAction: {
    ability: 'end',
    fields: (subject) => ({ ...on(subject), id: id(), suspendedUntil: inDays(90), reason }),
  },
  mergeCommitmentAction: {
    ability: 'end',
    fields: (subject) => ({ ...on(subject), id: id(), into: subject.number, reason }),
    allowed: 'into: errors.mergeIntoItself',
  },
  reopenCommitmentAction: {
    ability: 'end',
    fields: (subject) => ({ ...on(subject), id: id(), reason }),
    allowed: 'notEnded',
  },
  ...deadlineActions,
  ...decisionActions,
  enterCommitmentAction: {
    ability: 'edit',
    refusal: 'forbidden',
    fields: ({ visit, units }) => ({
      ...facts,
      id: id(),
      visitId: visit.id,
      sessionId: visit.sessionId,
      leadUnitId: units.lead,
      another: 'on',
    }),
  },
  editCommitmentAction: { ability: 'edit', fields: (subject) => ({ ...on(subject), ...facts }) },
  archiveCommitmentAction: { ability: 'edit', fields: (subject) => ({ ...on(subject), reason }) },
  restoreCommitmentAction: { ability: 'edit', fields: on, allowed: 'notArchived' },
  addMentionAction: {
    ability: 'edit',
    fields: (subject) => ({ ...on(subject), id: id(), sessionId: subject.visit.sessionId }),
  },
  resolveCheckAction: {
    ability: 'resolveCheck',
    fields: ({ checkId }) => ({ checkId, verdict: 'confirmed' }),
  },
  setLeadUnitAction: {
    ability: 'setLeadUnit',
    fields: (subject) => ({ ...on(subject), leadUnitId: subject.units.other }),
  },
  setSupportingUnitsAction: {
    ability: 'assign',
    fields: (subject) => ({ ...on(subject), unitIds: [subject.units.other] }),
  },
  setNamedViewersAction: {
    ability: 'assign',
    fields: (subject) => on(subject),
  },
  setOwnerAction: {
    ability: 'assign',
    fields: (subject) => ({ ...on(subject), ownerId: subject.ownerId }),
  },
  assignInBulkAction: {
    ability: 'assign',
    fields: ({ number, version, ownerId }) => ({
      selected: [`${number}_${version}_${id()}`],
      operation: 'setOwner',
      ownerId,
    }),
  },
  handOverAction: {
    ability: 'handOver',
    fields: (subject) => ({ ...on(subject), id: id(), toUnitId: subject.units.other }),
  },
  acceptHandOverAction: { ability: 'answerHandOver', fields: on, allowed: 'handOverAnswered' },
  handBackAction: {
    ability: 'answerHandOver',
    fields: (subject) => ({ ...on(subject), reason }),
    allowed: 'handOverAnswered',
  },
}

export type OtherAction = {
  ability: WorkspaceAbility
  fields: (subject: Subject) => Fields
  /** Of the shared directory, which is hidden from those who may not read it. */
  hidden?: boolean
}

const partnerVersion = ({ partner }: Subject) => versioned('id', partner.id)
const contactVersion = ({ contactId }: Subject) => versioned('id', contactId)
const unitVersion = ({ units }: Subject) => versioned('unitId', units.other)

/** Every other action, as its form sends it: a new one is a line here. The tests send them to those who may not. */
export const otherActions: Record<string, OtherAction> = {
  addPartnerAction: {
    ability: 'editPartner',
    fields: () => ({ id: id(), ...partnerFacts, nameEn: id() }),
  },
  editPartnerAction: {
    ability: 'editPartner',
    hidden: true,
    fields: (subject) => ({ ...partnerVersion(subject), ...partnerFacts, nameEn: 'N', printedName: id() }),
  },
  archivePartnerAction: { ability: 'archivePartner', hidden: true, fields: partnerVersion },
  restorePartnerAction: { ability: 'archivePartner', hidden: true, fields: partnerVersion },
  mergePartnersAction: {
    ability: 'archivePartner',
    hidden: true,
    fields: (subject) => ({ ...partnerVersion(subject), otherId: subject.partner.id, otherVersion: 1 }),
  },
  addContactAction: {
    ability: 'editContact',
    fields: ({ partner }) => ({ id: id(), partnerId: partner.id, ...contactFacts }),
  },
  editContactAction: {
    ability: 'editContact',
    hidden: true,
    fields: (subject) => ({ ...contactVersion(subject), ...contactFacts }),
  },
  archiveContactAction: { ability: 'archivePartner', hidden: true, fields: contactVersion },
  restoreContactAction: { ability: 'archivePartner', hidden: true, fields: contactVersion },
  recordVisitAction: {
    ability: 'recordVisit',
    fields: () => ({ id: id(), countryCode: 'QZ', titleEn: 'A visit', ...timed }),
  },
  editVisitAction: {
    ability: 'recordVisit',
    hidden: true,
    fields: ({ visit }) => ({ ...versioned('id', visit.id), titleEn: 'A visit', ...timed }),
  },
  recordSourceAction: {
    ability: 'recordVisit',
    fields: ({ visit }) => ({
      id: id(),
      visitId: visit.id,
      kind: 'other',
      language: 'en',
      titleEn: 'A source',
      text: 'What was printed.',
    }),
  },
  confirmMatchAction: {
    ability: 'recordVisit',
    hidden: true,
    fields: ({ visit, anchorId }) => ({
      id: id(),
      anchorId,
      sourceDocumentId: visit.sourceDocumentId,
      sentence: '1:0',
    }),
  },
  recordSessionAction: {
    ability: 'recordVisit',
    fields: ({ visit }) => ({ id: id(), visitId: visit.id, sessionKind: 'symposium', titleEn: 'A session' }),
  },
  editSessionAction: {
    ability: 'recordVisit',
    hidden: true,
    fields: ({ visit }) => ({
      ...versioned('id', visit.sessionId),
      sessionKind: 'symposium',
      titleEn: 'A session',
    }),
  },
  addUnitAction: { ability: 'editUnits', fields: () => unitNames },
  renameUnitAction: {
    ability: 'editUnits',
    fields: (subject) => ({ ...unitVersion(subject), ...unitNames }),
  },
  setApprovalAction: {
    ability: 'editUnits',
    fields: (subject) => ({ ...unitVersion(subject), approvalRequired: 'on' }),
  },
  retireUnitAction: { ability: 'editUnits', fields: unitVersion },
  restoreUnitAction: { ability: 'editUnits', fields: unitVersion },
  ...settingsActions,
  ...peopleActions,
}
