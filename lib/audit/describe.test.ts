import { expect, test } from 'vitest'
import { describeEvent } from '@/lib/audit/describe'

test('an event tells only what changed, each value as what it is', () => {
  const described = describeEvent({
    action: 'statusUpdate.posted',
    before: { health: 'notReported', stage: 'inTalks', nextStep: null, nextStepDueOn: null, moveBy: 'ours' },
    after: {
      health: 'atRisk',
      stage: 'inTalks',
      nextStep: 'Call',
      nextStepDueOn: '2026-12-01',
      moveBy: 'ours',
      realProgress: true,
    },
  })
  expect(described).toEqual({
    key: 'statusUpdate.posted',
    changes: [
      {
        field: 'health',
        before: { kind: 'word', namespace: 'health', key: 'notReported' },
        after: { kind: 'word', namespace: 'health', key: 'atRisk' },
      },
      { field: 'nextStep', before: { kind: 'none' }, after: { kind: 'text', text: 'Call' } },
      { field: 'nextStepDueOn', before: { kind: 'none' }, after: { kind: 'date', date: '2026-12-01' } },
      {
        field: 'realProgress',
        before: { kind: 'none' },
        after: { kind: 'word', namespace: 'yesNo', key: 'yes' },
      },
    ],
  })
})

test('a moved deadline shows the old and the new date and the reason', () => {
  const { changes } = describeEvent({
    action: 'deadline.changed',
    before: { dueOn: '2026-01-31', dueBasis: 'agreed' },
    after: { dueOn: '2026-02-28', dueBasis: 'agreed', reason: 'Asked by the partner' },
  })
  expect(changes.map((change) => change.field)).toEqual(['dueOn', 'reason'])
})
