import { describe, expect, test } from 'vitest'
import { dayAfterKey, neighbour, periodOf, shiftMonths, weeksOf } from '@/lib/calendar/rules'

const shown = { view: 'month', on: '2026-11-22', span: 'year' } as const

test.each([
  ['2026-01-31', 1, '2026-02-28'],
  ['2028-03-31', -1, '2028-02-29'],
  ['2026-01-15', -1, '2025-12-15'],
  ['2026-11-22', 12, '2027-11-22'],
])('%s and %i months is %s', (date, months, result) => {
  expect(shiftMonths(date, months)).toBe(result)
})

describe('the period that is shown', () => {
  test.each([
    [{}, '2026-11-01', '2026-11-30'],
    [{ on: '2028-02-10' }, '2028-02-01', '2028-02-29'],
    [{ view: 'week' }, '2026-11-16', '2026-11-22'],
    [{ view: 'day' }, '2026-11-22', '2026-11-22'],
    [{ view: 'timeline', span: 'quarter' }, '2026-10-01', '2026-12-31'],
    [{ view: 'timeline' }, '2026-10-01', '2027-09-30'],
    [{ view: 'timeline', on: '2026-01-01', span: 'quarter' }, '2026-01-01', '2026-03-31'],
  ] as const)('%j is from %s to %s', (change, first, last) => {
    expect(periodOf({ ...shown, ...change })).toEqual({ first, last })
  })

  test('is drawn in whole weeks from Monday', () => {
    const weeks = weeksOf(periodOf(shown))
    expect(weeks).toHaveLength(6)
    expect(weeks.every((week) => week.length === 7)).toBe(true)
    expect([weeks[0]?.[0], weeks.at(-1)?.at(-1)]).toEqual(['2026-10-26', '2026-12-06'])
    expect(weeksOf(periodOf({ ...shown, on: '2027-02-01' }))).toHaveLength(4)
  })
})

test.each([
  [{}, '2026-10-22', '2026-12-22'],
  [{ view: 'week' }, '2026-11-15', '2026-11-29'],
  [{ view: 'day' }, '2026-11-21', '2026-11-23'],
  [{ view: 'timeline' }, '2025-11-22', '2027-11-22'],
  [{ view: 'timeline', span: 'quarter' }, '2026-08-22', '2027-02-22'],
  [{ on: '2100-12-01' }, '2100-11-01', null],
  [{ on: '2000-01-31' }, null, '2000-02-29'],
] as const)('before and after %j', (change, before, after) => {
  expect(neighbour({ ...shown, ...change }, -1)).toBe(before)
  expect(neighbour({ ...shown, ...change }, 1)).toBe(after)
})

test.each([
  ['ArrowLeft', '2026-11-21'],
  ['ArrowRight', '2026-11-23'],
  ['ArrowUp', '2026-11-15'],
  ['ArrowDown', '2026-11-29'],
  ['PageUp', '2026-10-22'],
  ['PageDown', '2026-12-22'],
  ['Home', '2026-11-16'],
  ['End', '2026-11-22'],
  ['Enter', null],
  ['constructor', null],
])('%s leads from 22 November to %s', (key, day) => {
  expect(dayAfterKey('2026-11-22', key)).toBe(day)
})
