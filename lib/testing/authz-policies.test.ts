import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { type Actor, proveActor, systemActor } from '@/lib/auth/actor'
import type { CommitmentSubject } from '@/lib/commitments/policy'
import {
  type Ability,
  type Asker,
  authzMatrix,
  roleOf,
  unitsIn,
  type WorkspaceAbility,
  workspaceMatrix,
} from '@/lib/testing/authz-matrix'
import { listFiles } from '@/lib/testing/source-modules'

type Policy = (actor: Actor, subject?: unknown) => boolean

const root = fileURLToPath(new URL('../..', import.meta.url))
const policies: Record<string, Policy> = {}
for (const path of listFiles(root, ['lib'], /\/policy\.ts$/))
  for (const [name, value] of Object.entries((await import(`${root}${path}`)) as Record<string, unknown>))
    if (typeof value === 'function') policies[name] = value as Policy

/** What each policy about one commitment answers to: a new policy is a new line here or below. */
const ofCommitments: Record<string, Ability> = {
  canSeeCommitment: 'see',
  canEditCommitment: 'edit',
  canPostStatusUpdate: 'postStatusUpdate',
  canReviewUpdates: 'reviewUpdates',
  canPaceUpdates: 'paceUpdates',
  canChangeStage: 'changeStage',
  canEndCommitment: 'end',
  canChangeDeadline: 'changeDeadline',
  canAskExtension: 'askExtension',
  canDecideExtension: 'decideExtension',
  canPlanMilestones: 'planMilestones',
  canReportMilestone: 'reportMilestone',
  canAssign: 'assign',
  canSetLeadUnit: 'setLeadUnit',
  canHandOver: 'handOver',
  canAnswerHandOver: 'answerHandOver',
  canResolveCommitmentCheck: 'resolveCheck',
  canRaiseProblem: 'postStatusUpdate',
}

/** What each policy about everything else answers to. */
const ofTheWorkspace: Record<string, WorkspaceAbility> = {
  canSeeDirectory: 'seeDirectory',
  canEditPartner: 'editPartner',
  canArchivePartner: 'archivePartner',
  canMergePartners: 'archivePartner',
  canEditContact: 'editContact',
  canSeeDirectoryHistory: 'seeDirectoryHistory',
  canResolveDirectoryCheck: 'resolveDirectoryCheck',
  canRecordVisit: 'recordVisit',
  canConfirmMatch: 'recordVisit',
  canReadHistory: 'readHistory',
  canManagePeople: 'managePeople',
  canAddUnit: 'editUnits',
  canEditUnits: 'editUnits',
  canSeeSettings: 'seeSettings',
  canEditSettings: 'editSettings',
  canExportLedger: 'exportLedger',
  canSaveView: 'keepAccount',
  canComment: 'keepAccount',
}

/** Those that ask for more than who and whose, and what puts several verdicts together: each has a test below or beside it. */
const otherwise = [
  'canAnswerProblem',
  'canBeAsked',
  'canWithdrawComment',
  'canMakeBriefing',
  'canMakeSomeBriefing',
  'canReadIssue',
  'canSignOff',
  'canChangeAccess',
  'canChangeView',
  'canCorrect',
  'canCorrectUpdate',
  'canRemoveView',
  'canReview',
  'canShareView',
  'commitmentAbilities',
  'partnerAbilities',
  'personAbilities',
  'viewAbilities',
  'visitAbilities',
]

const units = { lead: 'unit-lead', supporting: 'unit-supporting', other: 'unit-other' }

function actorOf(asker: Asker, unitIds: readonly string[], id = 'actor'): Actor {
  return proveActor({
    kind: 'person',
    id,
    name: 'Somebody',
    email: null,
    ...roleOf(asker),
    unitIds,
    locale: null,
    timeZone: 'UTC',
    signInSessionId: null,
    address: null,
  })
}

function ask(name: string, actor: Actor, subject?: unknown): unknown {
  return policies[name]?.(actor, subject)
}

test('AZ-1: every policy stands in a table of this file, and every line is a policy', () => {
  const named = [...Object.keys(ofCommitments), ...Object.keys(ofTheWorkspace), ...otherwise]
  expect(Object.keys(policies).sort()).toEqual([...named].sort())
})

describe.each(Object.entries(ofCommitments))('AZ-2: %s', (name, ability) => {
  test.each(authzMatrix)('$asker whose unit $relation a $confidentiality item', (cell) => {
    const actor = actorOf(cell.asker, unitsIn(cell.relation, units))
    expect(ask(name, actor, subjectOf(cell.confidentiality))).toBe(cell.can[ability])
  })
})

