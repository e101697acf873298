import { expect, test } from 'vitest'
import { type Stage, stages } from '@/lib/commitments/rules'
import { proves, verificationOf } from '@/lib/verifications/rules'

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

const at = (day: number) => new Date(Date.UTC(2026, 10, day))
const verified = (stage: Stage, day: number) => ({ stage, verifiedAt: at(day) })
const step = (toStage: Stage, day: number) => ({ toStage, changedAt: at(day) })

test.each([
  ['in its stage', [step('agreed', 1)], true],
  ['at the very moment', [step('agreed', 2)], true],
  ['gone forward since', [step('agreed', 1), step('underWay', 3), step('delivered', 4)], true],
  ['gone back since', [step('agreed', 1), step('inTalks', 3)], false],
  ['gone back and come to it again', [step('agreed', 1), step('inTalks', 3), step('agreed', 4)], false],
  ['gone on and come back to it', [step('agreed', 1), step('underWay', 3), step('agreed', 4)], false],
  ['gone back and passed over it', [step('inTalks', 3), step('delivered', 4)], false],
  ['put on the other path', [step('agreed', 1), step('signed', 3)], false],
] as const)('a verification of an item that has %s: %s', (_, steps, holds) => {
  const verification = verified('agreed', 2)
  expect(verificationOf('agreed', [verification], steps)).toBe(holds ? verification : null)
  expect(verificationOf('agreed', [verification], [...steps].reverse())).toBe(holds ? verification : null)
})

test('verified anew, the later verification holds; of other stages it says nothing', () => {
  const steps = [step('inTalks', 3), step('agreed', 4)]
  const again = verified('agreed', 5)
  expect(verificationOf('agreed', [verified('agreed', 2), again], steps)).toBe(again)
  expect(verificationOf('delivered', [again], steps)).toBeNull()
  expect(verificationOf('agreed', [], steps)).toBeNull()
})
