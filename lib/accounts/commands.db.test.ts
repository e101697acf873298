import { beforeEach, describe, expect, test } from 'vitest'
import { changeAccount, changePassword, endOtherSessions, endOwnSession } from '@/lib/accounts/commands'
import { findAccount, findAccountChanges, listOwnSessions } from '@/lib/accounts/queries'
import { findLiveSession } from '@/lib/auth/live-session'
import { hashPassword, passwordLoad, verifyPassword } from '@/lib/auth/password'
import { absoluteSeconds } from '@/lib/auth/session-cookie'
import { hashSid, newSid } from '@/lib/auth/sid'
import { db } from '@/lib/db/client'
import { buildActor, type PersonActor } from '@/lib/testing/actors'
import { testDatabase } from '@/lib/testing/database'
import { buildPerson, tester, testNow } from '@/lib/testing/factories'

const database = testDatabase()
const currentPassword = 'correct horse battery staple'
const newPassword = 'silver kettle on the hill'
const hash = await hashPassword(currentPassword)
let actor: PersonActor
let sid: string

beforeEach(async () => {
  const person = await buildActor('staff', [], { name: 'Lin Qian', passwordHash: hash, locale: 'en' })
  sid = newSid()
  actor = { ...person, signInSessionId: await open(person.id, sid) }
})

async function open(personId: string, ownSid = newSid(), lastSeenAt = testNow): Promise<string> {
  const { id } = await db().signInSession.create({
    data: {
      sidHash: hashSid(ownSid),
      personId,
      startedAt: testNow,
      lastSeenAt,
      address: '192.0.2.7',
      userAgent: 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0',
    },
    select: { id: true },
  })
  return id
}

async function stored(): Promise<string | null> {
  const row = await db().person.findUniqueOrThrow({
    where: { id: actor.id },
    select: { passwordHash: true },
  })
  return row.passwordHash
}

