import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { calendarKeys, parseCalendar } from '@/lib/calendar/schema'
import { filterKeys, parseCommitmentFilters } from '@/lib/commitments/schema'
import { historyFilterKeys, parseHistoryFilters } from '@/lib/history/schema'
import { displayKeys, parseListing } from '@/lib/listings/schema'
import { parseLedgerRequest } from '@/lib/reports/filters'
import { parseQuestion } from '@/lib/search/schema'
import { noCharacters, noDates } from '@/lib/testing/bad-values'
import { listFiles } from '@/lib/testing/source-modules'

const root = fileURLToPath(new URL('../..', import.meta.url))
/** No value of any list of ours: names of columns, of relations, of operators, and what another language would run. */
const foreign = [
  'createdBy.passwordHash',
  'leadUnit.people',
  '{"contains":""}',
  '[object Object]',
  "' OR 1=1 --",
  '%',
  '../../etc/passwd',
  '__proto__',
  'a'.repeat(5000),
  ...noCharacters,
]
/** Words may be anything but what is never stored; they reach the database as a parameter. */
const ofWords = ['q', 'number']
const badFor = (key: string) => (ofWords.includes(key) ? ['a'.repeat(5000), ...noCharacters] : foreign)

describe('IO-8: a page falls back, and names what it did not understand', () => {
  const plain = parseListing({})

  test.each([...filterKeys, ...displayKeys])('%s of a list', (key) => {
    for (const value of badFor(key)) {
      const { rejected, ...read } = parseListing({ [key]: value })
      expect({ ...read, rejected }, value.slice(0, 40)).toEqual({ ...plain, rejected: [key] })
    }
  })

  test.each(filterKeys)('%s that is given twice', (key) => {
    expect(parseCommitmentFilters({ [key]: ['1', '2'] }).rejected).toEqual([key])
  })

  test.each(historyFilterKeys)('%s of the history', (key) => {
    const bad = key === 'from' || key === 'to' ? [...foreign, ...noDates] : badFor(key)
    for (const value of [...bad, ['a', 'b']]) {
      const { filters, rejected } = parseHistoryFilters({ [key]: value })
      expect(filters, String(value).slice(0, 40)).toEqual({})
      expect(Object.keys(rejected)).toEqual([key])
    }
  })

  test.each(calendarKeys)('%s of the calendar', (key) => {
    const bad = key === 'on' ? [...foreign, ...noDates] : foreign
    for (const value of [...bad, ['a', 'b']])
      expect(parseCalendar({ [key]: value }), String(value).slice(0, 40)).toEqual({
        ...parseCalendar({}),
        rejected: [key],
      })
  })

  test('what else stands in an address is not looked at', () => {
    const more = { include: 'sessions', pageSize: '1000000000', select: 'passwordHash', where: '{}' }
    expect(parseListing(more)).toEqual(plain)
    expect(parseHistoryFilters(more)).toEqual({ filters: {}, rejected: {} })
  })

  test('a question that cannot be asked says why, and is not asked', () => {
    for (const value of badFor('q')) expect(parseQuestion(value).problem).toMatch(/^errors\./)
    for (const value of ['%', '_', '\\', '50 %', "' OR 1=1 --"])
      expect(parseQuestion(value)).toEqual({ question: value, problem: null })
  })
})

describe('IO-8: an export refuses what it does not understand', () => {
  const refusalsOf = (pairs: [string, string][]) => {
    const read = parseLedgerRequest(new URLSearchParams(pairs))
    return 'refusals' in read ? read.refusals : []
  }

  test.each([...filterKeys, 'format', 'lang', 'paper'])('%s', (key) => {
    // what is half a character is whole again in an address
    for (const value of badFor(key).filter((each) => each.isWellFormed()))
      expect(refusalsOf([[key, value]]), value.slice(0, 40)).toEqual([
        { parameter: key, reason: 'unknownValue' },
      ])
    expect(
      refusalsOf([
        [key, ''],
        [key, ''],
      ]),
    ).toEqual([{ parameter: key, reason: 'repeated' }])
  })

  test.each(['include', 'pageSize', 'select', 'columns', '__proto__', 'constructor'])(
    '%s, which it does not have',
    (key) => {
      expect(refusalsOf([[key, '1']])).toEqual([{ parameter: key, reason: 'unknownParameter' }])
    },
  )
})

test('IO-8: no page holds more than a hundred rows', () => {
  const sizes = listFiles(root, ['lib', 'app'], /\.tsx?$/).flatMap((path) =>
    [
      ...readFileSync(`${root}${path}`, 'utf8').matchAll(
        /\b\w*(?:PageSize|pageSize|ColumnSize) = (\d[\d_]*)/g,
      ),
    ].map(([, size = '']) => Number(size.replaceAll('_', ''))),
  )
  expect(sizes.length).toBeGreaterThan(2)
  expect(Math.max(...sizes)).toBeLessThanOrEqual(100)
})
