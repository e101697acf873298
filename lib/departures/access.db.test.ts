import { beforeEach, describe, expect, test } from 'vitest'
import { findLiveSession } from '@/lib/auth/live-session'
import { hashSid, newSid } from '@/lib/auth/sid'
import { db } from '@/lib/db/client'
import { changePerson, deactivatePerson } from '@/lib/departures/commands'
import { reactivatePerson } from '@/lib/people/commands'
import { findPerson, findPersonChanges } from '@/lib/people/queries'
import { buildActor, type PersonActor } from '@/lib/testing/actors'
import { testDatabase } from '@/lib/testing/database'
import { buildPerson, buildUnit, tester, testNow } from '@/lib/testing/factories'

const database = testDatabase()
let administrator: PersonActor
let unitId: string

beforeEach(async () => {
  unitId = await buildUnit({ name: 'Trade office' })
  administrator = await buildActor('administrator', [unitId], { name: 'Visit office' })
})

/** Opens a session of a person; returns its sid. */
async function open(personId: string): Promise<string> {
  const sid = newSid()
  const times = { startedAt: testNow, lastSeenAt: testNow }
  await db().signInSession.create({ data: { sidHash: hashSid(sid), personId, ...times } })
  return sid
}

const toStaff = (personId: string, change: object = {}) => ({
  personId,
  version: 1,
  role: 'staff' as const,
  unitIds: [unitId],
  seesAllUnits: false,
  ...change,
})

/** Somebody leaves who has nothing in their hands. */
const toLeave = (personId: string, version = 1) => ({ personId, version, successors: [], deciders: [] })

const events = (action: string) =>
  database.asOwner('SELECT actor_id, person_id, before, after FROM audit_event WHERE action = $1', [action])

describe('changePerson', () => {
  test('SE-3 role and units count from the next request on, and the history says what was before', async () => {
    const person = await buildPerson({ role: 'manager', unitIds: [unitId] })
    const science = await buildUnit({ name: 'Science office' })
    const sid = await open(person.id)
    await changePerson(administrator, toStaff(person.id, { unitIds: [science] }), testNow)
    expect((await findLiveSession(sid, testNow))?.person).toMatchObject({
      role: 'staff',
      units: [{ unitId: science }],
    })
    expect(await events('person.changed')).toEqual([
      {
        actor_id: administrator.id,
        person_id: person.id,
        before: { role: 'manager', seesAllUnits: false, units: 'Trade office' },
        after: { role: 'staff', seesAllUnits: false, units: 'Science office' },
      },
    ])
  })

  test('all units is a grant of viewers alone', async () => {
    const { id } = await buildPerson({ role: 'staff' })
    await changePerson(administrator, toStaff(id, { seesAllUnits: true }), testNow)
    expect(await findPerson(administrator, id, testNow)).toMatchObject({ seesAllUnits: false })
    await changePerson(
      administrator,
      toStaff(id, { version: 2, role: 'viewer', seesAllUnits: true, unitIds: [] }),
      testNow,
    )
    expect(await findPerson(administrator, id, testNow)).toMatchObject({ seesAllUnits: true, units: [] })
  })

  test('AZ-9 nobody changes their own role; their own units they may', async () => {
    await buildPerson({ role: 'administrator' })
    const own = toStaff(administrator.id, { unitIds: [] })
    await expect(changePerson(administrator, own, testNow)).rejects.toMatchObject({
      code: 'ownAccess',
      field: 'role',
    })
    await changePerson(administrator, { ...own, role: 'administrator' }, testNow)
    expect(await findPerson(administrator, administrator.id, testNow)).toMatchObject({ units: [] })
  })

  test('AZ-9 the last active administrator stays', async () => {
    await buildPerson({ role: 'administrator', deactivatedAt: testNow })
    const id = administrator.id
    await expect(changePerson(tester, toStaff(id), testNow)).rejects.toMatchObject({
      code: 'lastAdministrator',
    })
    await expect(deactivatePerson(tester, toLeave(id, 1), testNow)).rejects.toMatchObject({
      code: 'lastAdministrator',
    })
  })

  test('CC-4 two administrators who demote each other at once leave one', async () => {
    for (let round = 0; round < 10; round++) {
      await database.asOwner("UPDATE person SET role = 'staff' WHERE role = 'administrator'")
      const [one, two] = [await buildActor('administrator'), await buildActor('administrator')]
      const answers = await Promise.allSettled([
        changePerson(one, toStaff(two.id), testNow),
        changePerson(two, toStaff(one.id), testNow),
      ])
      const refused = answers.flatMap((answer) => (answer.status === 'rejected' ? [answer.reason.code] : []))
      expect(refused).toEqual(['lastAdministrator'])
      expect(await db().person.count({ where: { role: 'administrator' } })).toBe(1)
    }
  })

  test('CC-4 who was demoted meanwhile demotes nobody any more', async () => {
    const [former] = [await buildActor('administrator'), await buildPerson({ role: 'administrator' })]
    await changePerson(administrator, toStaff(former.id), testNow)
    await expect(changePerson(former, toStaff(administrator.id), testNow)).rejects.toMatchObject({
      code: 'forbidden',
    })
  })

  test('CC-1 a version that is no longer the current one is a conflict, and CC-2 the answer tells what is stored', async () => {
    const { id } = await buildPerson({ role: 'staff' })
    await changePerson(administrator, toStaff(id, { role: 'manager' }), testNow)
    await expect(changePerson(administrator, toStaff(id), testNow)).rejects.toMatchObject({
      code: 'conflict',
    })
    expect(await findPersonChanges(administrator, id, 1, testNow)).toMatchObject({
      version: 2,
      by: 'Visit office',
      changes: expect.arrayContaining([
        expect.objectContaining({
          field: 'role',
          after: { kind: 'word', namespace: 'role', key: 'manager' },
        }),
      ]),
    })
    expect(await findPersonChanges(administrator, id, 2, testNow)).toBeNull()
  })

  test('a unit that is retired or unknown is refused at its field, one that the person has already stays', async () => {
    const { id } = await buildPerson({ unitIds: [unitId] })
    const other = await buildUnit()
    await database.asOwner('UPDATE unit SET retired_at = $1', [testNow])
    await changePerson(administrator, toStaff(id), testNow)
    const input = toStaff(id, { version: 2, unitIds: [other] })
    await expect(changePerson(administrator, input, testNow)).rejects.toMatchObject({
      code: 'unitRetired',
      field: 'unitIds',
    })
  })

  test('forbidden to everybody else, absent is absent; without its event nothing is kept (TX-1)', async () => {
    const { id } = await buildPerson()
    const before = await database.contents()
    for (const role of ['manager', 'staff', 'viewer'] as const) {
      const actor = { ...administrator, role }
      await expect(changePerson(actor, toStaff(id), testNow)).rejects.toMatchObject({ code: 'forbidden' })
      await expect(deactivatePerson(actor, toLeave(id, 1), testNow)).rejects.toMatchObject({
        code: 'forbidden',
      })
    }
    const nobody = '00000000-0000-7000-8000-000000000000'
    await expect(changePerson(administrator, toStaff(nobody), testNow)).rejects.toMatchObject({
      code: 'notFound',
    })
    await database.without('INSERT', 'audit_event', async () => {
      await expect(changePerson(administrator, toStaff(id), testNow)).rejects.toThrow()
    })
    expect(await database.contents()).toEqual(before)
  })
})

