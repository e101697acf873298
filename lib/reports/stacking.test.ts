import { expect, test } from 'vitest'
import type { Cell, Column } from '@/lib/reports/report'
import { addsSomething, stackColumns } from '@/lib/reports/stacking'

const column = (key: string, below: string | null = null): Column => ({
  key,
  heading: key,
  below,
  label: null,
  zoned: false,
})

test('a column below another keeps the place of its cell', () => {
  const stacked = stackColumns([column('number', 'title'), column('title'), column('light')])
  expect(stacked.map(({ key, index }) => [key, index])).toEqual([
    ['title', 1],
    ['light', 2],
  ])
  expect(stacked[0]?.stacked.map(({ key, index }) => [key, index])).toEqual([['number', 0]])
})

const date = (day: string): Cell => ({ kind: 'date', date: day })

test.each<[Cell, Cell, boolean]>([
  [{ kind: 'empty', text: 'none' }, date('2026-11-22'), false],
  [{ kind: 'number', value: 0 }, date('2026-11-22'), false],
  [{ kind: 'number', value: 2 }, date('2026-11-22'), true],
  [date('2026-11-22'), date('2026-11-22'), false],
  [date('2026-11-20'), date('2026-11-22'), true],
  [{ kind: 'text', text: 'Ministry' }, date('2026-11-22'), true],
])('%o below %o is worth a line: %s', (cell, main, worth) => {
  expect(addsSomething(cell, main)).toBe(worth)
})
