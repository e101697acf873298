import { describe, expect, test } from 'vitest'
import {
  countryOfZone,
  dayNotes,
  type Holiday,
  isWorkingDay,
  mondayOf,
  nextWorkingDay,
  previousWorkingDay,
  weekdayOf,
  workingDaysBetween,
} from '@/lib/holidays/rules'

const day = (country: 'CN' | 'DE', heldOn: string, en: string, working = false): Holiday => ({
  country,
  heldOn,
  name: { en },
  working,
})
/** The first days of October 2026 in both countries. */
const list = [
  ...[1, 2, 3, 4, 5, 6, 7].map((of) => day('CN', `2026-10-0${of}`, 'National Day')),
  day('CN', '2026-10-10', 'National Day', true),
  day('DE', '2026-10-03', 'German Unity Day'),
]

test('days of the week, before and after the day they are counted from', () => {
  expect(['2026-11-22', '2026-11-23', '2025-12-31', '2024-02-29', '2000-01-01'].map(weekdayOf)).toEqual([
    0, 1, 3, 4, 6,
  ])
})

test('weeks begin on Monday, across months and years', () => {
  expect(['2026-11-22', '2026-11-23', '2027-01-01'].map(mondayOf)).toEqual([
    '2026-11-16',
    '2026-11-23',
    '2026-12-28',
  ])
})

test.each([
  ['Asia/Shanghai', 'CN'],
  ['Asia/Urumqi', 'CN'],
  ['Europe/Berlin', 'DE'],
  ['UTC', 'CN'],
])('in %s the working days are those of %s', (zone, country) => {
  expect(countryOfZone(zone)).toBe(country)
})

describe('a working day', () => {
  test.each([
    ['2026-09-30', true, true],
    ['2026-10-01', false, true],
    ['2026-10-03', false, false],
    ['2026-10-07', false, true],
    ['2026-10-08', true, true],
    ['2026-10-10', true, false],
    ['2026-10-11', false, false],
  ])('%s: China %s, Germany %s', (date, china, germany) => {
    expect(isWorkingDay(date, 'CN', list)).toBe(china)
    expect(isWorkingDay(date, 'DE', list)).toBe(germany)
  })

  test('the next one is the day itself or lies after the whole holiday', () => {
    expect(nextWorkingDay('2026-09-30', 'CN', list)).toBe('2026-09-30')
    expect(nextWorkingDay('2026-10-01', 'CN', list)).toBe('2026-10-08')
    expect(nextWorkingDay('2026-10-03', 'DE', list)).toBe('2026-10-05')
    expect(nextWorkingDay('2026-10-09', 'CN', list)).toBe('2026-10-09')
    expect(nextWorkingDay('2026-10-10', 'CN', list)).toBe('2026-10-10')
    expect(nextWorkingDay('2026-10-10', 'DE', list)).toBe('2026-10-12')
  })

  test('the previous one is the day itself or lies before the whole holiday', () => {
    expect(previousWorkingDay('2026-09-30', 'CN', list)).toBe('2026-09-30')
    expect(previousWorkingDay('2026-10-07', 'CN', list)).toBe('2026-09-30')
    expect(previousWorkingDay('2026-10-11', 'CN', list)).toBe('2026-10-10')
    expect(previousWorkingDay('2026-10-11', 'DE', list)).toBe('2026-10-09')
    expect(previousWorkingDay('2026-10-04', 'DE', list)).toBe('2026-10-02')
  })

  test('between two days they are counted with the last and without the first', () => {
    expect(workingDaysBetween('2026-09-30', '2026-10-10', 'CN', list)).toBe(3)
    expect(workingDaysBetween('2026-09-30', '2026-10-10', 'DE', list)).toBe(7)
    expect(workingDaysBetween('2026-10-10', '2026-09-30', 'DE', list)).toBe(-7)
    expect(workingDaysBetween('2026-10-05', '2026-10-05', 'DE', list)).toBe(0)
    expect(workingDaysBetween('2026-10-05', '2026-10-06', 'DE', [])).toBe(1)
  })
})

describe('what is said of a day that somebody chooses', () => {
  test('nothing of a day on which both countries work', () => {
    expect(dayNotes('2026-10-08', list)).toEqual([])
  })

  test('a holiday of one country, with the next day on which it works', () => {
    expect(dayNotes('2026-10-01', list)).toEqual([
      { kind: 'holiday', country: 'CN', name: { en: 'National Day' }, nextOn: '2026-10-08' },
    ])
  })

  test('a Saturday that is a holiday of both', () => {
    expect(dayNotes('2026-10-03', list)).toEqual([
      { kind: 'weekend', weekday: 6, worksInstead: [], nextOn: '2026-10-08' },
      { kind: 'holiday', country: 'CN', name: { en: 'National Day' }, nextOn: '2026-10-08' },
      { kind: 'holiday', country: 'DE', name: { en: 'German Unity Day' }, nextOn: '2026-10-05' },
    ])
  })

  test('a Saturday on which China works', () => {
    expect(dayNotes('2026-10-10', list)).toEqual([
      { kind: 'weekend', weekday: 6, worksInstead: ['CN'], nextOn: '2026-10-12' },
    ])
  })
})
