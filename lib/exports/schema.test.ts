import { expect, test } from 'vitest'
import { filtersOf, readQuery, requestExportSchema, toQuery } from '@/lib/exports/schema'

const sent = {
  id: '0199a0a0-0000-7000-8000-000000000000',
  report: 'ledger',
  format: 'pdf',
  lang: 'zh-CN+en',
  paper: 'a3',
}

test('what is kept is the address of the file: its filters in our order, language and paper', () => {
  const input = requestExportSchema.parse({ ...sent, query: 'state=all&q=K%C3%B6ln&page=3' })
  const query = toQuery(input)
  expect(query).toBe('q=K%C3%B6ln&state=all&format=pdf&lang=zh-CN%2Ben&paper=a3')
  expect(readQuery(query)).toMatchObject({ format: 'pdf', language: 'zh-CN+en', paper: 'a3' })
  expect(readQuery(query).filters).toMatchObject({ q: 'Köln', state: 'all', page: 1 })
  expect(filtersOf(query)).toBe('?q=K%C3%B6ln&state=all')
})

test('without filters it is all that is open', () => {
  expect(filtersOf(toQuery(requestExportSchema.parse(sent)))).toBe('')
})

test.each([
  ['a filter that is none', { query: 'colour=red' }, 'query'],
  ['a filter twice', { query: 'state=all&state=open' }, 'query'],
  ['a value that is none of ours', { query: 'light=purple' }, 'query'],
  ['a format that streams', { format: 'csv' }, 'format'],
  ['a language that we do not write', { lang: 'fr' }, 'lang'],
  ['another report', { report: 'briefing' }, 'report'],
  ['an id that is none', { id: '1' }, 'id'],
])('%s is refused at its field', (_, change, field) => {
  const parsed = requestExportSchema.safeParse({ ...sent, ...change })
  expect(parsed.error?.issues.map(({ path, message }) => [path[0], message])).toEqual([
    [field, 'errors.invalid'],
  ])
})

test('what is kept and no address any more is an error, not an unfiltered file', () => {
  expect(() => readQuery('colour=red')).toThrow('No address of an export')
})
