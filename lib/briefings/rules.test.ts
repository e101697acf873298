import { describe, expect, test } from 'vitest'
import {
  dueAfter,
  lastWeeklyDue,
  nextWeeklyDue,
  periodOf,
  type Rhythm,
  seriesOf,
  weeklyPeriod,
} from '@/lib/briefings/rules'
import { issueName } from '@/lib/issues/rules'

const off = (heldOn: string, country: 'CN' | 'DE' = 'CN') => ({ country, heldOn, name: {}, working: false })
/** The National Day of 2026, the New Year after it, and a Spring Festival that takes a week and a half. */
const holidays = [
  ...[1, 2, 3, 4, 5, 6, 7].map((day) => off(`2026-10-0${day}`)),
  { ...off('2026-10-10'), working: true },
  off('2026-12-25', 'DE'),
  off('2027-01-01'),
  ...[5, 6, 7, 8, 9, 10, 11, 12, 13, 14].map((day) => off(`2027-02-${String(day).padStart(2, '0')}`)),
]
const rhythm = (weekday: number, country: 'CN' | 'DE' = 'CN'): Rhythm => ({ weekday, country, holidays })

describe('the due days around a day', () => {
  test.each([
    ['a Monday before a Friday', '2026-11-23', 5, '2026-11-20', '2026-11-27'],
    ['the Friday itself', '2026-11-27', 5, '2026-11-27', '2026-12-04'],
    ['the Saturday after', '2026-11-28', 5, '2026-11-27', '2026-12-04'],
    ['Mondays, on a Sunday', '2026-11-29', 1, '2026-11-23', '2026-11-30'],
    ['Mondays, on a Monday', '2026-11-30', 1, '2026-11-30', '2026-12-07'],
    ['Sundays are Fridays', '2026-11-28', 7, '2026-11-27', '2026-12-04'],
    ['a Saturday on which people work', '2026-10-09', 6, '2026-09-30', '2026-10-10'],
    ['over the end of the year', '2026-12-30', 4, '2026-12-24', '2026-12-31'],
    ['a holiday on the Friday: the Thursday', '2026-12-31', 5, '2026-12-31', '2027-01-08'],
    ['before a week of holidays', '2026-09-29', 5, '2026-09-25', '2026-09-30'],
    ['the day before it', '2026-09-30', 5, '2026-09-30', '2026-10-09'],
    ['within it', '2026-10-04', 5, '2026-09-30', '2026-10-09'],
    ['a Monday within it: the same day', '2026-09-29', 1, '2026-09-28', '2026-09-30'],
    ['two Fridays within one holiday', '2027-02-03', 5, '2027-01-29', '2027-02-04'],
    ['and the one after it', '2027-02-04', 5, '2027-02-04', '2027-02-19'],
  ])('%s', (_, today, weekday, last, next) => {
    expect([lastWeeklyDue(today, rhythm(weekday)), nextWeeklyDue(today, rhythm(weekday))]).toEqual([
      last,
      next,
    ])
  })

  test('holidays are those of the country', () => {
    expect(nextWeeklyDue('2026-12-21', rhythm(5, 'DE'))).toBe('2026-12-24')
    expect(nextWeeklyDue('2026-12-21', rhythm(5, 'CN'))).toBe('2026-12-25')
  })
})

test.each([
  ['on the due day', '2026-11-20', '2026-11-27'],
  ['the day before', '2026-11-19', '2026-11-27'],
  ['three days before', '2026-11-17', '2026-11-27'],
  ['four days before: that day is still to come', '2026-11-16', '2026-11-20'],
  ['two days after', '2026-11-22', '2026-11-27'],
  ['before a week of holidays', '2026-09-30', '2026-10-09'],
])('a series whose last issue ends %s', (_, lastEnd, due) => {
  expect(dueAfter(lastEnd, rhythm(5))).toBe(due)
})

describe('the period of a weekly briefing', () => {
  const issue = (fromOn: string, toOn: string) => ({ fromOn, toOn })
  test.each([
    ['the first one, late', null, '2026-11-23', '2026-11-14', '2026-11-20'],
    ['the first one, on the day', null, '2026-11-27', '2026-11-21', '2026-11-27'],
    ['after the one before', issue('2026-11-07', '2026-11-13'), '2026-11-23', '2026-11-14', '2026-11-20'],
    [
      'after one that was left out',
      issue('2026-10-31', '2026-11-06'),
      '2026-11-21',
      '2026-11-07',
      '2026-11-20',
    ],
    ['over the end of the year', issue('2026-12-19', '2026-12-25'), '2027-01-02', '2026-12-26', '2026-12-31'],
    ['before it is due', issue('2026-11-14', '2026-11-20'), '2026-11-25', '2026-11-21', '2026-11-25'],
    [
      'once more on the same day',
      issue('2026-11-14', '2026-11-20'),
      '2026-11-20',
      '2026-11-14',
      '2026-11-20',
    ],
  ])('%s', (_, previous, today, fromOn, toOn) => {
    expect(weeklyPeriod(previous, today, rhythm(5))).toEqual({ fromOn, toOn })
  })
})

describe('the period of others', () => {
  test.each([
    ['2026-11-23', '2026-10-01', '2026-10-31'],
    ['2027-01-01', '2026-12-01', '2026-12-31'],
    ['2028-03-31', '2028-02-01', '2028-02-29'],
  ])('monthly on %s: %s to %s', (today, fromOn, toOn) => {
    const asked = { kind: 'monthly', fromOn: '2020-01-01', toOn: '2020-02-01' } as const
    expect(periodOf(asked, today)).toEqual({ fromOn, toOn })
  })

  test('any other is the one that was chosen', () => {
    const chosen = { fromOn: '2026-08-01', toOn: '2026-08-31' }
    expect(periodOf({ kind: 'range', ...chosen }, '2026-11-23')).toEqual(chosen)
  })
})

test('a series is one kind of one visit and unit', () => {
  const all = { kind: 'weekly', visitId: null, unitId: null } as const
  const series = [
    all,
    { ...all, kind: 'monthly' as const },
    { ...all, visitId: 'a' },
    { ...all, unitId: 'a' },
  ]
  expect(new Set(series.map(seriesOf)).size).toBe(series.length)
})

test('files are called by what sorts in a folder', () => {
  const issue = {
    kind: 'weekly',
    number: 7,
    toOn: '2026-11-22',
    visit: { key: 'DE26' },
    isDemo: true,
  } as const
  expect(issueName(issue)).toBe('demo-briefing-weekly-DE26-007-2026-11-22')
  expect(issueName({ ...issue, visit: null, isDemo: false, number: 120 })).toBe(
    'briefing-weekly-120-2026-11-22',
  )
})
