import { describe, expect, test } from 'vitest'
import { parseCommitmentFilters } from '@/lib/commitments/schema'
import { ledgerExportPath, parseLedgerRequest } from '@/lib/reports/filters'

const parse = (query: string) => parseLedgerRequest(new URLSearchParams(query))
const defaults = { state: 'open', sort: 'deadline', dir: 'asc', page: 1 }

test('without anything it is the open items as CSV in the reader’s language', () => {
  expect(parse('')).toEqual({ request: { format: 'csv', locale: null, filters: defaults } })
})

test('filters, format and language are those of the address; a page has no meaning', () => {
  expect(
    parse(
      'format=json&lang=zh-CN&state=all&light=overdue&partner=bosch&session=DE26-5&q=K%C3%B6ln&page=3&sort=number&dir=desc',
    ),
  ).toEqual({
    request: {
      format: 'json',
      locale: 'zh-CN',
      filters: {
        state: 'all',
        light: 'overdue',
        partner: 'bosch',
        session: 'DE26-5',
        q: 'Köln',
        sort: 'number',
        dir: 'desc',
        page: 1,
      },
    },
  })
})

test('empty values are absent: a form sends them for “any”', () => {
  expect(parse('format=&lang=&state=&health=')).toEqual({
    request: { format: 'csv', locale: null, filters: defaults },
  })
})

describe('what cannot be honoured is refused by name', () => {
  test.each([
    'format=xlsx',
    'format=CSV',
    'lang=fr',
    'lang=zh',
    'state=foo',
    'light=red',
    'health=good',
    'stage=unknown',
    'binding=strong',
    'reason=none',
    'sort=createdBy.passwordHash',
    'sort=dueOn',
    'dir=up',
    'page=0',
    'page=1e9',
    'page=-1',
    'unit=7',
    'visit=DE26%00',
    'partner=../bosch',
    'session=DE26',
    'q=a%00b',
    'q=%E2%80%AEx',
    `q=${'x'.repeat(201)}`,
  ])('IO-7 IO-8 %s is no value of ours', (query) => {
    expect(parse(query)).toEqual({
      refusals: [{ parameter: query.slice(0, query.indexOf('=')), reason: 'unknownValue' }],
    })
  })

  test.each(['include', 'pageSize', 'State', 'state[]', '__proto__', 'constructor', 'toString', 'update'])(
    '%s is no parameter',
    (parameter) => {
      expect(parse(`${parameter}=1`)).toEqual({ refusals: [{ parameter, reason: 'unknownParameter' }] })
    },
  )

  test.each(['state=open&state=open', 'format=csv&format=json', 'lang=de&lang=', 'q=&q='])(
    '%s is given twice',
    (query) => {
      expect(parse(query)).toEqual({
        refusals: [{ parameter: query.slice(0, query.indexOf('=')), reason: 'repeated' }],
      })
    },
  )

  test('all of them at once, each once', () => {
    expect(parse('state=foo&pageSize=9&lang=de&lang=de&light=overdue')).toEqual({
      refusals: [
        { parameter: 'state', reason: 'unknownValue' },
        { parameter: 'pageSize', reason: 'unknownParameter' },
        { parameter: 'lang', reason: 'repeated' },
      ],
    })
  })

  test('the name of an unknown parameter is given back only so far', () => {
    expect(parse(`${'x'.repeat(5000)}=1`)).toEqual({
      refusals: [{ parameter: 'x'.repeat(80), reason: 'unknownParameter' }],
    })
  })
})

test('a link to the export asks for what the page shows', () => {
  const { filters } = parseCommitmentFilters({
    state: 'all',
    q: 'Köln & 慕尼黑',
    partner: 'bosch',
    page: '4',
    sort: 'number',
  })
  const path = ledgerExportPath(filters, 'json', 'de')
  expect(path.slice(0, path.indexOf('?'))).toBe('/reports/ledger/export')
  expect(parse(path.slice(path.indexOf('?')))).toEqual({
    request: { format: 'json', locale: 'de', filters: { ...filters, page: 1 } },
  })
})
