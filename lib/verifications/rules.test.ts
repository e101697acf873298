import { expect, test } from 'vitest'
import { stages } from '@/lib/commitments/rules'
import { proves } from '@/lib/verifications/rules'

test.each([
  ['signed', 'contract', true],
  ['signed', 'memorandum', true],
  ['signed', 'minutes', false],
  ['signed', 'photo', false],
  ['paidIn', 'photo', false],
  ['registered', 'other', true],
  ['registered', 'businessLicence', true],
  ['signed', 'businessLicence', false],
  ['inOperation', 'photo', true],
  ['agreed', 'contract', true],
  ['agreed', 'photo', false],
] as const)('%s by a document of type %s: %s', (stage, type, expected) => {
  expect(proves(stage, type)).toBe(expected)
})

test('every stage can be proven by something, and none by an instruction alone', () => {
  for (const stage of stages) {
    expect(['contract', 'memorandum', 'minutes', 'photo', 'other'].some((type) => proves(stage, type))).toBe(
      true,
    )
  }
})
