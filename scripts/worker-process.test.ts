import { expect, test } from 'vitest'
import { pauseAfter } from './worker-process'

test('a worker that keeps dying is begun again ever more seldom, and at least every minute', () => {
  expect([1, 2, 3, 4, 7, 50].map(pauseAfter)).toEqual([1000, 2000, 4000, 8000, 60_000, 60_000])
})
