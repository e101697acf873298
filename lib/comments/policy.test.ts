import { expect, test } from 'vitest'
import { canWithdrawComment } from '@/lib/comments/policy'

test('a comment is withdrawn by whoever wrote it, and by nobody else', () => {
  expect(canWithdrawComment({ id: 'author' }, { authorId: 'author' })).toBe(true)
  expect(canWithdrawComment({ id: 'somebody-else' }, { authorId: 'author' })).toBe(false)
  expect(canWithdrawComment({ id: null }, { authorId: 'author' })).toBe(false)
})
