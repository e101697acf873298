import { expect, test } from 'vitest'
import { isOpenList, keyOfLabel, listNames, neighbourOf } from '@/lib/lists/rules'
import { moveEntrySchema } from '@/lib/lists/schema'

test.each([
  ['Press cutting', 'press-cutting'],
  ['Lettre d’intention (2)', 'lettre-d-intention-2'],
  ['Übersetzung', 'ubersetzung'],
  ['2nd draft', 'nd-draft'],
  ['合同', ''],
  ['--', ''],
  ['x'.repeat(60), 'x'.repeat(40)],
])('the key of %j is %j', (label, key) => {
  expect(keyOfLabel(label)).toBe(key)
  const entry = { list: 'documentType', key, version: 1, direction: 'up' }
  expect(moveEntrySchema.safeParse(entry).success).toBe(key !== '')
})

test('entries can be added to every list but the stages, which are the product’s own', () => {
  expect(listNames.filter(isOpenList)).toEqual(['documentType', 'sector', 'endingReason', 'extensionReason'])
})

test('an entry changes places with the one beside it, and with none at either end', () => {
  const entries = [{ key: 'a' }, { key: 'b' }, { key: 'c' }]
  expect(neighbourOf(entries, 'b', 'up')).toEqual({ key: 'a' })
  expect(neighbourOf(entries, 'b', 'down')).toEqual({ key: 'c' })
  expect(neighbourOf(entries, 'a', 'up')).toBeUndefined()
  expect(neighbourOf(entries, 'c', 'down')).toBeUndefined()
  expect(neighbourOf(entries, 'd', 'up')).toBeUndefined()
})
