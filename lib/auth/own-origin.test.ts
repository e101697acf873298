import { expect, test } from 'vitest'
import { isForeign } from '@/lib/auth/own-origin'

const appUrl = 'https://follow-up.city.example'

test.each([
  ['POST', { origin: 'https://follow-up.city.example', host: '127.0.0.1:3000' }],
  ['POST', { origin: 'http://localhost:3000', host: 'localhost:3000' }],
  ['POST', { origin: 'https://inside.city.example', host: 'x', 'x-forwarded-host': 'inside.city.example' }],
  ['POST', { host: 'follow-up.city.example' }],
  ['GET', { origin: 'https://evil.example', host: 'follow-up.city.example' }],
  ['HEAD', { origin: '%%%', host: 'follow-up.city.example' }],
])('%s with %j is ours or changes nothing', (method, headers) => {
  expect(isForeign(method, new Headers(headers), appUrl)).toBe(false)
})

test.each([
  'https://evil.example',
  'http://localhost:4000',
  'https://follow-up.city.example.evil.example',
  'null',
  '%%%',
  '',
  'file:///',
])('SE-6 a POST from %j is foreign', (origin) => {
  expect(isForeign('POST', new Headers({ origin, host: 'localhost:3000' }), appUrl)).toBe(true)
  expect(isForeign('DELETE', new Headers({ origin }), undefined)).toBe(true)
})
