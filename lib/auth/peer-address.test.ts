import { expect, test } from 'vitest'
import { overwriteForwarded, peerAddress } from '@/lib/auth/peer-address'

test.each([
  ['203.0.113.7', '203.0.113.7'],
  ['10.0.0.1, 203.0.113.7', '203.0.113.7'],
  ['::ffff:127.0.0.1', '127.0.0.1'],
  ['2001:db8::1', '2001:db8::1'],
])('the peer in %j is the last one named', (header, address) => {
  expect(peerAddress(new Headers({ 'x-forwarded-for': header }))).toBe(address)
})

test.each(['', 'unknown', '203.0.113.7, ', 'x'.repeat(5000), '127.0.0.1:80'])(
  '%j names no peer',
  (header) => {
    expect(peerAddress(new Headers({ 'x-forwarded-for': header }))).toBeNull()
  },
)

test('RL-1 what a client claims about itself is gone, the address of its connection stays', () => {
  const headers = {
    host: 'a',
    'x-forwarded-for': '203.0.113.7',
    'x-forwarded-host': 'evil.example',
    forwarded: 'for=1.2.3.4',
  }
  overwriteForwarded(headers, '127.0.0.1')
  expect(headers).toEqual({ host: 'a', 'x-forwarded-for': '127.0.0.1' })
})