describe('changePassword', () => {
  test('AU-4, SE-3 needs the current one, ends all other sessions, and this one stays', async () => {
    const other = newSid()
    await open(actor.id, other)
    const wrong = changePassword(actor, { currentPassword: 'wrong', newPassword }, testNow)
    await expect(wrong).rejects.toMatchObject({ code: 'passwordWrong', field: 'currentPassword' })
    expect(await findLiveSession(other, testNow)).not.toBeNull()
    await changePassword(actor, { currentPassword, newPassword }, testNow)
    expect(await verifyPassword(await stored(), newPassword)).toBe(true)
    expect(await findLiveSession(other, testNow)).toBeNull()
    expect(await findLiveSession(sid, testNow)).not.toBeNull()
    expect(
      await database.asOwner(
        "SELECT actor_id, person_id, before, after FROM audit_event WHERE action = 'account.passwordChanged'",
      ),
    ).toEqual([{ actor_id: actor.id, person_id: actor.id, before: {}, after: {} }])
  })

  test('AU-3 wrong ones are slowed down, each costs one verification, and a pause costs none', async () => {
    const attempt = () => changePassword(actor, { currentPassword: 'wrong', newPassword }, testNow)
    const before = passwordLoad.verifications
    for (let tries = 0; tries < 5; tries++)
      await expect(attempt()).rejects.toMatchObject({ code: 'passwordWrong' })
    expect(passwordLoad.verifications).toBe(before + 5)
    await expect(changePassword(actor, { currentPassword, newPassword }, testNow)).rejects.toMatchObject({
      code: 'passwordPause',
      values: { seconds: 2 },
    })
    expect(passwordLoad.verifications).toBe(before + 5)
    await changePassword(actor, { currentPassword, newPassword }, new Date(testNow.getTime() + 2000))
    expect(await verifyPassword(await stored(), newPassword)).toBe(true)
  })

  test.each([
    ['Password1234', 'passwordCommon'],
    ['Nanjing2026!!', 'passwordContext'],
    ['LinQian2026!!', 'passwordContext'],
    ['eleven char', 'passwordShort'],
    ['x'.repeat(129), 'passwordLong'],
  ])('AU-1 %s is refused with its reason; the old one stays', async (typed, code) => {
    const change = changePassword(actor, { currentPassword, newPassword: typed }, testNow)
    await expect(change).rejects.toMatchObject({ code, field: 'newPassword' })
    expect(await stored()).toBe(hash)
  })

  test('two changes at once: one is kept, the other is a conflict', async () => {
    const answers = await Promise.allSettled(
      [1, 2].map((n) =>
        changePassword(actor, { currentPassword, newPassword: `${newPassword} ${n}` }, testNow),
      ),
    )
    expect(answers.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  })

  test('TX-1: when the history cannot be written, password and sessions stay', async () => {
    await open(actor.id)
    await database.without('INSERT', 'audit_event', async () => {
      await expect(changePassword(actor, { currentPassword, newPassword }, testNow)).rejects.toThrow()
    })
    expect(await stored()).toBe(hash)
    expect(await db().signInSession.count()).toBe(2)
  })
})

describe('changeAccount', () => {
  const input = { version: 1, name: 'Lin Qian-Weber', locale: 'de' as const, timeZone: 'Europe/Berlin' }

  test('done: one’s own, with what was before; CC-1 and CC-2 when it was changed meanwhile', async () => {
    await changeAccount(actor, input, testNow)
    expect(await findAccount(actor)).toMatchObject({ ...input, version: 2 })
    expect(
      await database.asOwner(
        "SELECT person_id, before, after FROM audit_event WHERE action = 'account.changed'",
      ),
    ).toEqual([
      {
        person_id: actor.id,
        before: { name: 'Lin Qian', locale: 'en', timeZone: null },
        after: { name: 'Lin Qian-Weber', locale: 'de', timeZone: 'Europe/Berlin' },
      },
    ])
    await expect(changeAccount(actor, input, testNow)).rejects.toMatchObject({ code: 'conflict' })
    expect(await findAccountChanges(actor, 1)).toMatchObject({ version: 2, by: 'Lin Qian' })
  })

  test('AZ-9 one reads of oneself no hash', async () => {
    expect(JSON.stringify(await findAccount(actor))).not.toContain('argon2')
  })

  test('refused to the system', async () => {
    await expect(changeAccount(tester, input, testNow)).rejects.toMatchObject({ code: 'forbidden' })
    expect(findAccount(tester)).toBeNull()
  })
})

describe('sessions', () => {
  test('one sees one’s own that live, this one first, in words', async () => {
    await open(actor.id, newSid(), new Date(testNow.getTime() + 1000))
    await open(actor.id, newSid(), new Date(testNow.getTime() - (absoluteSeconds + 1) * 1000))
    await open((await buildPerson()).id)
    const sessions = await listOwnSessions(actor, testNow)
    expect(sessions.map(({ current }) => current)).toEqual([true, false])
    expect(sessions[0]).toMatchObject({ browser: 'Firefox', system: 'Linux', address: '192.0.2.7' })
    expect(JSON.stringify(sessions)).not.toContain(hashSid(sid))
  })

  test('SE-2 ending one kills it at once; AZ-6 another person’s cannot be ended', async () => {
    const [other, foreign] = [newSid(), newSid()]
    const otherId = await open(actor.id, other)
    const foreignId = await open((await buildPerson()).id, foreign)
    await endOwnSession(actor, { sessionId: otherId }, testNow)
    expect(await findLiveSession(other, testNow)).toBeNull()
    await expect(endOwnSession(actor, { sessionId: otherId }, testNow)).rejects.toMatchObject({
      code: 'notFound',
    })
    await expect(endOwnSession(actor, { sessionId: foreignId }, testNow)).rejects.toMatchObject({
      code: 'notFound',
    })
    expect(await findLiveSession(foreign, testNow)).not.toBeNull()
  })

  test('ending all others leaves this one, with one event that says how many', async () => {
    await open(actor.id)
    await open(actor.id)
    expect(await endOtherSessions(actor, testNow)).toBe(2)
    expect(await findLiveSession(sid, testNow)).not.toBeNull()
    expect(await endOtherSessions(actor, testNow)).toBe(0)
    expect(
      await database.asOwner("SELECT after FROM audit_event WHERE action = 'account.sessionsEnded'"),
    ).toEqual([{ after: { sessions: 2 } }])
  })
})
