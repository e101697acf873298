import { describe, expect, test } from 'vitest'
import { addDays, daysBetween } from '@/lib/time/calendar-date'
import { beginsDaysAgo, dayIn, instantsOf, leastDaysSinceVisit, workingDay } from '@/prisma/demo/days'
import { itemStories, story } from '@/prisma/demo/story/story'

/** Each day of two weeks, at an hour that is another day in UTC than in Shanghai. */
const days = Array.from({ length: 14 }, (_, index) => new Date(Date.UTC(2026, 10, 16 + index, 19, 30)))
const weekday = (day: string) => new Date(`${day}T00:00:00Z`).getUTCDay()

describe('instants', () => {
  test('they follow one another, on working days and within office hours', () => {
    for (const now of days) {
      const instants = instantsOf(
        story.map(({ daysAgo }) => daysAgo),
        now,
      )
      expect(instants).toHaveLength(story.length)
      for (const [index, instant] of instants.entries()) {
        const there = new Date(instant.getTime() + 8 * 60 * 60 * 1000)
        expect(there.getUTCDay() % 6).not.toBe(0)
        expect(there.getUTCHours()).toBeGreaterThanOrEqual(9)
        expect(there.getUTCHours()).toBeLessThan(18)
        expect(instant.getTime()).toBeGreaterThan(instants[index - 1]?.getTime() ?? 0)
      }
      expect(instants.at(-1)?.getTime()).toBeLessThan(now.getTime())
    }
  })

  test('a weekend goes to the Friday before it', () => {
    const sunday = new Date('2026-11-22T04:00:00Z')
    expect([0, 1, 2, 3].map((ago) => workingDay(sunday, ago))).toEqual([
      '2026-11-20',
      '2026-11-20',
      '2026-11-20',
      '2026-11-19',
    ])
  })

  test('nobody works on the national holiday, unless it has just been', () => {
    const now = new Date('2026-11-22T04:00:00Z')
    expect([46, 50, 52].map((ago) => workingDay(now, ago))).toEqual([
      '2026-09-30',
      '2026-09-30',
      '2026-09-30',
    ])
    expect(workingDay(new Date('2026-10-08T04:00:00Z'), 2)).toBe('2026-10-06')
  })

  test('the story begins when the visit is over, on every day', () => {
    for (const now of days) {
      const visitEnd = addDays(workingDay(now, 0), -leastDaysSinceVisit + 2)
      expect(workingDay(now, beginsDaysAgo) > visitEnd).toBe(true)
    }
  })
})

describe('deadlines', () => {
  const reference = '2026-11-22'

  test.each([
    [2, '2026-11-24'],
    [6, '2026-11-27'],
    [-1, '2026-11-20'],
    [13, '2026-12-04'],
  ])('%i days from a Sunday is a working day', (distance, day) => {
    expect(dayIn(reference, distance)).toBe(day)
  })

  test('no day leaves its part of the look-ahead for the sake of a working day', () => {
    const parts = [-8, -1, 7, 30, 90]
    const partOf = (distance: number) => parts.filter((end) => distance > end).length
    for (let distance = -20; distance <= 100; distance++) {
      for (let shift = 0; shift < 7; shift++) {
        const from = addDays(reference, shift)
        const day = dayIn(from, distance)
        expect(partOf(daysBetween(from, day))).toBe(partOf(distance))
        if (day !== addDays(from, distance)) expect(weekday(day) % 6).not.toBe(0)
      }
    }
  })

  test('every deadline of the story keeps to its part of the look-ahead', () => {
    const due = itemStories.flatMap(({ dueIn }) => (dueIn === undefined ? [] : [dueIn]))
    expect(due.length).toBeGreaterThan(15)
    for (const distance of due)
      expect(Math.abs(daysBetween(reference, dayIn(reference, distance)) - distance)).toBeLessThan(3)
  })
})
