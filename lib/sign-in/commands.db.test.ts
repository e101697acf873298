import { beforeEach, describe, expect, test } from 'vitest'
import { systemActor } from '@/lib/auth/actor'
import { findLiveSession } from '@/lib/auth/live-session'
import { hashPassword, passwordLoad } from '@/lib/auth/password'
import { absoluteSeconds, idleSeconds } from '@/lib/auth/session-cookie'
import { db } from '@/lib/db/client'
import { DomainError } from '@/lib/errors'
import { endSession, forgetExpired, openSession } from '@/lib/sign-in/commands'
import { signInSchema } from '@/lib/sign-in/schema'
import { buildActor } from '@/lib/testing/actors'
import { testDatabase } from '@/lib/testing/database'
import { type BuiltPerson, buildPerson, testNow } from '@/lib/testing/factories'

const database = testDatabase()
const password = 'correct horse battery staple'
const origin = { address: '192.0.2.7', userAgent: 'Browser' }
const later = (seconds: number) => new Date(testNow.getTime() + seconds * 1000)

let hash: string
let person: BuiltPerson

beforeEach(async () => {
  hash ??= await hashPassword(password)
  person = await buildPerson({ email: 'lin.qian@city.example', passwordHash: hash })
})

function attempt(
  facts: { email?: string; password?: string; at?: Date; address?: string | null } = {},
): ReturnType<typeof openSession> {
  const input = signInSchema.parse({
    email: facts.email ?? person.email,
    password: facts.password ?? password,
  })
  const from = { ...origin, ...(facts.address !== undefined && { address: facts.address }) }
  return openSession(input, from, facts.at ?? testNow)
}

/** As many wrong tries as it takes until the account is told to wait, one after the other at one instant. */
async function exhaust(email = person.email, at = testNow): Promise<number> {
  for (let tries = 0; ; tries++) {
    if ((await attempt({ email, password: 'wrong', at })).kind === 'throttled') return tries
  }
}

const events = () =>
  database.asOwner(
    "SELECT action, actor_name, person_id, after FROM audit_event WHERE action LIKE 'signIn.%' ORDER BY id",
  )

describe('openSession', () => {
  test('done: a session, its event, and only a hash of what opens it', async () => {
    const opened = await attempt({ email: ' LIN.Qian@city.example ' })
    expect(opened).toEqual({ kind: 'opened', personId: person.id, sid: expect.stringMatching(/^[\w-]{43}$/) })
    const rows = await database.asOwner('SELECT * FROM sign_in_session')
    expect(rows).toEqual([
      expect.objectContaining({
        person_id: person.id,
        started_at: testNow,
        last_seen_at: testNow,
        address: '192.0.2.7',
        user_agent: 'Browser',
      }),
    ])
    expect(JSON.stringify(rows)).not.toContain(opened.kind === 'opened' ? opened.sid : '')
    expect(await events()).toEqual([
      { action: 'signIn.succeeded', actor_name: person.name, person_id: person.id, after: {} },
    ])
    expect(await database.asOwner('SELECT key FROM sign_in_throttle')).toEqual([])
  })

  test('SE-2 every sign-in has a sid of its own', async () => {
    const [one, two] = [await attempt(), await attempt()]
    expect(one).not.toEqual(two)
    expect(await database.asOwner('SELECT count(*)::int AS sessions FROM sign_in_session')).toEqual([
      { sessions: 2 },
    ])
  })

  test('AU-2 the stored hash is argon2id with at least 19 MiB, and a weaker one is made anew', async () => {
    const stored = () => database.asOwner('SELECT password_hash AS hash FROM person')
    expect(await stored()).toEqual([{ hash: expect.stringMatching(/^\$argon2id\$v=19\$m=19456,/) }])
    // The same password under parameters of before, made with the library's own tool.
    const weak = await (await import('@node-rs/argon2')).hash(password, {
      memoryCost: 4096,
      timeCost: 3,
      parallelism: 1,
    })
    await database.asOwner('UPDATE person SET password_hash = $1', [weak])
    expect(await attempt()).toMatchObject({ kind: 'opened' })
    expect(await stored()).toEqual([{ hash: expect.stringMatching(/^\$argon2id\$v=19\$m=19456,/) }])
    expect(await attempt()).toMatchObject({ kind: 'opened' })
  })

  test('AU-3 unknown, wrong and deactivated answer alike and cost one verification each', async () => {
    await buildPerson({ email: 'gone@city.example', passwordHash: hash, deactivatedAt: testNow })
    await buildPerson({ email: 'never@city.example', passwordHash: null })
    for (const facts of [
      { email: 'nobody@city.example' },
      { password: 'wrong' },
      { email: 'gone@city.example' },
      { email: 'never@city.example' },
    ]) {
      const before = passwordLoad.verifications
      expect(await attempt(facts)).toEqual({ kind: 'refused' })
      expect(passwordLoad.verifications - before).toBe(1)
    }
    expect(await database.asOwner('SELECT id FROM sign_in_session')).toEqual([])
    expect((await events()).map(({ after }) => after)).toEqual([
      { reason: 'unknownAccount' },
      { reason: 'wrongPassword' },
      { reason: 'deactivated' },
      { reason: 'wrongPassword' },
    ])
  })

  test('TX-1 without its event there is no session', async () => {
    await database.without('INSERT', 'audit_event', async () => {
      await expect(attempt()).rejects.toThrow()
    })
    expect(await database.asOwner('SELECT id FROM sign_in_session')).toEqual([])
  })
})