describe.each(Object.entries(ofTheWorkspace))('AZ-2: %s', (name, ability) => {
  test.each(workspaceMatrix)('$asker with $standing', ({ asker, standing, can }) => {
    const actor = actorOf(asker, standing === 'a unit' ? [units.other] : [])
    expect(ask(name, actor)).toBe(can[ability])
  })
})

describe('what an actor is offered is what they may do', () => {
  const offers = { changeDeadline: 'changeDeadline', edit: 'edit', assign: 'assign' }

  test.each(authzMatrix)('$asker whose unit $relation a $confidentiality item', (cell) => {
    const actor = actorOf(cell.asker, unitsIn(cell.relation, units))
    const offered = ask('commitmentAbilities', actor, subjectOf(cell.confidentiality))
    expect(cell.can).toMatchObject(offered as object)
    expect(Object.keys(offered as object)).toEqual(expect.arrayContaining(Object.keys(offers)))
  })

  test.each(workspaceMatrix)('$asker with $standing, of partners', ({ asker, standing, can }) => {
    const actor = actorOf(asker, standing === 'a unit' ? [units.other] : [])
    expect(ask('partnerAbilities', actor)).toEqual({
      edit: can.editPartner,
      archive: can.archivePartner,
      editContacts: can.editContact,
      history: can.seeDirectoryHistory,
    })
  })

  test.each(workspaceMatrix)('$asker with $standing, of visits', ({ asker, standing, can }) => {
    const actor = actorOf(asker, standing === 'a unit' ? [units.other] : [])
    expect(ask('visitAbilities', actor)).toEqual({ edit: can.recordVisit, history: can.seeDirectoryHistory })
  })

  test.each(workspaceMatrix)('AZ-9: $asker with $standing, of people', ({ asker, standing, can }) => {
    const actor = actorOf(asker, standing === 'a unit' ? [units.other] : [])
    for (const [id, others] of [
      ['somebody-else', can.managePeople],
      ['actor', false],
    ] as const) {
      expect(ask('canChangeAccess', actor, { id })).toBe(others)
      for (const deactivatedAt of [null, new Date(0)])
        expect(ask('personAbilities', actor, { id, deactivatedAt })).toEqual({
          changeUnits: can.managePeople,
          changeRole: others,
          deactivate: others && deactivatedAt === null,
          reactivate: others && deactivatedAt !== null,
          invite: others && deactivatedAt === null,
        })
    }
  })
})

test.each(workspaceMatrix)('$asker with $standing corrects dates only as an administrator', ({ asker }) => {
  const correct = policies.canCorrect as (actor: Actor, answer: string) => boolean
  for (const answer of ['year', 'date', 'text'])
    expect(correct(actorOf(asker, []), answer)).toBe(asker === 'administrator' || answer === 'text')
})

test.each(workspaceMatrix)('$asker with $standing, of saved views', ({ asker, standing }) => {
  const unitIds = standing === 'a unit' ? [units.other] : []
  const actor = actorOf(asker, unitIds)
  const administers = asker === 'administrator'
  const works = ['manager', 'staff'].includes(asker) && unitIds.length > 0
  for (const [audience, shares] of [
    ['self', true],
    ['units', administers || works],
    ['everyone', administers],
  ] as const) {
    expect(policies.canShareView?.(actor, audience)).toBe(shares)
    for (const own of [true, false]) {
      const view = { ownerId: own ? 'actor' : 'somebody-else', audience }
      const can = { change: own, remove: own || (administers && audience !== 'self') }
      expect(ask('canChangeView', actor, view)).toBe(can.change)
      expect(ask('canRemoveView', actor, view)).toBe(can.remove)
      expect(ask('viewAbilities', actor, view)).toEqual(can)
    }
  }
})

test('the system records, but authors nothing that a person has to answer for', () => {
  const system = systemActor('test')
  for (const [name, granted] of Object.entries({
    canSeeCommitment: true,
    canEditCommitment: true,
    canEditPartner: true,
    canRecordVisit: true,
    canPostStatusUpdate: false,
    canReviewUpdates: false,
    canPaceUpdates: false,
    canChangeStage: false,
    canEndCommitment: false,
    canChangeDeadline: false,
    canAskExtension: false,
    canDecideExtension: false,
    canPlanMilestones: false,
    canReportMilestone: false,
    canAssign: false,
    canSetLeadUnit: false,
    canHandOver: false,
    canAnswerHandOver: false,
    canResolveCommitmentCheck: false,
    canResolveDirectoryCheck: false,
    canExportLedger: false,
    canSaveView: false,
    canRaiseProblem: false,
    canAnswerProblem: false,
    canComment: false,
  }))
    expect(ask(name, system, subjectOf('internal')), name).toBe(granted)
})

function subjectOf(confidentiality: CommitmentSubject['confidentiality']): CommitmentSubject {
  return { leadUnitId: units.lead, supportingUnitIds: [units.supporting], confidentiality }
}
