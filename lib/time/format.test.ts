import { describe, expect, it } from 'vitest'
import { calendarDateIn, formatCalendarDate, formatDateRange, formatInstant, formatMoment } from './format'

describe('formatCalendarDate', () => {
  it.each([
    ['en', '22 Nov 2026', '22 Nov', 'Sun 22 Nov 2026'],
    ['zh-CN', '2026-11-22', '11月22日', '2026-11-22 星期日'],
    ['de', '22.11.2026', '22.11.', 'So, 22.11.2026'],
  ])('writes a date in %s', (locale, full, short, weekday) => {
    expect(formatCalendarDate('2026-11-22', locale)).toBe(full)
    expect(formatCalendarDate('2026-11-22', locale, 'short')).toBe(short)
    expect(formatCalendarDate('2026-11-22', locale, 'weekday')).toBe(weekday)
  })

  it.each([
    ['en', '9 Sep 2027', '9 Sep'],
    ['zh-CN', '2027-09-09', '9月9日'],
    ['de', '09.09.2027', '09.09.'],
  ])('pads days and months only where %s does', (locale, full, short) => {
    expect(formatCalendarDate('2027-09-09', locale)).toBe(full)
    expect(formatCalendarDate('2027-09-09', locale, 'short')).toBe(short)
  })

  it.each(['2000-01-01', '2028-02-29', '2026-03-29', '2026-10-25', '2100-12-31'])(
    'never shifts %s, whatever the zone of this process',
    (date) => {
      expect(formatCalendarDate(date, 'zh-CN')).toBe(date)
    },
  )

  it('writes English where the locale is not one of ours', () => {
    expect(formatCalendarDate('2026-11-22', 'fr')).toBe('22 Nov 2026')
  })

  it('refuses what is not a date', () => {
    expect(() => formatCalendarDate('soon', 'en')).toThrow(RangeError)
    expect(() => formatCalendarDate('soon', 'zh-CN')).toThrow(RangeError)
  })
})

describe('formatDateRange', () => {
  it.each([
    ['en', '19–22 Nov 2026', '30 Nov – 2 Dec 2026', '30 Dec 2026 – 2 Jan 2027'],
    ['zh-CN', '2026-11-19 至 11-22', '2026-11-30 至 12-02', '2026-12-30 至 2027-01-02'],
    ['de', '19.–22.11.2026', '30.11. – 02.12.2026', '30.12.2026 – 02.01.2027'],
  ])('names once what both ends share in %s', (locale, sameMonth, sameYear, acrossYears) => {
    expect(formatDateRange('2026-11-19', '2026-11-22', locale)).toBe(sameMonth)
    expect(formatDateRange('2026-11-30', '2026-12-02', locale)).toBe(sameYear)
    expect(formatDateRange('2026-12-30', '2027-01-02', locale)).toBe(acrossYears)
  })

  it('is one date when both ends are the same day', () => {
    expect(formatDateRange('2026-11-19', '2026-11-19', 'de')).toBe('19.11.2026')
  })

  it('does not take the same month of two years for one month', () => {
    expect(formatDateRange('2026-11-19', '2027-11-22', 'en')).toBe('19 Nov 2026 – 22 Nov 2027')
  })
})

describe('formatInstant', () => {
  const evening = new Date('2027-01-07T16:20:00Z')

  it.each([
    ['en', '8 Jan 2027, 00:20'],
    ['zh-CN', '2027-01-08 00:20'],
    ['de', '08.01.2027, 00:20 Uhr'],
  ])('writes date and time of the reader’s zone in %s', (locale, text) => {
    expect(formatInstant(evening, locale, 'Asia/Shanghai')).toBe(text)
  })

  it('shows the same instant differently in two zones', () => {
    expect(formatInstant(evening, 'en', 'Europe/Berlin')).toBe('7 Jan 2027, 17:20')
    expect(formatInstant(evening, 'en', 'America/Los_Angeles')).toBe('7 Jan 2027, 08:20')
  })

  it('follows the change to summer time', () => {
    expect(formatInstant(new Date('2026-03-29T00:30:00Z'), 'en', 'Europe/Berlin')).toBe('29 Mar 2026, 01:30')
    expect(formatInstant(new Date('2026-03-29T01:30:00Z'), 'en', 'Europe/Berlin')).toBe('29 Mar 2026, 03:30')
  })
})

describe('calendarDateIn', () => {
  it('is the date of the wall clock in that zone', () => {
    const instant = new Date('2026-12-31T16:00:00Z')
    expect(calendarDateIn(instant, 'Asia/Shanghai')).toBe('2027-01-01')
    expect(calendarDateIn(instant, 'Europe/Berlin')).toBe('2026-12-31')
    expect(calendarDateIn(instant, 'Pacific/Kiritimati')).toBe('2027-01-01')
  })
})

describe('formatMoment', () => {
  const at = new Date('2026-11-22T06:05:00Z')

  it.each([
    ['en', '14:05', '22 Nov 2026, 14:05'],
    ['zh-CN', '14:05', '2026-11-22 14:05'],
    ['de', '14:05 Uhr', '22.11.2026, 14:05 Uhr'],
  ])('writes one of today as a time of day, another as an instant, in %s', (locale, today, before) => {
    const zone = 'Asia/Shanghai'
    expect(formatMoment(at, locale, zone, new Date('2026-11-22T15:59:00Z'))).toBe(today)
    expect(formatMoment(at, locale, zone, new Date('2026-11-22T16:00:00Z'))).toBe(before)
  })
})
