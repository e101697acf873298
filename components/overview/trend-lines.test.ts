import { expect, test } from 'vitest'
import { drawing, highest, trendLines } from '@/components/overview/trend-lines'

const { width, height, labelGap } = drawing
const day = (at: number, late: number | null, open = 0) => ({
  day: `2026-11-0${at}`,
  counts: late === null ? null : { late, open },
})

test('a day that was not noted breaks the line and is no zero; a day between two gaps is a point', () => {
  const days = [day(1, 4), day(2, 2), day(3, null), day(4, 1), day(5, null), day(6, 4), day(7, 0)]
  expect(trendLines(days, ['late'])).toEqual([
    {
      name: 'late',
      runs: [`0,0 ${width / 6},${height / 2}`, `${(width / 6) * 5},0 ${width},${height}`],
      alone: [{ x: width / 2, y: (height / 4) * 3 }],
      last: 0,
      labelY: height,
    },
  ])
})

test('the label says the last noted day, not today', () => {
  expect(trendLines([day(1, 4), day(2, 3), day(3, null)], ['late'])).toMatchObject([
    { last: 3, labelY: 27.5 },
  ])
})

test('labels of lines that end together stand apart and within the drawing', () => {
  const lines = trendLines([day(1, 4, 0), day(2, 0, 0)], ['late', 'open'])
  expect(lines.map(({ labelY }) => labelY).sort((a, b) => b - a)).toEqual([height, height - labelGap])
})

test('without a noted day there is no line, and a scale has at least one', () => {
  expect(trendLines([day(1, null), day(2, null)], ['late', 'open'])).toEqual([])
  expect(highest([day(1, null), day(2, 0)], ['late'])).toBe(1)
  expect(highest([day(1, 3, 7)], ['late', 'open'])).toBe(7)
})
