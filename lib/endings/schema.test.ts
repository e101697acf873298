import { expect, test } from 'vitest'
import { endCommitmentSchema, mergeCommitmentSchema, suspendCommitmentSchema } from '@/lib/endings/schema'

const id = '0193a3e0-0000-7000-8000-000000000000'
const decision = { id, commitmentId: id, version: 1, reason: 'Done.' }

test('a number is read without regard to case and spaces', () => {
  expect(mergeCommitmentSchema.parse({ ...decision, into: ' de25-013 ' }).into).toBe('DE25-013')
})

test('every decision needs its words, a suspension its day', () => {
  const messages = (result: { error?: { issues: { path: PropertyKey[]; message: string }[] } }) =>
    result.error?.issues.map(({ path, message }) => [path.join('.'), message])
  const { reason: _, ...bare } = decision
  expect(messages(endCommitmentSchema.safeParse({ ...bare, kind: 'completed' }))).toEqual([
    ['reason', 'errors.required'],
  ])
  expect(messages(suspendCommitmentSchema.safeParse(decision))).toEqual([
    ['suspendedUntil', 'errors.required'],
  ])
})

test.each(['merged', 'suspended', 'reopened', 'open'])('IO-1 nothing is ended as %s', (kind) => {
  expect(endCommitmentSchema.safeParse({ ...decision, kind }).success).toBe(false)
})
