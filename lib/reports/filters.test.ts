import { describe, expect, test } from 'vitest'
import { parseFileChoice, parseLedgerRequest } from '@/lib/reports/filters'

const parse = (query: string) => parseLedgerRequest(new URLSearchParams(query))
const defaults = { state: 'open', sort: 'deadline', dir: 'asc', page: 1 }

const asCsv = { format: 'csv', language: null, paper: 'a4' }

test('without anything it is the open items as CSV in the reader’s language', () => {
  expect(parse('')).toEqual({ request: { ...asCsv, filters: defaults } })
})

test('filters, format, language and paper are those of the address; a page has no meaning', () => {
  expect(
    parse(
      'format=json&lang=zh-CN&paper=a3&state=all&light=overdue&partner=bosch&session=DE26-5&q=K%C3%B6ln&page=3&sort=number&dir=desc',
    ),
  ).toEqual({
    request: {
      format: 'json',
      language: 'zh-CN',
      paper: 'a3',
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
  expect(parse('format=&lang=&paper=&state=&health=')).toEqual({
    request: { ...asCsv, filters: defaults },
  })
})

describe('what cannot be honoured is refused by name', () => {
  test.each([
    'format=xls',
    'format=XLSX',
    'paper=a5',
    'paper=A4',
    'lang=en%2Bzh-CN',
    'lang=de%2Ben',
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

test.each(['zh-CN%2Ben', 'zh-CN+en'])(
  'lang=%s is Chinese and English, its plus written out or not',
  (lang) => {
    expect(parse(`format=xlsx&lang=${lang}`)).toMatchObject({ request: { language: 'zh-CN+en' } })
  },
)

test('the page remembers what was chosen; what is none of ours is the default, which is XLSX', () => {
  expect(parseFileChoice({ format: 'csv', lang: 'zh-CN+en', paper: 'a3', state: 'all' })).toEqual({
    format: 'csv',
    language: 'zh-CN+en',
    paper: 'a3',
  })
  expect(parseFileChoice({ format: 'doc', lang: ['de', 'en'], paper: undefined })).toEqual({
    format: 'xlsx',
    language: null,
    paper: 'a4',
  })
})
