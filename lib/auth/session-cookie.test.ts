import { encode } from 'next-auth/jwt'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { readSessionToken } from '@/lib/auth/session-cookie'

const secret = 'a secret of this test'
const facts = { personId: 'person', sid: 'sid' }
const made = new Date('2027-01-04T08:00:00Z')
const after = (seconds: number) => vi.setSystemTime(made.getTime() + seconds * 1000)

beforeEach(() => {
  vi.stubEnv('NEXTAUTH_SECRET', secret)
  vi.useFakeTimers({ toFake: ['Date'], now: made })
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllEnvs()
})

const cookie = () => encode({ token: { sub: facts.personId, sid: facts.sid }, secret, maxAge: 60 })

test('a cookie says the same each time it comes, and nothing once it is over', async () => {
  const token = await cookie()
  expect(await readSessionToken(token)).toEqual(facts)
  after(59)
  expect(await readSessionToken(token)).toEqual(facts)
  // clocks may differ by a quarter of a minute
  after(76)
  expect(await readSessionToken(token)).toBeNull()
})

test('a cookie that was read is not one of another secret, nor with a letter changed', async () => {
  const token = await cookie()
  expect(await readSessionToken(token)).toEqual(facts)
  const other = token.at(-5) === 'A' ? 'B' : 'A'
  expect(await readSessionToken(`${token.slice(0, -5)}${other}${token.slice(-4)}`)).toBeNull()
  expect(await readSessionToken(undefined)).toBeNull()
  vi.stubEnv('NEXTAUTH_SECRET', 'another secret')
  expect(await readSessionToken(token)).toBeNull()
})
