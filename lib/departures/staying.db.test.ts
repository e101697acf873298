import { beforeEach, describe, expect, test } from 'vitest'
import { setOwner } from '@/lib/assignment/commands'
import { db } from '@/lib/db/client'
import { changePerson, deactivatePerson, handOverWork } from '@/lib/departures/commands'
import type { HandOverWork } from '@/lib/departures/schema'
import type { PersonActor } from '@/lib/testing/actors'
import { type BuiltCommitment, buildCommitment } from '@/lib/testing/build-commitment'
import { buildDeparture, toHandOverOf, toTake } from '@/lib/testing/build-departure'
import { buildHeld, readHolders } from '@/lib/testing/build-held'
import { testDatabase } from '@/lib/testing/database'
import { buildPerson, buildUnit, testNow } from '@/lib/testing/factories'

const database = testDatabase()
let administrator: PersonActor
let unitId: string
let leaver: { id: string; name: string }
let successor: { id: string; name: string }

beforeEach(async () => {
  ;({ unitId, administrator, leaver, successor } = await buildDeparture())
})

const to = (person: { id: string } | null, ofUnit = unitId) => toTake(person, ofUnit)
const toHandOver = (change: Partial<HandOverWork> = {}) => toHandOverOf(leaver, change)
const stays = { unitId: '', to: 'stays' }

describe('at the same moment (CC-4)', () => {
  test('what somebody is given at that very moment goes over as well, or is not given', async () => {
    for (let round = 0; round < 8; round++) {
      const person = await buildPerson({ unitIds: [unitId] })
      const items = [
        await buildCommitment({ leadUnitId: unitId, ownerId: person.id }),
        await buildCommitment({ leadUnitId: unitId }),
      ]
      const [, free] = items as [BuiltCommitment, BuiltCommitment]
      const input = { personId: person.id, version: 1, successors: [to(successor)], deciders: [] }
      const [assigned, shutOut] = await Promise.allSettled([
        setOwner(administrator, { commitmentId: free.id, version: 1, ownerId: person.id }, testNow),
        deactivatePerson(administrator, input, testNow),
      ])
      expect(shutOut.status).toBe('fulfilled')
      if (assigned.status === 'rejected') expect(assigned.reason).toMatchObject({ code: 'ownerNotOfUnit' })
      expect(await db().commitment.count({ where: { ownerId: person.id } })).toBe(0)
    }
  })

  test('who is to take over and is shut out at that moment gets nothing', async () => {
    for (let round = 0; round < 8; round++) {
      const [one, other] = [
        await buildPerson({ unitIds: [unitId] }),
        await buildPerson({ unitIds: [unitId] }),
      ]
      await buildCommitment({ leadUnitId: unitId, ownerId: one.id })
      const leaving = (person: { id: string }, successors: HandOverWork['successors']) =>
        deactivatePerson(
          administrator,
          { personId: person.id, version: 1, successors, deciders: [] },
          testNow,
        )
      await Promise.allSettled([leaving(one, [to(other)]), leaving(other, [])])
      const shut = { owner: { deactivatedAt: { not: null } } }
      expect(await db().commitment.count({ where: shut })).toBe(0)
    }
  })
})

describe('handOverWork', () => {
  test('what is said to stay stays, the rest goes over, and the person stays active', async () => {
    const science = await buildUnit()
    await database.asOwner('INSERT INTO person_unit VALUES ($1, $2)', [leaver.id, science])
    const [mine, theirs] = [
      await buildCommitment({ leadUnitId: unitId, ownerId: leaver.id }),
      await buildCommitment({ leadUnitId: science, ownerId: leaver.id }),
    ]
    const successors = [to(successor), { ...stays, unitId: science }]
    await handOverWork(administrator, toHandOver({ successors }), testNow)
    expect(await readHolders(mine.id)).toMatchObject({ ownerId: successor.id })
    expect(await readHolders(theirs.id)).toMatchObject({ ownerId: leaver.id })
    expect(
      await database.asOwner("SELECT after FROM audit_event WHERE action = 'person.workHandedOver'"),
    ).toEqual([{ after: { items: 1 } }])
    const after = await database.contents()
    const again = toHandOver({ successors: [{ ...stays, unitId: science }] })
    await handOverWork(administrator, again, testNow)
    await expect(handOverWork(administrator, { ...again, version: 2 }, testNow)).rejects.toMatchObject({
      code: 'conflict',
    })
    expect(await database.contents()).toEqual(after)
  })

  test('forbidden to everybody but administrators', async () => {
    await buildHeld(administrator, leaver, unitId)
    const before = await database.contents()
    for (const role of ['manager', 'staff', 'viewer'] as const) {
      const actor = { ...administrator, role }
      for (const command of [handOverWork, deactivatePerson])
        await expect(command(actor, toHandOver(), testNow)).rejects.toMatchObject({ code: 'forbidden' })
    }
    expect(await database.contents()).toEqual(before)
  })
})

describe('changePerson', () => {
  const access = (change: object) => ({
    personId: leaver.id,
    version: 1,
    role: 'manager' as const,
    unitIds: [unitId],
    seesAllUnits: false,
    ...change,
  })

  test('refused while they would keep what they may no longer act for; done once it is handed over', async () => {
    await buildHeld(administrator, leaver, unitId)
    const other = await buildUnit()
    const before = await database.contents()
    for (const [change, field] of [
      [{ unitIds: [other] }, 'unitIds'],
      [{ role: 'viewer' }, 'role'],
      [{ role: 'staff' }, 'role'],
    ] as const)
      await expect(changePerson(administrator, access(change), testNow)).rejects.toMatchObject({
        code: 'leavesWork',
        field,
        values: { count: 1 },
      })
    expect(await database.contents()).toEqual(before)
    await changePerson(administrator, access({ unitIds: [unitId, other] }), testNow)
    const handed = { version: 2, successors: [to(successor)], deciders: [to(null)] }
    await handOverWork(administrator, toHandOver(handed), testNow)
    await changePerson(administrator, access({ version: 2, unitIds: [other], role: 'staff' }), testNow)
  })
})
