import { expect, test } from 'vitest'
import { problemOfAnswer, problemOfFields, problemOfQuery } from '@/components/sign-in/sign-in-problem'

test.each([
  [{ error: 'CredentialsSignin' }, { kind: 'wrong' }],
  [
    { error: 'throttled', seconds: '16' },
    { kind: 'throttled', seconds: 16 },
  ],
  [
    { error: 'throttled', seconds: '1e9' },
    { kind: 'throttled', seconds: 0 },
  ],
  [{ error: 'throttled' }, { kind: 'throttled', seconds: 0 }],
  [{ error: 'unavailable' }, { kind: 'unavailable' }],
  [{ error: 'csrf' }, { kind: 'csrf' }],
  [{ error: '<script>alert(1)</script>' }, null],
  [{ error: 'wrong' }, null],
  [{}, null],
])('the address %j tells %j', (query, problem) => {
  expect(problemOfQuery(query)).toEqual(problem)
})

test.each([
  [200, null],
  [401, { kind: 'wrong' }],
  [429, { kind: 'throttled', seconds: 8 }],
  [400, { kind: 'csrf' }],
  [503, { kind: 'unavailable' }],
  [500, { kind: 'unavailable' }],
  [0, { kind: 'unavailable' }],
])('the status %i tells %j', (status, problem) => {
  expect(problemOfAnswer({ status, retryAfter: 8 })).toEqual(problem)
})

test('an empty field is named before anything is sent; a password of spaces is one', () => {
  expect(problemOfFields(' ', '')).toEqual({ kind: 'incomplete', email: true, password: true })
  expect(problemOfFields('a@b.example', '')).toEqual({ kind: 'incomplete', email: false, password: true })
  expect(problemOfFields('a@b.example', '  ')).toBeNull()
})
