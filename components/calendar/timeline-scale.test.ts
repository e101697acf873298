import { expect, test } from 'vitest'
import { monthsIn, placeIn, rowIn } from '@/components/calendar/timeline-scale'

const quarter = { first: '2026-10-01', last: '2026-12-31' }
const milestone = { id: 'm', plannedOn: '2026-10-10', forecastOn: null, actualOn: null }

test('days stand at their true distance, the first at the start and the day after the last at the end', () => {
  expect(placeIn(quarter, '2026-10-01')).toBe(0)
  expect(placeIn(quarter, '2026-11-16')).toBe(50)
  expect(placeIn(quarter, '2027-01-01')).toBe(100)
  expect(placeIn(quarter, '2026-09-30')).toBeLessThan(0)
})

test('the months of a period begin where they begin', () => {
  expect(monthsIn(quarter)).toEqual(['2026-10-01', '2026-11-01', '2026-12-01'])
})

test('the way from the first date to the current one; a date that never moved is drawn once', () => {
  const moved = { originalDueOn: '2026-10-01', dueOn: '2026-11-16', milestones: [] }
  expect(rowIn(quarter, moved)).toMatchObject({ original: 0, current: 50, before: false, after: false })
  expect(rowIn(quarter, { ...moved, originalDueOn: '2026-11-16' }).original).toBeNull()
  expect(rowIn(quarter, { ...moved, originalDueOn: null, dueOn: null })).toMatchObject({
    original: null,
    current: null,
    before: false,
    after: false,
  })
})

test('milestones stand where they are expected, or were reached; what lies outside is pointed to', () => {
  const row = rowIn(quarter, {
    originalDueOn: '2026-09-01',
    dueOn: '2027-02-01',
    milestones: [milestone, { ...milestone, id: 'r', actualOn: '2026-11-16' }],
  })
  expect(row.milestones).toEqual([
    { id: 'm', at: 9.8, reached: false },
    { id: 'r', at: 50, reached: true },
  ])
  expect([row.before, row.after]).toEqual([true, true])
})
