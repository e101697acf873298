import { expect, test } from 'vitest'
import { addressOfUpdates, askedUpdatesToQuery, parseAskedUpdates } from '@/lib/disciplines/schema'

const today = '2026-11-26'
const unit = '0198b7a0-0000-7000-8000-000000000001'
const parse = (params: Record<string, string | string[]>) => {
  const { asked, rejected } = parseAskedUpdates(params, today)
  return { ...asked, span: asked.span.key, rejected }
}

test('without words it is the last week that is over', () => {
  expect(parse({})).toEqual({ span: '2026-11-16', page: 1, rejected: [] })
})

test('what is asked is read, and written as it was', () => {
  const params = {
    span: '2026-10',
    unit,
    discipline: 'late',
    visit: 'DE26',
    sector: 'electrical',
    partner: 'bosch',
    page: '2',
  }
  const { asked, rejected } = parseAskedUpdates(params, today)
  expect({ ...asked, span: asked.span.key, rejected }).toEqual({ ...params, page: 2, rejected: [] })
  const query = new URLSearchParams(askedUpdatesToQuery(asked))
  expect(Object.fromEntries(query)).toEqual(params)
  expect(parse({ unit: 'none' }).unit).toBe('none')
  expect(askedUpdatesToQuery({ ...asked, unit: 'none', page: 1 })).toContain('unit=none')
})

test.each([
  ['a week that does not begin on Monday', { span: '2026-11-17' }, ['span']],
  ['a week that is not over', { span: '2026-11-23' }, ['span']],
  ['this month', { span: '2026-11' }, ['span']],
  ['no day', { span: '2026-02-31' }, ['span']],
  ['no span at all', { span: 'last' }, ['span']],
  ['two of them', { span: ['2026-10', '2026-09'] }, ['span']],
  ['a way that is none', { discipline: 'early' }, ['discipline']],
  ['a unit that is none', { unit: 'somebody' }, ['unit']],
  ['a page that is none', { page: '0' }, ['page']],
])('%s is told and left out', (_, params, rejected) => {
  expect(parse(params)).toEqual({ span: '2026-11-16', page: 1, rejected })
})

test('empty words are none', () => {
  expect(parse({ span: '', unit: '', discipline: '', page: '' })).toEqual({
    span: '2026-11-16',
    page: 1,
    rejected: [],
  })
})

test('whoever signs in comes back to what was asked', () => {
  expect(addressOfUpdates({})).toBe('/overview/discipline')
  expect(addressOfUpdates({ span: '2026-10', unit: 'none', page: ['1', '2'], visit: '', other: 'x' })).toBe(
    '/overview/discipline?span=2026-10&unit=none',
  )
})
