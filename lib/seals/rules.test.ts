import { describe, expect, test } from 'vitest'
import {
  checkSeal,
  compareEvents,
  type EventTexts,
  eventText,
  findLostHead,
  firstPreviousHash,
  nextOrdinal,
  type Seal,
  type StoredEvent,
  sealText,
} from '@/lib/seals/rules'

const event: EventTexts = {
  ordinal: '7',
  id: '0193f0a0-0000-7000-8000-000000000001',
  recorded_at: '2026-11-26T04:00:00.123Z',
  at: '2026-11-26T04:00:00.000Z',
  action: 'unit.renamed',
  actor_kind: 'person',
  actor_id: null,
  actor_name: '李 "娜"\n',
  address: null,
  before: '{"nameDe": "Straße", "a": [1, {"z": null, "b": true}]}',
  after: '{"rows": 12345678901234567890.10}',
  visit_id: null,
  partner_id: null,
  commitment_id: null,
  person_id: null,
  unit_id: null,
}

describe('the text of an event', () => {
  test('is written out once, so that it can never change unnoticed', () => {
    expect(eventText(event)).toBe(
      [
        'followup-event-v1\n{"action":"unit.renamed","actor_id":null,"actor_kind":"person",',
        '"actor_name":"李 \\"娜\\"\\n","address":null,"after":{"rows":12345678901234567890.10},',
        '"at":"2026-11-26T04:00:00.000Z","before":{"a":[1,{"b":true,"z":null}],"nameDe":"Straße"},',
        '"commitment_id":null,"id":"0193f0a0-0000-7000-8000-000000000001","ordinal":"7","partner_id":null,',
        '"person_id":null,"recorded_at":"2026-11-26T04:00:00.123Z","unit_id":null,"visit_id":null}',
      ].join(''),
    )
  })

  test('does not depend on the order or the spaces in which JSON is stored', () => {
    const stored = { ...event, before: '{"a":[1,{"b":true,"z":null}],"nameDe":"Straße"}' }
    expect(eventText(stored)).toBe(eventText(event))
  })

  test.each([
    ['a digit beyond what a number of the program holds', { after: '{"rows": 12345678901234567891.10}' }],
    ['a zero at the end', { after: '{"rows": 12345678901234567890.1}' }],
    ['a number as a text', { after: '{"rows": "12345678901234567890.10"}' }],
    ['an empty text for nothing', { address: '' }],
    ['the word null for nothing', { address: 'null' }],
    ['a key that programs treat in their own way', { before: '{"__proto__": 1}' }],
  ])('tells apart: %s', (_, change) => {
    expect(eventText({ ...event, ...change })).not.toBe(eventText(event))
  })
})

const seal: Seal = {
  number: 1,
  fromOrdinal: '1',
  toOrdinal: '8',
  eventIds: ['a', 'b', 'c'],
  eventHashes: ['1', '2', '3'],
  previousHash: firstPreviousHash,
  sealedAt: '2026-11-26T05:00:00.000Z',
  hash: 'h1',
}

test('the text of a seal holds every field but its own hash', () => {
  const zeros = '0'.repeat(64)
  expect(sealText(seal)).toBe(
    `followup-seal-v1\n{"eventHashes":["1","2","3"],"eventIds":["a","b","c"],"fromOrdinal":"1","number":1,"previousHash":"${zeros}","sealedAt":"2026-11-26T05:00:00.000Z","toOrdinal":"8"}`,
  )
})

const stored = (ids: string): StoredEvent[] =>
  [...ids].map((id) => ({
    id,
    at: '',
    action: '',
    actorName: '',
    hash: { a: '1', b: '2', c: '3' }[id] ?? 'x',
  }))

describe('compareEvents', () => {
  test.each([
    ['abc', null],
    ['ac', { kind: 'missing', id: 'b' }],
    ['ab', { kind: 'missing', id: 'c' }],
    ['', { kind: 'missing', id: 'a' }],
    ['axbc', { kind: 'inserted', event: { id: 'x' } }],
    ['abcx', { kind: 'inserted', event: { id: 'x' } }],
    ['xabc', { kind: 'inserted', event: { id: 'x' } }],
    ['acb', { kind: 'changed', event: { id: 'c' } }],
    ['axc', { kind: 'missing', id: 'b' }],
  ])('sealed abc, stored %s', (ids, finding) => {
    const found = compareEvents(seal, stored(ids))
    if (finding) expect(found).toMatchObject({ seal: 1, ...finding })
    else expect(found).toBeNull()
  })

  test('another hash is a changed event', () => {
    const changed = stored('abc').map((each) => (each.id === 'b' ? { ...each, hash: '9' } : each))
    expect(compareEvents(seal, changed)).toMatchObject({ kind: 'changed', event: { id: 'b' } })
  })
})

describe('checkSeal', () => {
  const second: Seal = {
    ...seal,
    number: 2,
    fromOrdinal: '9',
    toOrdinal: '9',
    previousHash: 'h1',
    hash: 'h2',
  }
  test('a chain whose links fit', () => {
    expect(checkSeal(seal, 'h1', null)).toBeNull()
    expect(checkSeal(second, 'h2', seal)).toBeNull()
  })

  test.each([
    ['content', second, 'other', { number: 2, fault: 'content' }],
    ['previous', { ...second, previousHash: 'other' }, 'h2', { number: 2, fault: 'previous' }],
    ['range', { ...second, fromOrdinal: '10' }, 'h2', { number: 2, fault: 'range' }],
    ['missing', { ...second, number: 3 }, 'h2', { number: 2, fault: 'missing' }],
  ])('%s', (_, broken, hash, finding) => {
    expect(checkSeal(broken, hash, seal)).toEqual(finding)
  })

  test('a range begins where the last one has ended, beyond what a number of the program counts', () => {
    expect(nextOrdinal(null)).toBe('1')
    expect(nextOrdinal({ toOrdinal: '9007199254740993' })).toBe('9007199254740994')
  })
})

test('findLostHead: by number and hash, or by hash alone', () => {
  const hashes = ['h1', 'h2']
  expect(findLostHead([{ number: 1, hash: 'h1' }, { hash: 'h2' }], hashes)).toBeNull()
  expect(findLostHead([{ number: 2, hash: 'h1' }], hashes)).toEqual({ number: 2, hash: 'h1' })
  expect(findLostHead([{ number: 3, hash: 'h3' }], hashes)).toEqual({ number: 3, hash: 'h3' })
  expect(findLostHead([{ hash: 'h3' }], hashes)).toEqual({ hash: 'h3' })
})
