import { expect, test } from 'vitest'
import { askedSizes } from './sizes'

test('no word means all sizes, several come in their order', () => {
  expect(askedSizes([])).toEqual(['S', 'M', 'L'])
  expect(askedSizes(['L', 'S'])).toEqual(['S', 'L'])
})

test('a word that is no size is named', () => {
  expect(() => askedSizes(['M', 'XL'])).toThrow('"XL" is no size: expected S, M, L, or none for all of them.')
})
