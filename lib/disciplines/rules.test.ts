import { describe, expect, test } from 'vitest'
import {
  type Clock,
  disciplineFinding,
  dueUpdatesOf,
  monthsBefore,
  rememberedDue,
  spanOf,
  weeksBefore,
  worstIn,
} from '@/lib/disciplines/rules'

const today = '2026-11-26'

/** An item of a visit that ended on 1 October, led by unit A, due for an update every fourteen days. */
const plain: Clock = {
  from: '2026-10-01',
  recordedOn: '2026-10-02',
  updates: [],
  rhythm: { cadence: null, pausedUntil: null, cadenceDays: 14 },
  changes: [],
  endings: [],
  unitId: 'A',
  moves: [],
}
const lines = (clock: Partial<Clock>, until = today) =>
  dueUpdatesOf({ ...plain, ...clock }, until).map(({ dueOn, discipline, reportedOn, unitId }) =>
    [dueOn, discipline, ...(reportedOn ? [reportedOn] : []), ...(unitId === 'A' ? [] : [unitId])].join(' '),
  )
const weekly = { cadence: 'weekly', pausedUntil: null, cadenceDays: 14 } as const

describe('dueUpdatesOf', () => {
  test.each([
    ['is on time on its very day', ['2026-10-15'], '2026-10-20', ['2026-10-15 onTime 2026-10-15']],
    ['is late the day after', ['2026-10-16'], '2026-10-20', ['2026-10-15 late 2026-10-16']],
    ['is not missed on the day itself', [], '2026-10-15', []],
    ['is missing the day after', [], '2026-10-16', ['2026-10-15 missing']],
    [
      'is missing again a cadence later, and only the last day missed is made up for',
      ['2026-11-14'],
      '2026-11-20',
      ['2026-10-15 missing', '2026-10-29 missing', '2026-11-12 late 2026-11-14'],
    ],
    [
      'sets the clock anew when it comes early',
      ['2026-10-05', '2026-10-19'],
      '2026-10-30',
      ['2026-10-15 onTime 2026-10-05', '2026-10-19 onTime 2026-10-19'],
    ],
    [
      'and its correction on the same day both count as updates',
      ['2026-10-05', '2026-10-05'],
      '2026-10-18',
      ['2026-10-15 onTime 2026-10-05', '2026-10-19 onTime 2026-10-05'],
    ],
  ])('an update %s', (_, updates, until, expected) => {
    expect(lines({ updates }, until)).toEqual(expected)
  })

  test.each([
    ['weekly', ['2026-10-08 missing', '2026-10-15 missing', '2026-10-22 missing']],
    ['fortnightly', ['2026-10-15 missing']],
    ['monthly', []],
    [null, ['2026-10-11 missing', '2026-10-21 missing']],
  ] as const)('of the cadence %s', (cadence, expected) => {
    expect(lines({ rhythm: { cadence, pausedUntil: null, cadenceDays: 10 } }, '2026-10-24')).toEqual(expected)
  })

  test('a month later is the last day of a month that is shorter', () => {
    const rhythm = { cadence: 'monthly', pausedUntil: null, cadenceDays: 14 } as const
    expect(lines({ from: '2026-08-31', rhythm }, '2026-10-31')).toEqual(['2026-10-30 missing'])
    expect(lines({ from: '2026-08-31', rhythm, recordedOn: '2026-09-01' }, '2026-10-31')).toEqual([
      '2026-09-30 missing',
      '2026-10-30 missing',
    ])
  })

  test('a cadence that was changed holds from then on and asks nothing of the days before', () => {
    const changes = [{ on: '2026-10-20', before: { cadence: null }, after: { cadence: 'weekly' } }] as const
    expect(lines({ rhythm: weekly, changes }, '2026-11-01')).toEqual([
      '2026-10-15 missing',
      '2026-10-22 missing',
      '2026-10-29 missing',
    ])
    expect(lines({ rhythm: weekly, changes, updates: ['2026-10-13'] }, '2026-10-23')).toEqual([
      '2026-10-15 onTime 2026-10-13',
      '2026-10-20 missing',
    ])
  })

  test('the cadence of the workspace holds for items without one of their own', () => {
    const changes = [{ on: '2026-10-10', before: { cadenceDays: 7 }, after: { cadenceDays: 21 } }]
    const rhythm = { cadence: null, pausedUntil: null, cadenceDays: 21 }
    expect(lines({ rhythm, changes }, '2026-10-30')).toEqual(['2026-10-08 missing', '2026-10-22 missing'])
    expect(lines({ rhythm: { ...rhythm, cadence: 'fortnightly' }, changes }, '2026-10-30')).toEqual([
      '2026-10-15 missing',
      '2026-10-29 missing',
    ])
  })

  test('while updates are paused none is due before the day on which the pause ends', () => {
    const changes = [
      { on: '2026-10-12', before: { pausedUntil: null }, after: { pausedUntil: '2026-11-09' } },
    ]
    const rhythm = { cadence: null, pausedUntil: '2026-11-09', cadenceDays: 14 }
    expect(lines({ rhythm, changes })).toEqual(['2026-11-09 missing', '2026-11-23 missing'])
    expect(lines({ rhythm, changes, updates: ['2026-11-09'] })).toEqual([
      '2026-11-09 onTime 2026-11-09',
      '2026-11-23 missing',
    ])
    const resumed = [
      ...changes,
      { on: '2026-10-30', before: { pausedUntil: '2026-11-09' }, after: { pausedUntil: null } },
    ]
    expect(lines({ changes: resumed })).toEqual(['2026-11-12 missing'])
  })

  test('a pause of what is late already takes nothing back', () => {
    const changes = [
      { on: '2026-10-20', before: { pausedUntil: null }, after: { pausedUntil: '2026-11-20' } },
    ]
    const rhythm = { cadence: null, pausedUntil: '2026-11-20', cadenceDays: 14 }
    expect(lines({ rhythm, changes })).toEqual(['2026-10-15 missing', '2026-11-20 missing'])
  })

  test('nothing is due on the day of recording or before it', () => {
    expect(lines({ recordedOn: '2026-10-15' }, '2026-10-30')).toEqual(['2026-10-29 missing'])
    expect(lines({ recordedOn: '2026-10-14' }, '2026-10-30')).toEqual([
      '2026-10-15 missing',
      '2026-10-29 missing',
    ])
  })

  test.each([
    [
      'suspended until a day',
      [{ on: '2026-10-29', kind: 'suspended', until: '2026-11-12' }],
      ['10-15', '11-12'],
    ],
    ['suspended', [{ on: '2026-10-29', kind: 'suspended', until: '2027-01-01' }], ['10-15']],
    ['completed', [{ on: '2026-10-29', kind: 'completed', until: null }], ['10-15']],
    [
      'terminated and opened again',
      [
        { on: '2026-10-15', kind: 'terminated', until: null },
        { on: '2026-11-01', kind: 'reopened', until: null },
      ],
      ['11-12'],
    ],
  ])('nothing is due of an item while it is %s', (_, endings, days) => {
    expect(lines({ endings })).toEqual(days.map((day) => `2026-${day} missing`))
  })

  test('an item counts for the unit that led it in the morning of the due day', () => {
    const moves = [
      { on: '2026-10-15', from: 'B' },
      { on: '2026-11-02', from: 'C' },
    ]
    expect(lines({ moves })).toEqual(['2026-10-15 missing B', '2026-10-29 missing C', '2026-11-12 missing'])
    expect(dueUpdatesOf({ ...plain, unitId: null }, '2026-10-16')[0]?.unitId).toBeNull()
  })

  test('what was remembered is the same', () => {
    const nextDue = rememberedDue()
    const clock: Clock = { ...plain, updates: ['2026-10-13', '2026-11-20'] }
    const first = dueUpdatesOf(clock, today, nextDue)
    expect(first).toEqual(dueUpdatesOf(clock, today))
    expect(dueUpdatesOf(clock, today, nextDue)).toEqual(first)
    expect(dueUpdatesOf({ ...clock, rhythm: weekly }, today, nextDue)).toEqual(
      dueUpdatesOf({ ...clock, rhythm: weekly }, today),
    )
  })

  test('asked from a later update on, the days after it are the same', () => {
    const all = lines({ updates: ['2026-10-13', '2026-11-20'] })
    expect(all).toEqual(['2026-10-15 onTime 2026-10-13', '2026-10-27 missing', '2026-11-10 late 2026-11-20'])
    expect(lines({ from: '2026-10-13', updates: ['2026-11-20'] })).toEqual(all.slice(1))
  })
})

