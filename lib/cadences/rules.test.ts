import { expect, test } from 'vitest'
import { lastPauseDay, nextUpdateDue } from '@/lib/cadences/rules'

const settings = { cadenceDays: 10 }

test.each([
  [null, null, '2026-12-02'],
  ['weekly', null, '2026-11-29'],
  ['fortnightly', null, '2026-12-06'],
  ['monthly', null, '2026-12-22'],
  ['weekly', '2026-11-25', '2026-11-29'],
  ['weekly', '2026-12-24', '2026-12-24'],
] as const)('%s, paused until %s: due on %s', (cadence, pausedUntil, expected) => {
  expect(nextUpdateDue('2026-11-22', { cadence, pausedUntil }, settings)).toBe(expected)
})

test('a month after the last day of January is the last one of February', () => {
  expect(nextUpdateDue('2027-01-31', { cadence: 'monthly', pausedUntil: null }, settings)).toBe('2027-02-28')
})

test('a pause ends within a year', () => {
  expect(lastPauseDay('2026-11-22')).toBe('2027-11-23')
})
