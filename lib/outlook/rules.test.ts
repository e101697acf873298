import { describe, expect, test } from 'vitest'
import { axisMarks, type DueDay, lastDay, placeOf } from '@/lib/outlook/rules'
import { defaultSettings } from '@/lib/settings/rules'
import { addDays } from '@/lib/time/calendar-date'

const today = '2026-11-26'
const on = (days: number, count = 1, proposed = false): DueDay => ({
  date: addDays(today, days),
  count,
  proposed,
})
const place = (days: DueDay[]) => axisMarks(days, today, defaultSettings)

describe('axisMarks', () => {
  test('stands every day at its true distance', () => {
    expect(place([on(0), on(45), on(lastDay)]).map(({ at }) => at)).toEqual([0, 50, 100])
    expect(placeOf(7)).toBe(7.78)
  })

  test('shows the light that the items of the day have', () => {
    expect(place([on(0), on(7), on(8), on(3, 1, true)]).map(({ light }) => light)).toEqual([
      'dueSoon',
      'dueSoon',
      'onTime',
      'none',
    ])
  })

  test('stands what is proposed above what is agreed for the same day, and alone on the line', () => {
    const marks = place([on(5), on(5, 1, true), on(6, 1, true)])
    expect(marks.map(({ row }) => row)).toEqual([0, 1, 0])
  })

  test('numbers a mark of several items where the number has room', () => {
    const numbered = (days: DueDay[]) => place(days).map((mark) => mark.numbered)
    expect(numbered([on(5, 1), on(20, 2)])).toEqual([false, true])
    expect(numbered([on(5, 2), on(8, 2)])).toEqual([true, true])
    expect(numbered([on(5, 2), on(6, 2)])).toEqual([false, true])
    expect(numbered([on(5, 120), on(8, 2)])).toEqual([false, true])
    expect(numbered([on(5, 2), on(5, 2, true)])).toEqual([true, true])
  })
})
