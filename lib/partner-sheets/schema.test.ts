import { expect, test } from 'vitest'
import type { SearchParams } from '@/lib/commitments/schema'
import { packHref, packQuery, parseArrangement, parsePack } from '@/lib/partner-sheets/schema'

const whole = {
  title: 'Rhine and Main',
  place: 'Munich',
  preparedFor: 'Mayor Chen',
  fromOn: '2026-12-07',
  toOn: '2026-12-09',
  stops: [{ key: 'bmw', agenda: '7 Dec, 10:00: research centre' }, { key: 'merck' }],
}

test('a pack is its address, there and back, in the order of its partners', () => {
  const query = packQuery(whole)
  expect(query.getAll('partner')).toEqual(['bmw', 'merck'])
  const params: SearchParams = { ...Object.fromEntries(query), partner: query.getAll('partner') }
  const { pack, problems } = parsePack({ ...params, agenda: query.getAll('agenda') })
  expect(problems).toEqual({})
  expect(pack).toEqual(whole)
  expect(parsePack({ partner: 'bmw', title: '' })).toEqual({
    pack: { stops: [{ key: 'bmw' }] },
    problems: {},
  })
  expect(packHref({ stops: [] })).toBe('/reports/packs')
  expect(packHref({ stops: [{ key: 'bmw' }] }, { q: 'me', lang: undefined }, 'bmw')).toBe(
    '/reports/packs?partner=bmw&q=me#stop-bmw',
  )
})

const twentyOne = Array.from({ length: 21 }, (_, index) => `partner-${index}`)
test.each<[string, SearchParams, string, string]>([
  ['a day that does not exist', { fromOn: '2026-02-30' }, 'fromOn', 'errors.date'],
  ['an end before the start', { fromOn: '2026-12-09', toOn: '2026-12-07' }, 'toOn', 'errors.endBeforeStart'],
  ['a title of two lines', { title: 'a\nb' }, 'title', 'errors.oneLine'],
  ['a title that is given twice', { title: ['a', 'b'] }, 'title', 'errors.invalid'],
  ['a place that is too long', { place: 'x'.repeat(121) }, 'place', 'errors.tooLong'],
  ['a partner that can be none', { partner: '../x' }, 'partner', 'errors.invalid'],
  ['a partner twice', { partner: ['bmw', 'bmw'] }, 'partner', 'errors.invalid'],
  ['more partners than a pack has', { partner: twentyOne }, 'partner', 'errors.tooManyPartners'],
  ['words without a partner', { partner: ['bmw'], agenda: ['a', 'b'] }, 'agenda', 'errors.invalid'],
  [
    'long words on one of two',
    { partner: ['bmw', 'merck'], agenda: ['', 'x'.repeat(201)] },
    'agenda.1',
    'errors.tooLong',
  ],
  [
    'more words than an address holds',
    { partner: twentyOne.slice(0, 7), agenda: Array(7).fill('x'.repeat(172)) },
    'partner',
    'errors.agendaTooLong',
  ],
])('is refused at its field: %s', (_, params, field, key) => {
  expect(parsePack(params).problems).toMatchObject({ [field]: { key } })
})

test('what cannot be taken stays as it was typed', () => {
  const { pack } = parsePack({ partner: 'bmw', agenda: 'x'.repeat(201) })
  expect(pack.stops).toEqual([{ key: 'bmw', agenda: 'x'.repeat(201) }])
})

test('what is pressed is read from the address too; what can be no partner is not', () => {
  expect(parseArrangement({ title: 'x', up: '' })).toBeNull()
  expect(parseArrangement({ add: ['bmw', '../x'], up: 'merck' })).toEqual({ add: ['bmw'], up: 'merck' })
  expect(parseArrangement({ remove: 'bmw' })).toEqual({ add: [], remove: 'bmw' })
})
