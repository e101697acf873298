import { expect, test } from 'vitest'
import { judgeStageStep } from '@/lib/stages/rules'

test.each([
  ['cooperation', 'inTalks', 'agreed', 'forward'],
  ['cooperation', 'firstContact', 'delivered', 'forward'],
  ['cooperation', 'agreed', 'inTalks', 'back'],
  ['cooperation', 'agreed', 'agreed', 'same'],
  ['cooperation', 'agreed', 'signed', 'otherPath'],
  ['cooperation', 'signed', 'agreed', 'otherPath'],
  ['investment', 'signed', 'paidIn', 'forward'],
  ['investment', 'inOperation', 'lead', 'back'],
] as const)('on the path %s from %s to %s is %s', (template, from, to, expected) => {
  expect(judgeStageStep(template, from, to)).toBe(expected)
})
