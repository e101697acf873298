import { beforeEach, describe, expect, test } from 'vitest'
import { db } from '@/lib/db/client'
import { deactivatePerson } from '@/lib/departures/commands'
import type { HandOverWork } from '@/lib/departures/schema'
import type { PersonActor } from '@/lib/testing/actors'
import { buildCommitment } from '@/lib/testing/build-commitment'
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

const events = async (commitmentId: string) =>
  (await database.asOwner(
    `SELECT action, actor_name, before, after FROM audit_event WHERE commitment_id = $1
     AND action IN ('commitment.ownerSet', 'commitment.stepOwnerSet', 'problem.readdressed') ORDER BY ordinal`,
    [commitmentId],
  )) as { action: string; before: object; after: object }[]

describe('deactivatePerson', () => {
  test('done: everything goes over at once, with an event for each and one for the person', async () => {
    const held = await buildHeld(administrator, leaver, unitId)
    const { version } = await readHolders(held.id)
    await deactivatePerson(
      administrator,
      toHandOver({ successors: [to(successor)], deciders: [to(successor)] }),
      testNow,
    )
    expect(await readHolders(held.id)).toEqual({
      ownerId: successor.id,
      nextStepOwnerId: successor.id,
      version: version + 3,
      problems: [{ askedOfId: successor.id }],
    })
    const by = { actor_name: 'Visit office' }
    expect(await events(held.id)).toMatchObject([
      {
        ...by,
        action: 'commitment.ownerSet',
        before: { owner: 'Old name' },
        after: { owner: 'Successor' },
      },
      {
        ...by,
        action: 'commitment.stepOwnerSet',
        before: { stepOwner: 'Old name' },
        after: { stepOwner: 'Successor' },
      },
      {
        ...by,
        action: 'problem.readdressed',
        before: { askedOf: 'Old name' },
        after: { askedOf: 'Successor' },
      },
    ])
    expect(
      await database.asOwner("SELECT person_id, after FROM audit_event WHERE action = 'person.deactivated'"),
    ).toEqual([{ person_id: leaver.id, after: { items: 1, nextSteps: 1, problems: 1 } }])
    const { deactivatedAt } = await db().person.findUniqueOrThrow({ where: { id: leaver.id } })
    expect(deactivatedAt).toEqual(testNow)
  })

  test('to nobody: the item is not assigned, the problem is the level’s alone', async () => {
    const held = await buildHeld(administrator, leaver, unitId)
    await deactivatePerson(
      administrator,
      toHandOver({ successors: [to(null)], deciders: [to(null)] }),
      testNow,
    )
    expect(await readHolders(held.id)).toMatchObject({
      ownerId: null,
      nextStepOwnerId: null,
      problems: [{ askedOfId: null }],
    })
  })

  test('suspended items go over, ended and archived ones keep their names', async () => {
    const own = (change: object) => buildCommitment({ leadUnitId: unitId, ownerId: leaver.id, ...change })
    const suspended = await own({ state: 'suspended' })
    const kept = [
      await own({ state: 'completed' }),
      await own({ state: 'merged' }),
      await own({ archivedAt: testNow }),
    ]
    await deactivatePerson(administrator, toHandOver({ successors: [to(successor)] }), testNow)
    expect(await readHolders(suspended.id)).toMatchObject({ ownerId: successor.id })
    for (const { id } of kept) expect(await readHolders(id)).toMatchObject({ ownerId: leaver.id })
  })

  test('history keeps the names as they were, whatever people are called later', async () => {
    const { id } = await buildHeld(administrator, leaver, unitId)
    await deactivatePerson(
      administrator,
      toHandOver({ successors: [to(successor)], deciders: [to(successor)] }),
      testNow,
    )
    const before = await events(id)
    await database.asOwner("UPDATE person SET name = 'Somebody else'")
    expect(await events(id)).toEqual(before)
    expect(JSON.stringify(before)).toContain('Old name')
  })

  test('the search finds an item by its new owner, and no longer by the old one', async () => {
    const { id } = await buildCommitment({ leadUnitId: unitId, ownerId: leaver.id })
    await deactivatePerson(administrator, toHandOver({ successors: [to(successor)] }), testNow)
    const [entry] = await database.asOwner('SELECT folded FROM search_entry WHERE commitment_id = $1', [id])
    expect(entry).toMatchObject({ folded: expect.stringContaining('successor') })
    expect(JSON.stringify(entry)).not.toContain('old name')
  })

  test('a choice for each unit that leads anything of it; without one, or to somebody who may not, nothing is done', async () => {
    const science = await buildUnit()
    await buildHeld(administrator, leaver, unitId)
    await buildCommitment({ leadUnitId: science, ownerId: leaver.id })
    const outsider = await buildPerson({ role: 'manager', unitIds: [science] })
    const reader = await buildPerson({ role: 'viewer', unitIds: [unitId, science] })
    const gone = await buildPerson({ unitIds: [unitId], deactivatedAt: testNow })
    const before = await database.contents()
    const both = (person: { id: string } | null) => [to(person), to(null, science)]
    const deciders = [to(null)]
    const refused = [
      [{ deciders }, 'choiceMissing', 'successors'],
      [{ successors: [to(successor)], deciders }, 'choiceMissing', 'successors'],
      [
        { successors: [to(successor), { ...stays, unitId: science }], deciders },
        'choiceMissing',
        'successors',
      ],
      [{ successors: both(successor) }, 'choiceMissing', 'deciders'],
      [{ successors: both(outsider), deciders }, 'ownerNotOfUnit', 'successors'],
      [{ successors: both(reader), deciders }, 'ownerNotOfUnit', 'successors'],
      [{ successors: both(gone), deciders }, 'ownerNotOfUnit', 'successors'],
      [{ successors: both(leaver), deciders }, 'ownerNotOfUnit', 'successors'],
      [{ successors: both(null), deciders: [to(outsider)] }, 'cannotDecide', 'deciders'],
    ] as const
    for (const [change, code, field] of refused)
      await expect(
        deactivatePerson(administrator, toHandOver(change as never), testNow),
        JSON.stringify(change),
      ).rejects.toMatchObject({ code, field })
    await database.without('INSERT', 'audit_event', async () => {
      const input = toHandOver({ successors: both(successor), deciders })
      await expect(deactivatePerson(administrator, input, testNow)).rejects.toThrow()
    })
    expect(await database.contents()).toEqual(before)
  })
})
