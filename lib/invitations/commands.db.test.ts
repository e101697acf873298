import { beforeEach, describe, expect, test } from 'vitest'
import { verifyPassword } from '@/lib/auth/password'
import { hashSid, newSid } from '@/lib/auth/sid'
import { db } from '@/lib/db/client'
import { deactivatePerson } from '@/lib/departures/commands'
import { acceptInvitation, invitePerson, renewInvitation } from '@/lib/invitations/commands'
import { findInvited } from '@/lib/invitations/queries'
import { findPerson } from '@/lib/people/queries'
import { openSession } from '@/lib/sign-in/commands'
import { buildActor, type PersonActor } from '@/lib/testing/actors'
import { testDatabase } from '@/lib/testing/database'
import { buildPerson, buildUnit, tester, testNow } from '@/lib/testing/factories'

const database = testDatabase()
const newPassword = 'silver kettle on the hill'
const inDays = (days: number) => new Date(testNow.getTime() + days * 86_400_000)
let administrator: PersonActor
let unitId: string

beforeEach(async () => {
  unitId = await buildUnit({ name: 'Investment Promotion' })
  administrator = await buildActor('administrator', [unitId])
})

const newPerson = (change: object = {}) => ({
  name: 'Wang Wei',
  email: 'wang.wei@city.example',
  role: 'staff' as const,
  unitIds: [unitId],
  seesAllUnits: false,
  ...change,
})

async function storedHash(personId: string): Promise<string | null> {
  const person = await db().person.findUniqueOrThrow({
    where: { id: personId },
    select: { passwordHash: true },
  })
  return person.passwordHash
}

const over = { code: 'invitationOver' }

describe('invitePerson', () => {
  test('done: the person, their unit, a link for a week, and both events; the token itself is stored nowhere', async () => {
    const { personId, token } = await invitePerson(administrator, newPerson(), testNow)
    expect(token).toMatch(/^[A-Za-z0-9_-]{43}$/)
    expect(await findPerson(administrator, personId, testNow)).toMatchObject({
      email: 'wang.wei@city.example',
      role: 'staff',
      state: 'invited',
      invitedUntil: inDays(7),
      units: [{ id: unitId }],
    })
    expect(await database.asOwner('SELECT token_hash FROM invitation')).toEqual([
      { token_hash: hashSid(token) },
    ])
    const stored = await database.asOwner(
      'SELECT (SELECT json_agg(t)::text FROM invitation t) || (SELECT json_agg(t)::text FROM audit_event t) AS text',
    )
    expect(JSON.stringify(stored)).not.toContain(token)
    const told = await database.asOwner('SELECT action FROM audit_event WHERE person_id = $1', [personId])
    expect(told.map(({ action }) => action).sort()).toEqual(['invitation.issued', 'person.added'])
  })

  test('refused: an address that is taken in any letters, a retired unit, anybody but an administrator', async () => {
    await buildPerson({ email: 'wang.wei@city.example' })
    await expect(invitePerson(administrator, newPerson(), testNow)).rejects.toMatchObject({
      code: 'addressTaken',
      field: 'email',
    })
    await database.asOwner('UPDATE unit SET retired_at = $1', [testNow])
    const before = await database.contents()
    const other = newPerson({ email: 'other@city.example' })
    await expect(invitePerson(administrator, other, testNow)).rejects.toMatchObject({ code: 'unitRetired' })
    for (const role of ['manager', 'staff', 'viewer'] as const)
      await expect(invitePerson({ ...administrator, role }, other, testNow)).rejects.toMatchObject({
        code: 'forbidden',
      })
    await expect(invitePerson(tester, { ...other, unitIds: [] }, testNow)).rejects.toMatchObject({
      code: 'forbidden',
    })
    expect(await database.contents()).toEqual(before)
  })

  test('TX-1: when the history cannot be written, nothing is', async () => {
    const before = await database.contents()
    await database.without('INSERT', 'audit_event', async () => {
      await expect(invitePerson(administrator, newPerson(), testNow)).rejects.toThrow()
    })
    expect(await database.contents()).toEqual(before)
  })
})

