import { expect, test } from 'vitest'
import { reportNoChangeOfRowSchema, rowValue } from '@/lib/no-changes/schema'

const row = {
  commitmentId: '0193a3e0-0000-7000-8000-000000000000',
  version: 12,
  id: '0193a3e0-0000-7000-8000-000000000001',
}

test('a row says what its button holds', () => {
  expect(reportNoChangeOfRowSchema.parse({ row: rowValue(row) })).toEqual({ row })
})

test.each([
  undefined,
  '',
  [rowValue(row), rowValue(row)],
  rowValue({ ...row, version: 0 }),
  rowValue({ ...row, id: '-'.repeat(36) }),
  rowValue({ ...row, commitmentId: 'DE26-001' }),
  `${rowValue(row)}_1`,
  ` ${rowValue(row)}`,
])('IO-1 %j is no row', (value) => {
  expect(reportNoChangeOfRowSchema.safeParse({ row: value }).success).toBe(false)
})
