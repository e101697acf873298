import { expect, test } from 'vitest'
import { commitmentFiltersToQuery } from '@/lib/commitments/schema'
import { narrowingKeys, parseNarrowing } from '@/lib/overview/schema'

const asked = {
  visit: 'DE26',
  unit: '0190f0a2-7e4b-7000-8000-000000000001',
  sector: 'automotive',
  partner: 'bosch',
}

test('reads what it can be narrowed to, and leaves everything else of an address alone', () => {
  expect(Object.keys(asked)).toEqual([...narrowingKeys])
  expect(parseNarrowing({ ...asked, light: 'overdue', update: 'DE26-001' })).toEqual({
    narrowing: asked,
    rejected: [],
  })
  expect(parseNarrowing({ light: 'red', visit: '' })).toEqual({ narrowing: {}, rejected: [] })
})

test('its address reads back the same', () => {
  const query = commitmentFiltersToQuery(parseNarrowing(asked).narrowing)
  expect(Object.fromEntries(new URLSearchParams(query))).toEqual(asked)
})

test.each(narrowingKeys)('IO-8 a bad %s falls back and is named', (key) => {
  for (const bad of ["' OR 1=1 --", '../bosch', ['a', 'b']])
    expect(parseNarrowing({ ...asked, [key]: bad })).toEqual({
      narrowing: Object.fromEntries(Object.entries(asked).filter(([name]) => name !== key)),
      rejected: [key],
    })
})
