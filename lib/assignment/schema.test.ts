import { expect, test } from 'vitest'
import { assignInBulkSchema, selectedValue } from '@/lib/assignment/schema'

const row = { number: 'DE26-001', version: 3, id: '0190b8a0-0000-7000-8000-000000000001' }
const form = { selected: [selectedValue(row)], operation: 'confirmDeadline' }

test('a ticked row is read as it was written', () => {
  expect(assignInBulkSchema.parse(form).selected).toEqual([row])
})

test.each([
  ['nothing is ticked', { ...form, selected: [] }],
  ['a row is forged', { ...form, selected: ['DE26-001_0_x'] }],
  ['a version is missing', { ...form, selected: ['DE26-001__0190b8a0-0000-7000-8000-000000000001'] }],
  [
    'more are ticked than a page has',
    { ...form, selected: Array.from({ length: 101 }, () => selectedValue(row)) },
  ],
  ['the operation is none', { ...form, operation: 'pull' }],
  ['no unit is chosen', { ...form, operation: 'handOver' }],
  ['nobody is chosen', { ...form, operation: 'setOwner' }],
  ['AZ-4: it holds more than it may', { ...form, leadUnitId: row.id }],
])('refused when %s', (_, sent) => {
  expect(assignInBulkSchema.safeParse(sent).success).toBe(false)
})
