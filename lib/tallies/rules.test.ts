import { expect, test } from 'vitest'
import { bySeverity } from '@/lib/tallies/rules'

test('rows with more of the first name come first, then of the next', () => {
  const row = (late: number, open: number) => ({ late: { count: late }, open: { count: open } })
  const rows = [row(0, 9), row(2, 1), row(2, 5), row(0, 0)]
  expect(rows.sort((a, b) => bySeverity(a, b, ['late', 'open']))).toEqual([
    row(2, 5),
    row(2, 1),
    row(0, 9),
    row(0, 0),
  ])
  expect(bySeverity(row(1, 1), row(1, 1), ['late', 'open'])).toBe(0)
})
