import { beforeEach, describe, expect, test } from 'vitest'
import { findLiveSession } from '@/lib/auth/live-session'
import { absoluteSeconds, idleSeconds } from '@/lib/auth/session-cookie'
import { hashSid, newSid } from '@/lib/auth/sid'
import { db } from '@/lib/db/client'
import { testDatabase } from '@/lib/testing/database'
import { type BuiltPerson, buildPerson, buildUnit, testNow } from '@/lib/testing/factories'

const database = testDatabase()
const sid = newSid()
const inSeconds = (seconds: number) => new Date(testNow.getTime() + seconds * 1000)
let person: BuiltPerson

beforeEach(async () => {
  person = await buildPerson({ role: 'manager', unitIds: [await buildUnit()] })
  await db().signInSession.create({
    data: { sidHash: hashSid(sid), personId: person.id, startedAt: testNow, lastSeenAt: testNow },
  })
})

describe('findLiveSession', () => {
  test('SE-3 AZ-5 who it is, what they may and where they belong is read anew each time', async () => {
    expect((await findLiveSession(sid, testNow))?.person).toMatchObject({ role: 'manager', units: [{}] })
    await db().person.update({
      where: { id: person.id },
      data: { role: 'viewer', units: { deleteMany: {} } },
    })
    expect((await findLiveSession(sid, testNow))?.person).toMatchObject({ role: 'viewer', units: [] })
    await db().person.update({ where: { id: person.id }, data: { deactivatedAt: testNow } })
    expect(await findLiveSession(sid, testNow)).toBeNull()
  })

  test('the person comes with their own units and no others, in the order in which the units were added', async () => {
    const [trade, science] = [
      await buildUnit({ name: 'Trade office' }),
      await buildUnit({ name: 'Science office' }),
    ]
    await buildUnit({ name: 'Another office' })
    await db().person.update({
      where: { id: person.id },
      data: { units: { deleteMany: {}, create: [{ unitId: science }, { unitId: trade }] } },
    })
    const units = (await findLiveSession(sid, testNow))?.person.units
    expect(units?.map(({ unitId, nameEn }) => [unitId, nameEn])).toEqual([
      [trade, 'Trade office'],
      [science, 'Science office'],
    ])
  })

  test('an unknown sid, and the hash that is stored, open nothing', async () => {
    expect(await findLiveSession(newSid(), testNow)).toBeNull()
    expect(await findLiveSession(hashSid(sid), testNow)).toBeNull()
  })

  test('SE-4 it ends after the idle limit, to the second', async () => {
    expect(await findLiveSession(sid, inSeconds(idleSeconds))).not.toBeNull()
    await database.asOwner('UPDATE sign_in_session SET last_seen_at = $1', [testNow])
    expect(await findLiveSession(sid, inSeconds(idleSeconds + 1))).toBeNull()
  })

  test('SE-4 asking every minute keeps it alive, but not past the absolute limit', async () => {
    let ended = 0
    for (let seconds = 60; ended === 0 && seconds < absoluteSeconds + 600; seconds += 60) {
      if (!(await findLiveSession(sid, inSeconds(seconds)))) ended = seconds
    }
    expect(ended).toBe(absoluteSeconds + 60)
  })

  test('reading pages rarely writes: the last sight is kept to the minute', async () => {
    const lastSeen = () => database.asOwner('SELECT last_seen_at AS at FROM sign_in_session')
    await findLiveSession(sid, inSeconds(60))
    expect(await lastSeen()).toEqual([{ at: testNow }])
    await findLiveSession(sid, inSeconds(61))
    expect(await lastSeen()).toEqual([{ at: inSeconds(61) }])
  })
})
