import { expect, test } from 'vitest'
import { readingWith } from '@/lib/settings/queries'
import { defaultSettings } from '@/lib/settings/rules'

test.each([
  ['2026-11-26T04:00:00.000Z', '2026-11-19T04:00:00.000Z'],
  ['2026-11-26T04:00:59.999Z', '2026-11-19T04:00:00.000Z'],
  ['2026-11-26T04:01:00.000Z', '2026-11-19T04:01:00.000Z'],
])('at %s the last week has begun at %s', (now, since) => {
  expect(readingWith(new Date(now), defaultSettings).since).toEqual(new Date(since))
})
