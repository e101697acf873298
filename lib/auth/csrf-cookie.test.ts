import { expect, test } from 'vitest'
import { csrfTokenOf, newCsrfCookie } from '@/lib/auth/csrf-cookie'

const secret = 'a secret of this test and of nothing else'

test('a new cookie carries a token of 256 random bits that is read back', () => {
  const cookie = newCsrfCookie(secret)
  expect(csrfTokenOf(cookie, secret)).toMatch(/^[0-9a-f]{64}$/)
  expect(newCsrfCookie(secret)).not.toBe(cookie)
})

test.each([undefined, '', '|', 'token', 'token|', 'token|0000', `${newCsrfCookie('another secret')}`])(
  '%j carries none',
  (cookie) => {
    expect(csrfTokenOf(cookie, secret)).toBeNull()
  },
)
