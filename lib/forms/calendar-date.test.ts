import { expect, test } from 'vitest'
import { calendarDateSchema } from '@/lib/forms/calendar-date'

test.each(['2000-01-01', '2026-11-22', '2028-02-29', '2100-12-31'])('IO-7 %s is taken as it is', (date) => {
  expect(calendarDateSchema.parse(date)).toBe(date)
})

test.each([
  '2026-02-30',
  '2027-02-29',
  '2026-13-01',
  '2026-00-10',
  '2026-11-31',
  '1999-12-31',
  '2101-01-01',
  '22.11.2026',
  '2026-11-22T00:00:00Z',
  '2026-1-2',
  '+2026-11-22',
  '20261122',
  ' 2026-11-22',
  '２０２６-11-22',
  'infinity',
  '',
])('IO-7 %j is refused with the message for dates', (date) => {
  expect(calendarDateSchema.safeParse(date).error?.issues[0]?.message).toBe('errors.date')
})

test.each([[20261122], [null], [{ gte: '2026-01-01' }], [['2026-11-22']]])('IO-1 %j is no date', (value) => {
  expect(calendarDateSchema.safeParse(value).success).toBe(false)
})
