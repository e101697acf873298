import { describe, expect, test } from 'vitest'
import {
  type Attention,
  attentionOf,
  attentionReasons,
  daysMoved,
  isMoving,
  isOpen,
  lightOf,
  needsProof,
  proposedDeadlineDays,
  type Standing,
  severityOf,
  stagesFrom,
  stagesOf,
} from '@/lib/commitments/rules'
import { defaultSettings } from '@/lib/settings/rules'

const today = '2026-11-22'
const standing: Standing = {
  state: 'open',
  archived: false,
  suspendedUntil: null,
  health: 'onTrack',
  dueOn: '2026-12-31',
  dueBasis: 'agreed',
  updateDueOn: '2026-12-01',
  updated: true,
  pausedUntil: null,
  progressOn: '2026-11-15',
  stageTemplate: 'cooperation',
  moveBy: 'ours',
  moveSince: '2026-11-15',
  decisionDueOn: null,
  returnedOn: null,
  extensionAsked: false,
  milestoneDueOn: null,
  milestoneSlipped: false,
  unchangedUpdates: 0,
  stepMissingSince: null,
}
const light = (change: Partial<Standing>) => lightOf({ ...standing, ...change }, today, defaultSettings)
const reasons = (change: Partial<Standing>) => attentionOf({ ...standing, ...change }, today, defaultSettings)

describe('the deadline light', () => {
  test.each([
    ['2026-11-21', 'overdue'],
    ['2026-11-22', 'dueSoon'],
    ['2026-11-29', 'dueSoon'],
    ['2026-11-30', 'onTime'],
  ] as const)('a confirmed date %s is %s', (dueOn, expected) => {
    expect(light({ dueOn })).toBe(expected)
    expect(light({ dueOn, dueBasis: 'statedInSource' })).toBe(expected)
  })

  test('a date that is only proposed never makes a light, passed or not', () => {
    expect(light({ dueBasis: 'proposed', dueOn: '2026-01-01' })).toBe('none')
    expect(light({ dueBasis: 'proposed' })).toBe('none')
    expect(light({ dueBasis: null, dueOn: null })).toBe('none')
  })

  test('a suspended item has no light until its day has come, an ended or archived one is closed', () => {
    const suspended = { state: 'suspended', dueOn: '2026-01-01' } as const
    expect(light({ ...suspended, suspendedUntil: '2026-11-23' })).toBe('none')
    expect(light({ ...suspended, suspendedUntil: '2026-11-22' })).toBe('overdue')
    expect(light({ ...suspended, suspendedUntil: '2026-11-22', dueBasis: 'proposed' })).toBe('none')
    for (const state of ['completed', 'terminated', 'merged'] as const)
      expect(light({ state })).toBe('closed')
    expect(light({ archived: true })).toBe('closed')
  })
})

test('open is: not completed, terminated, merged or archived; suspended is paused, not ended', () => {
  const open = (['open', 'suspended', 'completed', 'terminated', 'merged'] as const).filter((state) =>
    isOpen({ state, archived: false }),
  )
  expect(open).toEqual(['open', 'suspended'])
  expect(isOpen({ state: 'open', archived: true })).toBe(false)
})

test('moving is: open and not suspended, or suspended until a day that has come', () => {
  const moving = (change: Partial<Standing>) => isMoving({ ...standing, ...change }, today)
  expect(moving({})).toBe(true)
  for (const [suspendedUntil, expected] of [
    ['2026-11-21', true],
    [today, true],
    ['2026-11-23', false],
  ] as const) {
    expect(moving({ state: 'suspended', suspendedUntil }), suspendedUntil).toBe(expected)
    expect(moving({ state: 'suspended', suspendedUntil, archived: true })).toBe(false)
  }
  for (const state of ['completed', 'terminated', 'merged'] as const) expect(moving({ state })).toBe(false)
})

