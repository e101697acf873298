import { expect, test } from 'vitest'
import { canStayUnchanged, isUpdateLate, whyNotUnchanged } from '@/lib/no-changes/rules'

const standing = {
  state: 'open',
  archived: false,
  health: 'atRisk',
  updated: true,
  returnedOn: null,
} as const

test.each([
  [{}, null],
  [{ state: 'suspended' as const }, null],
  [{ state: 'completed' as const }, 'commitmentClosed'],
  [{ archived: true }, 'commitmentClosed'],
  [{ updated: false }, 'nothingReported'],
  [{ health: 'notReported' as const }, 'nothingReported'],
  [{ returnedOn: '2026-11-20' }, 'updateReturned'],
])('%j: %s', (change, expected) => {
  expect(whyNotUnchanged({ ...standing, ...change })).toBe(expected)
  expect(canStayUnchanged({ ...standing, ...change })).toBe(expected === null)
})

test.each([
  [[], false],
  [['overdue', 'noProgress'] as const, false],
  [['neverUpdated'] as const, false],
  [['overdue', 'updateDue'] as const, true],
])('an update is late with the reasons %j: %s', (reasons, late) => {
  expect(isUpdateLate(reasons.map((reason) => ({ reason, days: 1 })))).toBe(late)
})