describe('spans', () => {
  test('the four weeks and three months before a day, the latest first', () => {
    const told = ({ key, first, last }: { key: string; first: string; last: string }) =>
      `${key} ${first} ${last}`
    expect(weeksBefore(today).map(told)).toEqual([
      '2026-11-16 2026-11-16 2026-11-22',
      '2026-11-09 2026-11-09 2026-11-15',
      '2026-11-02 2026-11-02 2026-11-08',
      '2026-10-26 2026-10-26 2026-11-01',
    ])
    expect(monthsBefore(today).map(told)).toEqual([
      '2026-10 2026-10-01 2026-10-31',
      '2026-09 2026-09-01 2026-09-30',
      '2026-08 2026-08-01 2026-08-31',
    ])
    expect(monthsBefore('2026-03-31').map(({ last }) => last)).toEqual([
      '2026-02-28',
      '2026-01-31',
      '2025-12-31',
    ])
  })

  test('each is found by its key, and what is no Monday or not over is none', () => {
    for (const span of [...weeksBefore(today), ...monthsBefore(today)])
      expect(spanOf(span.key, today)).toEqual(span)
    expect(spanOf('2026-11-17', today)).toBeUndefined()
    expect(spanOf('2026-11-23', today)).toBeUndefined()
    expect(spanOf('2026-11', today)).toBeUndefined()
  })
})

test('of the due days of a span the worst counts, once for each unit, the last of several', () => {
  const at = (dueOn: string, discipline: 'missing' | 'late' | 'onTime', unitId = 'A') => ({
    dueOn,
    discipline,
    unitId,
    reportedOn: null,
  })
  const [early, missed, late, onTime, later] = [
    at('2026-10-31', 'missing'),
    at('2026-11-02', 'missing'),
    at('2026-11-05', 'late'),
    at('2026-11-06', 'onTime', 'B'),
    at('2026-11-08', 'missing'),
  ]
  const month = { first: '2026-11-01', last: '2026-11-30' }
  expect(worstIn([early, missed, late, onTime, later], month)).toEqual([later, onTime])
  expect(worstIn([early], month)).toEqual([])
  expect(worstIn([late, at('2026-11-20', 'onTime')], month)).toEqual([late])
})

test.each([
  [3, 2, 9, { key: 'missing', values: { count: 3, due: 14 } }],
  [0, 2, 9, { key: 'late', values: { count: 2, due: 11 } }],
  [0, 0, 9, { key: 'onTime', values: { count: 9, due: 9 } }],
  [0, 0, 0, null],
])('of %i missing, %i late and %i on time the worst stands out', (missing, late, onTime, finding) => {
  const counts = { missing: { count: missing }, late: { count: late }, onTime: { count: onTime } }
  expect(disciplineFinding(counts)).toEqual(finding)
  expect(disciplineFinding(undefined)).toBeNull()
})
