import { expect, test } from 'vitest'
import { safePath } from '@/lib/auth/safe-path'

test.each([
  ['/commitments?state=all#top', '/commitments?state=all#top'],
  ['/commitments/DE26-013?update=1', '/commitments/DE26-013?update=1'],
  ['/', '/'],
])('SE-6 %s is kept', (path, expected) => {
  expect(safePath(path)).toBe(expected)
})

test.each([
  null,
  undefined,
  '',
  'commitments',
  '//evil.example',
  '/\\evil.example',
  '\\\\evil.example',
  'https://evil.example/',
  'javascript:alert(1)',
  '/\tevil',
  '/\n/evil.example',
  '/a\\b',
  '/.//evil.example',
  '/%2e//evil.example',
  '/commitments/..//evil.example',
  '/commitments/%2E%2E//evil.example',
  `/${'a'.repeat(3000)}`,
  '/api/auth/signout',
  '/sign-in?callbackUrl=/sign-in',
])('SE-6 %j leads to the start page', (path) => {
  expect(safePath(path)).toBe('/')
})