describe('slowing down', () => {
  test.each(['lin.qian@city.example', 'nobody@city.example'])(
    'AU-3 %s is told to wait after five failures, without another verification',
    async (email) => {
      expect(await exhaust(email)).toBe(5)
      const before = passwordLoad.verifications
      expect(await attempt({ email })).toEqual({ kind: 'throttled', seconds: 2 })
      expect(await attempt({ email, at: later(1) })).toEqual({ kind: 'throttled', seconds: 1 })
      expect(passwordLoad.verifications).toBe(before)
    },
  )

  test('AU-3 the delay grows with each failure, and the right password after it opens and wipes the count', async () => {
    await exhaust()
    const waits: number[] = []
    let now = testNow
    for (let round = 0; round < 12; round++) {
      const answer = await attempt({ password: 'wrong', at: now })
      if (answer.kind !== 'throttled') continue
      waits.push(answer.seconds)
      now = new Date(now.getTime() + answer.seconds * 1000)
      expect(await attempt({ password: 'wrong', at: now })).toEqual({ kind: 'refused' })
    }
    expect(waits).toEqual([2, 4, 8, 16, 32, 64, 128, 256, 512, 900, 900, 900])
    expect(await attempt({ at: new Date(now.getTime() + 899_000) })).toMatchObject({ kind: 'throttled' })
    expect(await attempt({ at: new Date(now.getTime() + 900_000) })).toMatchObject({ kind: 'opened' })
    expect(await exhaust(person.email, new Date(now.getTime() + 901_000))).toBe(5)
  })

  test('AU-3 many at once do not slip through: each is counted before its password is looked at', async () => {
    const before = passwordLoad.verifications
    const answers = await Promise.all(Array.from({ length: 12 }, () => attempt({ password: 'wrong' })))
    expect(answers.filter(({ kind }) => kind === 'refused')).toHaveLength(5)
    expect(passwordLoad.verifications - before).toBe(5)
  })

  test('AU-3 an address is slowed down whatever accounts it tries; another address and the account go on', async () => {
    for (let account = 0; account < 30; account++) {
      expect(await attempt({ email: `nobody${account}@city.example` })).toEqual({ kind: 'refused' })
    }
    expect(await attempt()).toEqual({ kind: 'throttled', seconds: 2 })
    expect(await attempt({ address: '192.0.2.8' })).toMatchObject({ kind: 'opened' })
    expect(await attempt({ address: null })).toMatchObject({ kind: 'opened' })
    expect(await attempt({ at: later(2) })).toMatchObject({ kind: 'opened' })
  })

  test('many right passwords from one address are no failures', async () => {
    const people = await Promise.all(
      Array.from({ length: 35 }, (_, n) =>
        buildPerson({ email: `colleague${n}@city.example`, passwordHash: hash }),
      ),
    )
    for (const { email } of people) expect(await attempt({ email })).toMatchObject({ kind: 'opened' })
  })

  test('the table names no address that somebody typed, and old counters go with the next success', async () => {
    await attempt({ email: 'nobody@city.example' })
    expect(JSON.stringify(await database.asOwner('SELECT * FROM sign_in_throttle'))).not.toContain('nobody')
    await attempt({ at: later(3601) })
    expect(await database.asOwner('SELECT * FROM sign_in_throttle')).toEqual([])
  })
})

describe('endSession', () => {
  test('SE-2 the row is gone, the event written, and a copy of the sid opens nothing', async () => {
    const opened = await attempt()
    if (opened.kind !== 'opened') throw new Error('not opened')
    expect(await findLiveSession(opened.sid, testNow)).toMatchObject({ personId: person.id })
    await endSession(opened.sid, origin, later(60))
    expect(await findLiveSession(opened.sid, testNow)).toBeNull()
    expect(await database.asOwner('SELECT id FROM sign_in_session')).toEqual([])
    expect((await events()).map(({ action }) => action)).toEqual(['signIn.succeeded', 'signIn.ended'])
  })

  test('ending it twice, at once or later, and ending none, tells nothing more', async () => {
    const opened = await attempt()
    if (opened.kind !== 'opened') throw new Error('not opened')
    await Promise.all([endSession(opened.sid, origin, testNow), endSession(opened.sid, origin, testNow)])
    await endSession(opened.sid, origin, testNow)
    await endSession('no such sid', origin, testNow)
    expect((await events()).filter(({ action }) => action === 'signIn.ended')).toHaveLength(1)
  })
})

describe('forgetExpired', () => {
  const system = systemActor('session.expire')

  test('done: sessions past one of their limits and old counters go, of everybody; what still counts stays', async () => {
    const idle = await buildPerson()
    const facts = { personId: idle.id, startedAt: testNow, lastSeenAt: testNow }
    const at = (seconds: number) => new Date(testNow.getTime() - seconds * 1000)
    await db().signInSession.createMany({
      data: [
        { ...facts, sidHash: 'live' },
        { ...facts, sidHash: 'idle', lastSeenAt: at(idleSeconds + 1) },
        { ...facts, sidHash: 'old', startedAt: at(absoluteSeconds + 1) },
      ],
    })
    await attempt({ email: 'nobody@city.example' })
    expect(await forgetExpired(system, testNow)).toBe(2)
    expect(await db().signInSession.findMany({ select: { sidHash: true } })).toEqual([{ sidHash: 'live' }])
    expect(await db().signInThrottle.count()).toBe(2)
    // An hour later nobody has used the last one, and the counters are forgotten.
    expect(await forgetExpired(system, later(3601))).toBe(3)
    expect([await db().signInSession.count(), await db().signInThrottle.count()]).toEqual([0, 0])
  })

  test('nobody but an administrator and the system may do so', async () => {
    const before = await database.contents()
    const error = new DomainError('forbidden')
    await expect(forgetExpired(await buildActor('manager'), testNow)).rejects.toThrow(error)
    expect((await database.contents()).sign_in_session).toEqual(before.sign_in_session)
  })
})
