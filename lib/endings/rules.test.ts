import { expect, test } from 'vitest'
import { commitmentStates } from '@/lib/commitments/rules'
import { isReopenable, isSuspensionDate } from '@/lib/endings/rules'

const today = '2026-11-22'

test.each([
  ['2026-11-21', false],
  ['2026-11-22', false],
  ['2026-11-23', true],
  ['2027-05-01', true],
  ['2028-11-21', true],
  ['2028-11-22', false],
])('an item may be suspended until %s: %s', (day, expected) => {
  expect(isSuspensionDate(day, today)).toBe(expected)
})

test('what was ended or suspended can be taken back, what is open or archived not', () => {
  const reopenable = commitmentStates.filter((state) => isReopenable({ state, archived: false }))
  expect(reopenable).toEqual(['suspended', 'completed', 'terminated', 'merged'])
  expect(commitmentStates.filter((state) => isReopenable({ state, archived: true }))).toEqual([])
})
