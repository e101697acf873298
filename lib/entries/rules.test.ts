import { expect, test } from 'vitest'
import { areSimilar, changesBetween, partnersByRole, takenAway } from '@/lib/entries/rules'

test.each([
  [{ en: 'Joint research centre with Bosch' }, { en: 'A joint research center with Bosch' }],
  [{ de: 'Gespräch über Straßenbau' }, { de: 'GESPRACH UBER STRASSENBAU' }],
  [{ zh: '再次会面' }, { en: 'Meet again', zh: '再次会面。' }],
  [{ en: 'Visit Nanjing' }, { en: 'The board will visit Nanjing in spring' }],
])('%j and %j are similar', (one, other) => {
  expect(areSimilar(one, other)).toBe(true)
  expect(areSimilar(other, one)).toBe(true)
})

test.each([
  [{ en: 'Joint research centre' }, { en: 'Exchange of students' }],
  [{ en: 'Meet again' }, { de: 'Meet again' }],
  [{ en: '!' }, { en: '?' }],
  [{ zh: '会面' }, { zh: '再次会面与合作备忘录签署' }],
])('%j and %j are not', (one, other) => {
  expect(areSimilar(one, other)).toBe(false)
})

test('a change holds what differs and nothing else', () => {
  expect(changesBetween({ a: 'x', b: null, c: 'z' }, { a: 'x', b: 'y', c: null })).toEqual({
    before: { b: null, c: 'z' },
    after: { b: 'y', c: null },
  })
  expect(changesBetween({ a: 'x' }, { a: 'x' })).toBeNull()
})

test('the order of partners is no change', () => {
  const [bosch, sap] = [
    { name: 'Bosch', role: 'counterpart' },
    { name: 'SAP', role: 'counterpart' },
  ] as const
  expect(partnersByRole([sap, bosch])).toEqual(partnersByRole([bosch, sap]))
  expect(partnersByRole([sap, bosch])).toMatchObject({ counterpart: 'Bosch; SAP', signatory: null })
})

test('a language that was there and is sent empty is told', () => {
  expect(takenAway(['en', 'de'], { en: { title: 'x' }, zh: { title: 'y' } })).toEqual(['de'])
})
