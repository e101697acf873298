import { describe, expect, test } from 'vitest'
import { healths, stages } from '@/lib/commitments/rules'
import { commitmentFiltersToQuery, parseCommitmentFilters } from '@/lib/commitments/schema'
import {
  aheadFinding,
  headlineReasons,
  type NumberName,
  type Numbers,
  numberFilters,
  partnersFinding,
  pathFinding,
  unitsFinding,
} from '@/lib/front-page/rules'

const names = Object.keys(numberFilters) as NumberName[]

function numbersOf(counts: Partial<Record<NumberName, number>>): Numbers {
  return Object.fromEntries(names.map((name) => [name, { count: counts[name] ?? 0, href: '' }])) as Numbers
}

describe('numberFilters', () => {
  test('every filter is one that the list reads from its address', () => {
    expect(names).toEqual(expect.arrayContaining(stages.map((stage) => `reached.${stage}`)))
    for (const name of names) {
      const query = Object.fromEntries(new URLSearchParams(commitmentFiltersToQuery(numberFilters[name])))
      const { filters, rejected } = parseCommitmentFilters(query)
      expect(rejected, name).toEqual([])
      expect(filters, name).toMatchObject(numberFilters[name])
    }
  })
})

describe('headlineReasons', () => {
  test('names what is late, what will be and what is off track first', () => {
    const numbers = numbersOf({
      'reason.overdue': 3,
      'reason.dueSoon': 5,
      'reason.offTrack': 1,
      'reason.neverUpdated': 9,
    })
    expect(headlineReasons(numbers)).toEqual(['overdue', 'dueSoon', 'offTrack'])
  })

  test('lets proposed dates and silence lead where nothing is late', () => {
    const numbers = numbersOf({ 'reason.proposedDatePassed': 4, 'reason.neverUpdated': 9 })
    expect(headlineReasons(numbers)).toEqual(['proposedDatePassed', 'neverUpdated'])
    expect(headlineReasons(numbersOf({}))).toEqual([])
  })
})

describe('aheadFinding', () => {
  const numbers = numbersOf({ 'due.within7': 2, 'due.within30': 3, 'due.within90': 4 })

  test.each([
    [numbersOf({}), 0, 'none', { count: 0, week: 0, proposed: 0 }],
    [numbers, 9, 'noneAgreed', { count: 9, week: 2, proposed: 9 }],
    [numbers, 1, 'someProposed', { count: 9, week: 2, proposed: 1 }],
    [numbers, 0, 'allAgreed', { count: 9, week: 2, proposed: 0 }],
  ])('says how many dates lie ahead and whether they are agreed', (of, proposed, key, values) => {
    expect(aheadFinding(of, proposed)).toEqual({ key, values })
  })
})

describe('partnersFinding', () => {
  const partner = (counts: Partial<Record<(typeof healths)[number], number>>) => ({
    counts: Object.fromEntries(
      [...healths, 'open' as const].map((name) => [
        name,
        { count: (counts as Record<string, number>)[name] ?? 0 },
      ]),
    ) as Parameters<typeof partnersFinding>[0][number]['counts'],
  })

  test.each([
    [[partner({ offTrack: 2 }), partner({ atRisk: 1 })], 'onlyOffTrack', { count: 1 }],
    [[partner({ offTrack: 2 }), partner({ offTrack: 1 })], 'offTrack', { count: 2 }],
    [[partner({ atRisk: 2 }), partner({ onTrack: 1 })], 'onlyAtRisk', { count: 1 }],
    [[partner({ atRisk: 2 }), partner({ atRisk: 1 })], 'atRisk', { count: 2 }],
    [[partner({ notReported: 2 }), partner({ onTrack: 1 })], 'notReported', { count: 1, all: 2 }],
    [[partner({ onTrack: 2 })], 'inOrder', { count: 1 }],
  ])('says the worst', (partners, key, values) => {
    expect(partnersFinding(partners)).toEqual({ key, values })
  })

  test('says nothing without partners', () => {
    expect(partnersFinding([])).toBeNull()
  })
})

describe('unitsFinding', () => {
  const unit = (open: number, overdue = 0, neverUpdated = 0) => ({
    counts: { open: { count: open }, overdue: { count: overdue }, neverUpdated: { count: neverUpdated } },
  })

  test.each([
    [[unit(4, 2), unit(3)], null, unit(7, 2), 'oneOverdue'],
    [[unit(4, 2)], unit(3, 1), unit(7, 3), 'overdue'],
    [[unit(4, 2), unit(3, 1)], null, unit(7, 3), 'overdue'],
    [[unit(4)], unit(3, 1), unit(7, 1), 'unassigned'],
    [[unit(4, 0, 1)], null, unit(4, 0, 1), 'neverUpdated'],
    [[unit(4)], null, unit(4), 'inOrder'],
  ])('says delay before what nobody leads, and that before silence', (units, unassigned, whole, key) => {
    expect(unitsFinding(units, unassigned, whole)?.key).toBe(key)
  })

  test('says nothing without items', () => {
    expect(unitsFinding([], null, null)).toBeNull()
  })
})

describe('pathFinding', () => {
  test('tells how many have reached both of its milestones', () => {
    const numbers = numbersOf({ 'reached.lead': 7, 'reached.signed': 3, 'reached.paidIn': 2 })
    expect(pathFinding('investment', numbers)).toEqual({
      key: 'second',
      values: { all: 7, first: 3, second: 2 },
    })
  })

  test.each([
    [numbersOf({ 'reached.firstContact': 3 }), { key: 'none', values: { all: 3, first: 0, second: 0 } }],
    [
      numbersOf({ 'reached.firstContact': 3, 'reached.agreed': 3 }),
      { key: 'first', values: { all: 3, first: 3, second: 0 } },
    ],
    [numbersOf({ 'reached.lead': 3 }), null],
  ])('tells the cooperations apart from the investments', (numbers, finding) => {
    expect(pathFinding('cooperation', numbers)).toEqual(finding)
  })
})
