import { describe, expect, test } from 'vitest'
import { applyStatusUpdate, healthTrend, isRealProgress, mayHappenOn } from '@/lib/status-updates/rules'

const today = '2026-11-22'
const before = {
  health: 'notReported',
  stage: 'inTalks',
  moveBy: 'ours',
  nextStep: null,
  nextStepDueOn: null,
  stageTemplate: 'cooperation',
  stageSince: '2026-10-01',
  moveSince: '2026-10-02',
  progressOn: '2026-10-03',
  stepMissingSince: '2026-10-04',
} as const
const posted = {
  health: 'atRisk',
  stage: 'inTalks',
  moveBy: 'ours',
  nextStep: 'Call the partner',
  nextStepDueOn: '2026-12-01',
  realProgress: false,
  nextStepOutcome: null,
} as const

test('health and next step take effect at posting, and what was returned or unchanged is over', () => {
  expect(applyStatusUpdate(before, posted, today)).toEqual({
    health: 'atRisk',
    stage: 'inTalks',
    moveBy: 'ours',
    nextStep: 'Call the partner',
    nextStepDueOn: '2026-12-01',
    stageSince: '2026-10-01',
    moveSince: '2026-10-02',
    progressOn: '2026-10-03',
    stepMissingSince: null,
    unchangedUpdates: 0,
    returnedAt: null,
  })
})

test('a new stage and a new side to move begin today', () => {
  const change = applyStatusUpdate(before, { ...posted, stage: 'agreed', moveBy: 'partner' }, today)
  expect(change).toMatchObject({
    stage: 'agreed',
    stageSince: today,
    moveBy: 'partner',
    moveSince: today,
    progressOn: today,
  })
})

describe('real progress', () => {
  test.each([
    ['the author says so', { realProgress: true }, true],
    ['a stage forward', { stage: 'underWay' as const }, true],
    ['the announced step is done', { nextStepOutcome: 'done' as const }, true],
    ['a stage back', { stage: 'firstContact' as const }, false],
    ['the step is carried over', { nextStepOutcome: 'carriedOver' as const }, false],
    ['the step is dropped', { nextStepOutcome: 'dropped' as const }, false],
    ['nothing of the kind', {}, false],
  ])('%s', (_, change, expected) => {
    expect(isRealProgress(before, { ...posted, ...change })).toBe(expected)
  })
})

test.each([
  ['missing before and still', null, '2026-10-04', '2026-10-04'],
  ['there before, and no longer', null, null, today],
  ['there', 'Call', '2026-10-04', null],
] as const)('a next step that is %s', (_, nextStep, stepMissingSince, expected) => {
  const change = applyStatusUpdate({ ...before, stepMissingSince }, { ...posted, nextStep }, today)
  expect(change.stepMissingSince).toBe(expected)
})

test('an update speaks of a day since the visit began, up to today', () => {
  for (const [day, may] of [
    ['2026-11-18', false],
    ['2026-11-19', true],
    [today, true],
    ['2026-11-23', false],
  ] as const)
    expect(mayHappenOn(day, today, '2026-11-19'), day).toBe(may)
})

test('the trend has the last eight judgements, oldest first, and none of "no change"', () => {
  const updates = Array.from({ length: 12 }, (_, index) => ({
    id: `${12 - index}`,
    postedAt: new Date(12 - index),
    noChange: index === 1,
    health: 'onTrack' as const,
  }))
  expect(healthTrend(updates).map(({ id }) => id)).toEqual(['4', '5', '6', '7', '8', '9', '10', '12'])
  expect(healthTrend([])).toEqual([])
})
