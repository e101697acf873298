import { expect, test } from 'vitest'
import { wallClock } from '@/lib/reports/wall-clock'
import { formatInstant } from '@/lib/time/format'

const minute = 60_000
/** Zones of whole hours, halves and quarters; the last two were once shifted by seconds, and changed at a minute past midnight. */
const zones = [
  'UTC',
  'Asia/Shanghai',
  'Asia/Kathmandu',
  'Australia/Lord_Howe',
  'Pacific/Chatham',
  'Europe/Berlin',
  'Africa/Monrovia',
  'America/St_Johns',
]
/** Around changes of the clock in Berlin, on Lord Howe and on Chatham, at the turn of a year, in Monrovia and St. John's. */
const moments = [
  '2026-03-29T01:00:00Z',
  '2026-10-25T01:00:00Z',
  '2026-04-04T15:00:00Z',
  '2026-10-03T15:30:00Z',
  '2026-09-26T14:00:00Z',
  '2026-12-31T16:00:00Z',
  '1971-06-01T12:00:00Z',
  '1972-01-07T00:44:30Z',
  '2011-11-06T02:31:00Z',
].map((moment) => new Date(moment).getTime())

test.each(zones)('in %s it shows what the calendar says, minute by minute', (zone) => {
  const show = wallClock(zone)
  const instants = moments.flatMap((moment) =>
    Array.from({ length: 301 }, (_, index) => new Date(moment + (index - 150) * minute + 59_999)),
  )
  expect(instants.map(show)).toEqual(instants.map((at) => formatInstant(at, 'zh-CN', zone)))
})

test('it shows the minute that has begun', () => {
  const show = wallClock('Asia/Shanghai')
  expect(show(new Date('2026-11-26T03:59:59.999Z'))).toBe('2026-11-26 11:59')
  expect(show(new Date('2026-11-26T04:00:00.000Z'))).toBe('2026-11-26 12:00')
})