describe('deactivatePerson and reactivatePerson', () => {
  test('SE-3 every session ends in the same moment; back again they need to sign in', async () => {
    const person = await buildPerson()
    const sids = [await open(person.id), await open(person.id)]
    const own = await open(administrator.id)
    await deactivatePerson(administrator, toLeave(person.id, 1), testNow)
    for (const sid of sids) expect(await findLiveSession(sid, testNow)).toBeNull()
    expect(await findLiveSession(own, testNow)).not.toBeNull()
    await reactivatePerson(administrator, { personId: person.id, version: 2 }, testNow)
    for (const sid of sids) expect(await findLiveSession(sid, testNow)).toBeNull()
    expect(await findPerson(administrator, person.id, testNow)).toMatchObject({
      deactivatedAt: null,
      version: 3,
    })
    expect([...(await events('person.deactivated')), ...(await events('person.reactivated'))]).toHaveLength(2)
  })

  test('AZ-9 nobody deactivates themselves; twice is a conflict', async () => {
    const { id } = await buildPerson({ role: 'administrator' })
    await expect(
      deactivatePerson(administrator, toLeave(administrator.id, 1), testNow),
    ).rejects.toMatchObject({ code: 'ownAccess' })
    await deactivatePerson(administrator, toLeave(id, 1), testNow)
    await expect(deactivatePerson(administrator, toLeave(id, 2), testNow)).rejects.toMatchObject({
      code: 'conflict',
    })
  })

  test('the session stays when the history cannot be written (TX-1)', async () => {
    const { id } = await buildPerson()
    await open(id)
    const before = await database.contents()
    await database.without('INSERT', 'audit_event', async () => {
      await expect(deactivatePerson(administrator, toLeave(id, 1), testNow)).rejects.toThrow()
    })
    expect(await database.contents()).toEqual(before)
  })
})
