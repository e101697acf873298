import { expect, test } from 'vitest'
import {
  accountLimits,
  addressLimits,
  countFailure,
  secondsUntilNextTry,
  throttleDelay,
} from '@/lib/sign-in/rules'

const now = new Date('2026-11-22T08:00:00Z')

test('AU-3 the delay is nothing at first, then grows, and never becomes a lock-out', () => {
  expect([1, 4, 5, 6, 7, 10].map((failures) => throttleDelay(failures, accountLimits))).toEqual([
    0, 0, 2, 4, 8, 64,
  ])
  expect(throttleDelay(1_000_000, accountLimits)).toBe(900)
  expect(throttleDelay(29, addressLimits)).toBe(0)
  expect(throttleDelay(1_000_000, addressLimits)).toBe(60)
})

test('AU-3 a failure is counted on top of recent ones and blocks from now', () => {
  const counted = countFailure(
    { failures: 4, lastFailedAt: new Date(now.getTime() - 1000) },
    accountLimits,
    now,
  )
  expect(counted).toEqual({ failures: 5, lastFailedAt: now, blockedUntil: new Date('2026-11-22T08:00:02Z') })
})

test('failures of an hour ago are forgotten', () => {
  const counted = countFailure(
    { failures: 40, lastFailedAt: new Date('2026-11-22T06:59:59Z') },
    accountLimits,
    now,
  )
  expect(counted).toMatchObject({ failures: 1, blockedUntil: null })
})

test('the longest wait counts, in whole seconds, and what is over counts no more', () => {
  const at = (milliseconds: number) => ({ blockedUntil: new Date(now.getTime() + milliseconds) })
  expect(secondsUntilNextTry([at(1_001), at(500), null], now)).toBe(2)
  expect(secondsUntilNextTry([at(0), at(-60_000), { blockedUntil: null }, null], now)).toBe(0)
})