describe('reasons for attention', () => {
  test('an item in good order has none', () => {
    expect(reasons({})).toEqual([])
  })

  test.each<[string, Partial<Standing>, Attention]>([
    ['overdue by days', { dueOn: '2026-11-08' }, { reason: 'overdue', days: 14 }],
    ['due soon in days', { dueOn: '2026-11-25' }, { reason: 'dueSoon', days: 3 }],
    ['off track', { health: 'offTrack' }, { reason: 'offTrack', days: null }],
    ['at risk', { health: 'atRisk' }, { reason: 'atRisk', days: null }],
    [
      'a suspension that ends today',
      { state: 'suspended', suspendedUntil: today },
      { reason: 'suspensionOver', days: 0 },
    ],
    [
      'a suspension that is over by days',
      { state: 'suspended', suspendedUntil: '2026-11-19' },
      { reason: 'suspensionOver', days: 3 },
    ],
    [
      'a proposed date that has passed',
      { dueBasis: 'proposed', dueOn: '2026-11-21' },
      { reason: 'proposedDatePassed', days: 1 },
    ],
    [
      'never updated once an update is due',
      { updated: false, updateDueOn: '2026-11-21' },
      { reason: 'neverUpdated', days: null },
    ],
    ['an update that is due', { updateDueOn: '2026-11-20' }, { reason: 'updateDue', days: 2 }],
    ['no progress for too long', { progressOn: '2026-10-22' }, { reason: 'noProgress', days: 31 }],
    [
      'no progress for too long, on the longer path of an investment',
      { progressOn: '2026-09-22', stageTemplate: 'investment' },
      { reason: 'noProgress', days: 61 },
    ],
    ['a decision that is late', { decisionDueOn: '2026-11-20' }, { reason: 'problemUndecided', days: 2 }],
    ['an update that was returned today', { returnedOn: today }, { reason: 'returned', days: 0 }],
    ['an extension that waits', { extensionAsked: true }, { reason: 'extensionAsked', days: null }],
    ['a milestone that is late', { milestoneDueOn: '2026-11-21' }, { reason: 'milestoneSlipped', days: 1 }],
    [
      'a milestone that is late and expected later still',
      { milestoneDueOn: '2026-11-21', milestoneSlipped: true },
      { reason: 'milestoneSlipped', days: 1 },
    ],
    [
      'a milestone that is only expected late',
      { milestoneDueOn: '2026-12-21', milestoneSlipped: true },
      { reason: 'milestoneSlipped', days: null },
    ],
    [
      'waiting for the partner for too long',
      { moveBy: 'partner', moveSince: '2026-10-22' },
      { reason: 'waitingForPartner', days: 31 },
    ],
    ['"no change" three times', { unchangedUpdates: 3 }, { reason: 'unchanged', days: null }],
    ['no next step for too long', { stepMissingSince: '2026-11-07' }, { reason: 'stepMissing', days: 15 }],
  ])('%s', (_, change, expected) => {
    expect(reasons(change)).toEqual([expected])
  })

  test('the limits themselves are still in order', () => {
    expect(reasons({ updateDueOn: today })).toEqual([])
    expect(reasons({ progressOn: '2026-10-23' })).toEqual([])
    expect(reasons({ updated: false, updateDueOn: today })).toEqual([])
    expect(reasons({ dueBasis: 'proposed', dueOn: today })).toEqual([])
    expect(reasons({ decisionDueOn: today, milestoneDueOn: today })).toEqual([])
    expect(reasons({ moveBy: 'partner', moveSince: '2026-10-23' })).toEqual([])
    expect(reasons({ moveBy: 'both', moveSince: '2026-01-01' })).toEqual([])
    expect(reasons({ unchangedUpdates: 2, stepMissingSince: '2026-11-08' })).toEqual([])
    expect(reasons({ progressOn: '2026-09-23', stageTemplate: 'investment' })).toEqual([])
  })

  test('while updates are paused none is missing; on the day itself they are again', () => {
    const late = { updateDueOn: '2026-11-01' }
    expect(reasons({ ...late, pausedUntil: '2026-11-23' })).toEqual([])
    expect(reasons({ ...late, pausedUntil: '2026-11-23', updated: false })).toEqual([])
    expect(reasons({ ...late, pausedUntil: today })).toEqual([{ reason: 'updateDue', days: 21 }])
  })

  test('all reasons are told, most severe first', () => {
    const all = reasons({
      dueOn: '2026-11-01',
      health: 'offTrack',
      updateDueOn: '2026-11-01',
      progressOn: '2026-01-01',
    })
    expect(all.map(({ reason }) => reason)).toEqual(['overdue', 'offTrack', 'updateDue', 'noProgress'])
    expect(severityOf(all)).toBeLessThan(severityOf(reasons({ health: 'offTrack' })))
    expect(severityOf(reasons({ health: 'offTrack' }))).toBeLessThan(severityOf([]))
  })

  test('every reason can hold at once, and they come in the order of the list', () => {
    const worst: Partial<Standing> = {
      state: 'suspended',
      suspendedUntil: '2026-11-01',
      dueOn: '2026-11-01',
      dueBasis: 'proposed',
      health: 'atRisk',
      updated: false,
      updateDueOn: '2026-11-01',
      progressOn: '2026-01-01',
      moveBy: 'partner',
      moveSince: '2026-01-01',
      decisionDueOn: '2026-11-01',
      returnedOn: '2026-11-01',
      extensionAsked: true,
      milestoneSlipped: true,
      unchangedUpdates: 4,
      stepMissingSince: '2026-11-01',
    }
    const not = ['overdue', 'offTrack', 'dueSoon', 'updateDue']
    expect(reasons(worst).map(({ reason }) => reason)).toEqual(
      attentionReasons.filter((reason) => !not.includes(reason)),
    )
  })

  test('an ended, archived or still suspended item needs none', () => {
    const late = { dueOn: '2026-01-01', health: 'offTrack', suspendedUntil: '2026-12-24' } as const
    for (const state of ['suspended', 'completed', 'terminated', 'merged'] as const)
      expect(reasons({ ...late, state })).toEqual([])
    expect(reasons({ ...late, archived: true })).toEqual([])
  })
})

test('how far a deadline was moved keeps its direction', () => {
  expect(daysMoved('2026-11-30', '2026-12-31')).toBe(31)
  expect(daysMoved('2026-12-31', '2026-11-30')).toBe(-31)
  expect(daysMoved(null, null)).toBe(0)
})

test('proposed deadlines follow from how binding the promise is', () => {
  const days = (['contract', 'signedKindNotStated', 'declaredIntention', 'talkingPoint'] as const).map((s) =>
    proposedDeadlineDays(s, defaultSettings),
  )
  expect(days).toEqual([30, 30, 60, 90])
})

test('signed, registered, paid in, in operation and delivered need proof', () => {
  expect([...stagesOf.investment, ...stagesOf.cooperation].filter(needsProof)).toEqual([
    'signed',
    'registered',
    'paidIn',
    'inOperation',
    'delivered',
  ])
})

test('the two paths share no stage, so that a stage alone tells its template', () => {
  expect(new Set([...stagesOf.investment, ...stagesOf.cooperation]).size).toBe(12)
})

test('from a stage on, along its own path', () => {
  expect(stagesFrom('paidIn')).toEqual(['paidIn', 'underConstruction', 'inOperation'])
})
