import { describe, expect, test } from 'vitest'
import { periodOf, seriesOf } from '@/lib/briefings/rules'
import { issueName } from '@/lib/issues/rules'

describe('the period', () => {
  test.each([
    ['weekly', '2026-11-23', '2026-11-16', '2026-11-22'],
    ['weekly', '2027-01-03', '2026-12-27', '2027-01-02'],
    ['monthly', '2026-11-23', '2026-10-01', '2026-10-31'],
    ['monthly', '2027-01-01', '2026-12-01', '2026-12-31'],
    ['monthly', '2028-03-31', '2028-02-01', '2028-02-29'],
  ] as const)('%s on %s: %s to %s', (kind, today, fromOn, toOn) => {
    expect(periodOf({ kind }, today)).toEqual({ fromOn, toOn })
    expect(periodOf({ kind, fromOn: '2020-01-01', toOn: '2020-02-01' }, today)).toEqual({ fromOn, toOn })
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
