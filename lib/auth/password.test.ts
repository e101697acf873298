import { expect, test } from 'vitest'
import { hashPassword, needsRehash, passwordLoad, verifyPassword } from '@/lib/auth/password'

test('AU-2 hashes are argon2id with at least 19 MiB, salted anew each time', async () => {
  const [one, two] = await Promise.all([hashPassword('correct horse'), hashPassword('correct horse')])
  expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
  expect(one).not.toBe(two)
})

test('AU-2 nothing is cut off: two long passwords that agree in the first 72 bytes differ', async () => {
  const stored = await hashPassword(`${'x'.repeat(99)}a`)
  expect(await verifyPassword(stored, `${'x'.repeat(99)}a`)).toBe(true)
  expect(await verifyPassword(stored, `${'x'.repeat(99)}b`)).toBe(false)
})

test('AU-2 at most two verifications run at once', async () => {
  const stored = await hashPassword('correct horse')
  const answers = await Promise.all(Array.from({ length: 8 }, () => verifyPassword(stored, 'correct horse')))
  expect(answers).toEqual(Array(8).fill(true))
  expect(passwordLoad.mostAtOnce).toBeLessThanOrEqual(2)
})

test('AU-3 an account that is not there costs one verification too, and never fits', async () => {
  const before = passwordLoad.verifications
  expect(await verifyPassword(null, 'anything')).toBe(false)
  expect(passwordLoad.verifications).toBe(before + 1)
})

test('the same signs from two keyboards are one password (NFKC)', async () => {
  const stored = await hashPassword('Stra\u00dfe \u00f1 \uff21')
  expect(await verifyPassword(stored, 'Stra\u00dfe n\u0303 A')).toBe(true)
})

test('AU-2 a hash with weaker parameters is recognised', async () => {
  expect(needsRehash('$argon2id$v=19$m=4096,t=3,p=1$c2FsdA$aGFzaA')).toBe(true)
  expect(needsRehash(await hashPassword('x'))).toBe(false)
})

test('a flood is turned away instead of waiting without end', async () => {
  const answers = await Promise.allSettled(Array.from({ length: 110 }, () => verifyPassword(null, 'flood')))
  const refused = answers.filter((answer) => answer.status === 'rejected')
  expect(refused).toHaveLength(8)
  expect(refused[0]).toMatchObject({ reason: { code: 'busy' } })
}, 60_000)
