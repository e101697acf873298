import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { share } from './measure'
import { putTables } from './readme'
import type { SizeFigures } from './size-run'
import { writeTables } from './table'

const folder = mkdtempSync(join(tmpdir(), 'bench-'))
afterEach(() => rmSync(join(folder, 'README.md'), { force: true }))

const figures = { p50: 12.34, p95: 123.4, perSecond: 250.6, failed: 0, webCpu: 5, databaseCpu: 1.25 }
const found: SizeFigures[] = [
  {
    name: 'S',
    pages: [{ name: 'list', statements: 7, alone: figures, together: figures }],
    files: [{ name: 'CSV', first: 40, last: 1_500, bytes: 2_500_000, growth: 12.4, failed: 0 }],
    print: { items: 40, pages: 7, first: 456, again: 21.4 },
    memory: { before: 300, after: 401.6 },
    limits: [{ name: 'the list', ours: figures, bare: { ...figures, perSecond: 501.2 } }],
    twoProcesses: [{ name: 'list', together: figures }],
  },
  {
    name: 'M',
    pages: [
      { name: 'list', statements: 8, alone: figures, together: { ...figures, webCpu: null, failed: 3 } },
    ],
    files: [],
    print: { items: 250, pages: 21, first: 1_850, again: 85 },
    memory: { before: null, after: null },
    limits: [],
    twoProcesses: [],
  },
]

test('the figures as tables: a column for each size, and what is not known says so', () => {
  const lines = writeTables(found, { day: '2026-11-23', elsewhere: 'nothing else ran' }).split('\n')
  expect(lines[0]).toMatch(/^Measured 2026-11-23 on \d+ cores with \d+ GiB, .*; nothing else ran\./)
  expect(lines.find((line) => line.startsWith('**S**'))).toContain('**M** 5,000 items, 50,000 updates')
  expect(lines).toContain(
    '| list | 7 / 8 | 12.3, 123 · 251/s · 5.0 + 1.3 | 12.3, 123 · 251/s · – · 3 failed |',
  )
  expect(lines).toContain('| CSV | 1.50 s, 40 ms, 2.5 MB, 12 MiB | – |')
  expect(lines.find((line) => line.startsWith('A briefing'))).toContain(
    'S 7 pages of 40 items in 0.46 s, once more in 0.02 s; M 21 pages of 250 items in 1.85 s',
  )
  expect(lines).toContain('| the list | 251 of 501/s: 50 % | – |')
  expect(lines).toContain('| list: 16 users before 2 processes | 251/s | – |')
  expect(lines.at(-1)).toBe('Memory of the web server, warm and after everything: S 300 → 402 MiB, M –.')
})

test('half of the answers, and nineteen of twenty', () => {
  const times = Array.from({ length: 20 }, (_, index) => index + 1)
  expect([share(times, 0.5), share(times, 0.95), share([], 0.5)]).toEqual([11, 20, 0])
})

test('tables stand between the marks, and what stood there before is gone', () => {
  const file = join(folder, 'README.md')
  writeFileSync(file, 'before\n<!-- bench -->\nold\n<!-- /bench -->\nafter\n')
  putTables(file, 'new')
  putTables(file, 'newer')
  expect(readFileSync(file, 'utf8')).toBe('before\n<!-- bench -->\n\nnewer\n\n<!-- /bench -->\nafter\n')
})

test('a text without the marks is left as it is', () => {
  const file = join(folder, 'README.md')
  writeFileSync(file, 'nothing here')
  expect(() => putTables(file, 'new')).toThrow('to write into')
  expect(readFileSync(file, 'utf8')).toBe('nothing here')
})
