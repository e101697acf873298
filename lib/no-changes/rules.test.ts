import { expect, test } from 'vitest'
import { canStayUnchanged, whyNotUnchanged } from '@/lib/no-changes/rules'

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
