import { expect, test } from 'vitest'
import { countOf, failureReason, secondsOf } from '@/lib/job-runs/rules'

test.each([
  [{ message: 'The disk is full' }, { kind: 'told', text: 'The disk is full' }],
  [{ value: { message: 'job timed out' } }, { kind: 'leaseOver' }],
  [{ value: 'pg-boss shut down while active' }, { kind: 'stopped' }],
  [{ count: 3 }, null],
  [{ message: 7 }, null],
  [null, null],
])('why %o has failed', (output, reason) => {
  expect(failureReason(output)).toEqual(reason)
})

test.each([
  [{ count: 0 }, 0],
  [{ count: 21 }, 21],
  [{ count: '21' }, null],
  [undefined, null],
])('what %o has dealt with', (output, count) => {
  expect(countOf(output)).toBe(count)
})

test('a run takes whole seconds, and none when clocks disagree', () => {
  const start = new Date('2026-11-26T00:10:00.000Z')
  expect(secondsOf(start, new Date('2026-11-26T00:10:01.600Z'))).toBe(2)
  expect(secondsOf(start, new Date('2026-11-26T00:09:59.000Z'))).toBe(0)
})
