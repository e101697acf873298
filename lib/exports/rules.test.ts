import { expect, test } from 'vitest'
import {
  expiryOf,
  exportStates,
  isRepeatable,
  isUnderWay,
  standingOf,
  whyNotAskable,
} from '@/lib/exports/rules'

const now = new Date('2026-11-26T04:00:00Z')
const at = (milliseconds: number) => new Date(now.getTime() + milliseconds)

test('a file is kept for seven days', () => {
  expect(expiryOf(now)).toEqual(new Date('2026-12-03T04:00:00Z'))
})

test.each(exportStates)('%s: past its time it is expired, whatever it was', (state) => {
  expect(standingOf({ state, expiresAt: at(1) }, now, false)).toBe(state)
  expect(standingOf({ state, expiresAt: at(0) }, now, false)).toBe('expired')
})

test('AZ-8: only what is done can hold what its reader may not see any more', () => {
  const expiresAt = at(1)
  const outdated = exportStates.map((state) => standingOf({ state, expiresAt }, now, true))
  expect(outdated).toEqual(['waiting', 'running', 'outdated', 'failed'])
  expect(standingOf({ state: 'done', expiresAt: at(0) }, now, true)).toBe('expired')
})

test('what nobody works on and nobody can take is made once more', () => {
  const standings = ['waiting', 'running', 'done', 'failed', 'expired', 'outdated'] as const
  expect(standings.filter(isUnderWay)).toEqual(['waiting', 'running'])
  expect(standings.filter(isRepeatable)).toEqual(['failed', 'expired', 'outdated'])
})

test.each([
  [{ underWay: 0, lastMinute: 0 }, null],
  [{ underWay: 1, lastMinute: 4 }, null],
  [{ underWay: 2, lastMinute: 2 }, 'exportsUnderWay'],
  [{ underWay: 0, lastMinute: 5 }, 'exportsTooMany'],
])('RL-2: with %o one more is refused as %s', (asked, hindrance) => {
  expect(whyNotAskable(asked)).toBe(hindrance)
})
