import { expect, test } from 'vitest'
import { answerKindOf, readYear, shiftYears } from '@/lib/resolutions/rules'

test('only what the record has a place for is written', () => {
  expect(answerKindOf('visit', 'year')).toBe('year')
  expect(answerKindOf('session', 'heldOn')).toBe('date')
  expect(answerKindOf('commitment', 'promisedBy')).toBe('promisedBy')
  expect(answerKindOf('contact', 'name')).toBe('name')
  expect(answerKindOf('partner', 'name')).toBe('text')
  expect(answerKindOf('commitment', 'city')).toBe('text')
})

test.each([
  ['2025', 2025],
  ['2100', 2100],
  ['1999', null],
  ['2101', null],
  ['25', null],
  ['２０２５', null],
])('the year %s is %s', (typed, year) => {
  expect(readYear(typed)).toBe(year)
})

test('a day moves by years, and the one that a year lacks is the day before', () => {
  expect(shiftYears('2026-11-19', -1)).toBe('2025-11-19')
  expect(shiftYears('2024-02-29', 1)).toBe('2025-02-28')
  expect(shiftYears('2024-02-29', 4)).toBe('2028-02-29')
})
