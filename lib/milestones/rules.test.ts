import { describe, expect, test } from 'vitest'
import { milestoneState, slipOf, summariseMilestones } from '@/lib/milestones/rules'

const today = '2026-11-22'
const dates = (plannedOn: string, forecastOn: string | null = null, actualOn: string | null = null) => {
  return { plannedOn, forecastOn, actualOn }
}

test.each([
  [dates('2026-12-01'), 0],
  [dates('2026-12-01', '2026-12-11'), 10],
  [dates('2026-12-01', '2026-11-28'), -3],
  [dates('2026-12-01', '2026-12-11', '2026-12-02'), 1],
  [dates('2026-12-01', null, '2026-11-20'), -11],
])('%o slips by %i days', (milestone, expected) => {
  expect(slipOf(milestone)).toBe(expected)
})

test.each([
  [dates('2026-11-22'), 'ahead'],
  [dates('2026-11-21'), 'missed'],
  [dates('2026-11-21', '2026-11-22'), 'slipping'],
  [dates('2026-12-21', '2026-12-20'), 'ahead'],
  [dates('2026-12-21', '2026-11-21'), 'missed'],
  [dates('2026-11-01', '2026-11-10', '2026-11-20'), 'reached'],
])('%o is %s', (milestone, expected) => {
  expect(milestoneState(milestone, today)).toBe(expected)
})

describe('what a commitment keeps of them', () => {
  test('the earliest planned day of those that are not reached', () => {
    const milestones = [
      dates('2026-12-20'),
      dates('2026-12-01', '2026-11-30'),
      dates('2026-11-01', null, today),
    ]
    expect(summariseMilestones(milestones)).toEqual({ milestoneDueOn: '2026-12-01', milestoneSlipped: false })
  })

  test('one that is expected a day later than planned has slipped, one that was reached late has not', () => {
    const late = dates('2026-11-01', '2026-11-20', '2026-11-20')
    expect(summariseMilestones([late])).toEqual({ milestoneDueOn: null, milestoneSlipped: false })
    expect(summariseMilestones([late, dates('2026-12-01', '2026-12-02')])).toEqual({
      milestoneDueOn: '2026-12-01',
      milestoneSlipped: true,
    })
  })

  test('without any there is nothing to keep', () => {
    expect(summariseMilestones([])).toEqual({ milestoneDueOn: null, milestoneSlipped: false })
  })
})
