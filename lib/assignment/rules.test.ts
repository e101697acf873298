import { expect, test } from 'vitest'
import { namesOf } from '@/lib/assignment/rules'

test('names are put together in each language, with what there is where one is missing', () => {
  expect(namesOf([{ en: 'Commerce', zh: '商务局', de: 'Handel' }, { en: 'Finance' }])).toEqual({
    en: 'Commerce, Finance',
    zh: '商务局、Finance',
    de: 'Handel, Finance',
  })
  expect(namesOf([])).toBeNull()
})
