import { expect, test } from 'vitest'
import { scaleMilestones } from '@/components/milestones/milestone-scale'

const milestone = (
  id: string,
  plannedOn: string,
  forecastOn: string | null = null,
  actualOn: string | null = null,
) => ({ id, plannedOn, forecastOn, actualOn })

test('days lie where they lie in time, from the first to the last', () => {
  const milestones = [
    milestone('a', '2026-11-01', null, '2026-11-11'),
    milestone('b', '2026-11-21', '2026-12-11'),
  ]
  expect(scaleMilestones(milestones, '2026-11-21')).toEqual({
    first: '2026-11-01',
    last: '2026-12-11',
    today: 50,
    places: [
      { key: 'a', planned: 0, expected: 25, reached: true },
      { key: 'b', planned: 50, expected: 100, reached: false },
    ],
  })
})

test('today is not shown where it lies outside, and one day alone stands in the middle', () => {
  const two = [milestone('a', '2026-11-01'), milestone('b', '2026-11-03')]
  expect(scaleMilestones(two, '2026-11-04').today).toBeNull()
  expect(scaleMilestones(two, '2026-10-31').today).toBeNull()
  expect(scaleMilestones(two.slice(0, 1), '2026-11-01')).toMatchObject({
    today: null,
    places: [{ planned: 50, expected: 50 }],
  })
})
