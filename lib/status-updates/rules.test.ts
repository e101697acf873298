import { describe, expect, test } from 'vitest'
import { applyStatusUpdate, isRealProgress } from '@/lib/status-updates/rules'

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

test('health and next step take effect at posting, and the next update is due after the cadence', () => {
  expect(applyStatusUpdate(before, posted, today, 14)).toEqual({
    health: 'atRisk',
    stage: 'inTalks',
    moveBy: 'ours',
    nextStep: 'Call the partner',
    nextStepDueOn: '2026-12-01',
    stageSince: '2026-10-01',
    moveSince: '2026-10-02',
    progressOn: '2026-10-03',
    updateDueOn: '2026-12-06',
  })
})

test('a new stage and a new side to move begin today', () => {
  const change = applyStatusUpdate(before, { ...posted, stage: 'agreed', moveBy: 'partner' }, today, 14)
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
