import { expect, test } from 'vitest'
import { hasComment, reviewComments } from '@/lib/reviews/rules'

test('a comment on any part is one; emptiness is none', () => {
  for (const field of reviewComments) expect(hasComment({ [field]: 'Which office?' }), field).toBe(true)
  expect(hasComment({})).toBe(false)
  expect(hasComment({ comment: null, onProgress: '', onProblems: null, onNextStep: null })).toBe(false)
})