describe('acceptInvitation', () => {
  test('AU-4 sets the password, works once, and signs nobody in', async () => {
    const { personId, token } = await invitePerson(administrator, newPerson(), testNow)
    await acceptInvitation({ token, newPassword }, '192.0.2.9', inDays(1))
    expect(await verifyPassword(await storedHash(personId), newPassword)).toBe(true)
    expect(await db().signInSession.count()).toBe(0)
    const again = acceptInvitation({ token, newPassword: 'another kettle on a hill' }, null, inDays(1))
    await expect(again).rejects.toMatchObject(over)
    expect(await verifyPassword(await storedHash(personId), newPassword)).toBe(true)
    const origin = { address: null, userAgent: null }
    const input = { email: 'wang.wei@city.example', password: newPassword }
    expect(await openSession(input, origin, inDays(1))).toMatchObject({ kind: 'opened', personId })
    expect(
      await database.asOwner(
        "SELECT actor_id, person_id, address FROM audit_event WHERE action = 'invitation.accepted'",
      ),
    ).toMatchObject([{ actor_id: personId, person_id: personId, address: '192.0.2.9' }])
  })

  test('used twice at the same moment it works once', async () => {
    const { token } = await invitePerson(administrator, newPerson(), testNow)
    const answers = await Promise.allSettled(
      [1, 2, 3].map((n) => acceptInvitation({ token, newPassword: `${newPassword} ${n}` }, null, testNow)),
    )
    expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  })

  test('unknown, expired, replaced and of a deactivated person all end alike', async () => {
    const { personId, token } = await invitePerson(administrator, newPerson(), testNow)
    await expect(acceptInvitation({ token: newSid(), newPassword }, null, testNow)).rejects.toMatchObject(
      over,
    )
    await expect(acceptInvitation({ token, newPassword }, null, inDays(7))).rejects.toMatchObject(over)
    const renewed = await renewInvitation(administrator, { personId }, testNow)
    await expect(acceptInvitation({ token, newPassword }, null, testNow)).rejects.toMatchObject(over)
    expect(await findInvited(renewed, testNow)).toMatchObject({ id: personId })
    await deactivatePerson(administrator, { personId, version: 1, successors: [], deciders: [] }, testNow)
    await expect(acceptInvitation({ token: renewed, newPassword }, null, testNow)).rejects.toMatchObject(over)
    expect(await findInvited(renewed, testNow)).toBeNull()
    expect(await storedHash(personId)).toBeNull()
  })

  test.each([
    ['Password1234', 'passwordCommon'],
    ['Nanjing2026!!', 'passwordContext'],
    ['Investment-2026', 'passwordContext'],
    ['wang.wei-12345', 'passwordContext'],
    ['eleven char', 'passwordShort'],
  ])('AU-1 %s is refused with its reason, and the link still works', async (typed, code) => {
    const { token } = await invitePerson(administrator, newPerson(), testNow)
    await expect(acceptInvitation({ token, newPassword: typed }, null, testNow)).rejects.toMatchObject({
      code,
      field: 'newPassword',
    })
    await acceptInvitation({ token, newPassword }, null, testNow)
  })

  test('AU-1 administrators need fifteen; 128 code points with spaces and ñ count to the last one', async () => {
    const { token } = await invitePerson(administrator, newPerson({ role: 'administrator' }), testNow)
    await expect(
      acceptInvitation({ token, newPassword: 'silver kettle' }, null, testNow),
    ).rejects.toMatchObject({ code: 'passwordShortAdministrator' })
    const long = 'ñandú at dawn, '.repeat(9).slice(0, 128)
    await acceptInvitation({ token, newPassword: long }, null, testNow)
    const origin = { address: null, userAgent: null }
    const attempt = (password: string) =>
      openSession({ email: 'wang.wei@city.example', password }, origin, testNow)
    expect(await attempt(long.slice(0, -1))).toEqual({ kind: 'refused' })
    expect(await attempt(long)).toMatchObject({ kind: 'opened' })
  })
})

describe('renewInvitation', () => {
  test('AU-4 in the place of a password that works a link lives half an hour, and taking it ends all sessions', async () => {
    const { id: personId } = await buildPerson({ passwordHash: 'x' })
    await database.asOwner('UPDATE person SET password_changed_at = $1 WHERE id = $2', [testNow, personId])
    await db().signInSession.create({
      data: { sidHash: hashSid(newSid()), personId, startedAt: testNow, lastSeenAt: testNow },
    })
    const token = await renewInvitation(administrator, { personId }, testNow)
    expect(await findInvited(token, new Date(testNow.getTime() + 30 * 60_000))).toBeNull()
    await acceptInvitation({ token, newPassword }, null, new Date(testNow.getTime() + 29 * 60_000))
    expect(await db().signInSession.count({ where: { personId } })).toBe(0)
  })

  test('refused for oneself, for deactivated people, and to anybody but administrators', async () => {
    const { id: personId } = await buildPerson({ deactivatedAt: testNow })
    await expect(renewInvitation(administrator, { personId }, testNow)).rejects.toMatchObject({
      code: 'personDeactivated',
    })
    await expect(
      renewInvitation(administrator, { personId: administrator.id }, testNow),
    ).rejects.toMatchObject({ code: 'ownAccess' })
    await expect(
      renewInvitation({ ...administrator, role: 'manager' }, { personId }, testNow),
    ).rejects.toMatchObject({ code: 'forbidden' })
  })
})
