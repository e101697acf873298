import { describe, expect, it } from 'vitest'
import {
  addDays,
  addMonth,
  compareCalendarDates,
  daysBetween,
  isCalendarDate,
  parseCalendarDate,
  today,
} from './calendar-date'

describe('parseCalendarDate', () => {
  it.each(['2000-01-01', '2026-11-22', '2028-02-29', '2100-12-31'])('takes %s', (text) => {
    expect(parseCalendarDate(text)).toBe(text)
  })

  it.each([
    ['', 'nothing'],
    ['2026-11-31', 'November has 30 days'],
    ['2026-02-29', '2026 is no leap year'],
    ['2100-02-29', 'nor is 2100'],
    ['2026-13-01', 'there is no month 13'],
    ['2026-00-10', 'nor a month 0'],
    ['2026-01-00', 'nor a day 0'],
    ['1999-12-31', 'before the first date that is kept'],
    ['2101-01-01', 'after the last'],
    ['12026-01-01', 'five digits of year'],
    ['2026-1-1', 'digits missing'],
    ['22.11.2026', 'another form'],
    ['2026-11-22T00:00:00Z', 'an instant'],
    [' 2026-11-22', 'a space before it'],
    ['2026-11-22\n', 'a line end behind it'],
    ['２０２６-11-22', 'full-width digits'],
  ])('refuses %j: %s', (text) => {
    expect(parseCalendarDate(text)).toBeUndefined()
    expect(isCalendarDate(text)).toBe(false)
  })
})

describe('addDays', () => {
  it.each([
    ['2026-11-22', 30, '2026-12-22'],
    ['2026-12-31', 1, '2027-01-01'],
    ['2028-02-28', 1, '2028-02-29'],
    ['2028-03-01', -1, '2028-02-29'],
    ['2026-03-28', 2, '2026-03-30'],
    ['2026-10-24', 2, '2026-10-26'],
    ['2026-11-22', 0, '2026-11-22'],
  ])('%s and %i days is %s', (date, days, result) => {
    expect(addDays(date, days)).toBe(result)
  })

  it('refuses what is not a date or not whole days', () => {
    expect(() => addDays('2026-02-30', 1)).toThrow(RangeError)
    expect(() => addDays('2026-11-22', 1.5)).toThrow(RangeError)
  })
})

describe('daysBetween', () => {
  it.each([
    ['2026-11-22', '2026-11-22', 0],
    ['2026-11-22', '2026-11-23', 1],
    ['2026-11-23', '2026-11-22', -1],
    ['2026-03-01', '2026-11-01', 245],
    ['2027-12-31', '2029-01-01', 367],
  ])('from %s to %s are %i', (from, to, days) => {
    expect(daysBetween(from, to)).toBe(days)
  })

  it('undoes addDays', () => {
    expect(daysBetween('2026-11-22', addDays('2026-11-22', 90))).toBe(90)
  })

  it('refuses what is not a date', () => {
    expect(() => daysBetween('2026-11-22', 'soon')).toThrow(RangeError)
  })
})

describe('compareCalendarDates', () => {
  it('sorts from early to late', () => {
    const dates = ['2027-01-01', '2026-11-22', '2026-02-03', '2026-11-22']
    expect(dates.sort(compareCalendarDates)).toEqual(['2026-02-03', '2026-11-22', '2026-11-22', '2027-01-01'])
    expect(compareCalendarDates('2026-11-22', '2026-11-22')).toBe(0)
  })
})

describe('today', () => {
  const instant = new Date('2026-11-22T16:30:00Z')

  it.each([
    ['Asia/Shanghai', '2026-11-23'],
    ['Europe/Berlin', '2026-11-22'],
    ['Pacific/Kiritimati', '2026-11-23'],
    ['America/Los_Angeles', '2026-11-22'],
  ])('in %s is %s', (zone, date) => {
    expect(today(instant, zone)).toBe(date)
  })

  it('changes at midnight of the zone, not before', () => {
    expect(today(new Date('2026-11-22T15:59:59.999Z'), 'Asia/Shanghai')).toBe('2026-11-22')
    expect(today(new Date('2026-11-22T16:00:00.000Z'), 'Asia/Shanghai')).toBe('2026-11-23')
  })

  it('knows the days on which clocks are changed', () => {
    expect(today(new Date('2026-03-28T23:00:00Z'), 'Europe/Berlin')).toBe('2026-03-29')
    expect(today(new Date('2026-03-29T21:59:59Z'), 'Europe/Berlin')).toBe('2026-03-29')
    expect(today(new Date('2026-03-29T22:00:00Z'), 'Europe/Berlin')).toBe('2026-03-30')
  })
})

it.each([
  ['2026-11-22', '2026-12-22'],
  ['2026-12-31', '2027-01-31'],
  ['2027-01-31', '2027-02-28'],
  ['2028-01-30', '2028-02-29'],
  ['2026-10-31', '2026-11-30'],
])('a month after %s is %s', (date, result) => {
  expect(addMonth(date)).toBe(result)
})
