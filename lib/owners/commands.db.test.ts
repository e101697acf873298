import { beforeEach, describe, expect, test } from 'vitest'
import { archiveCommitment, restoreCommitment } from '@/lib/archives/commands'
import { db } from '@/lib/db/client'
import { deactivatePerson } from '@/lib/departures/commands'
import { endCommitment, reopenCommitment } from '@/lib/endings/commands'
import { raiseProblem } from '@/lib/problems/commands'
import { listDecisions } from '@/lib/problems/queries'
import { groupByDecider } from '@/lib/problems/rules'
import { buildActor, type PersonActor } from '@/lib/testing/actors'
import { type BuiltCommitment, buildCommitment } from '@/lib/testing/build-commitment'
import { readHolders } from '@/lib/testing/build-held'
import { testDatabase } from '@/lib/testing/database'
import { buildPerson, buildUnit, testNow } from '@/lib/testing/factories'
import { toRaise } from '@/lib/testing/inputs'

const database = testDatabase()
const reason = 'It goes on.'
let unitId: string
let administrator: PersonActor
let owner: { id: string; name: string }
let item: BuiltCommitment

beforeEach(async () => {
  unitId = await buildUnit()
  administrator = await buildActor('administrator')
  owner = await buildPerson({ name: 'Old name', role: 'manager', unitIds: [unitId] })
  item = await buildCommitment({ leadUnitId: unitId, ownerId: owner.id })
  await db().commitment.update({
    where: { id: item.id },
    data: { nextStep: 'Call them.', nextStepLanguage: 'en', nextStepOwnerId: owner.id },
    select: { id: true },
  })
})

const on = (version: number) => ({ commitmentId: item.id, version })
const end = (version = 1) =>
  endCommitment(
    administrator,
    { ...on(version), id: crypto.randomUUID(), kind: 'completed', reason },
    testNow,
  )
const reopen = (version: number, id: string = crypto.randomUUID()) =>
  reopenCommitment(administrator, { ...on(version), id, reason }, testNow)
const leave = () =>
  deactivatePerson(administrator, { personId: owner.id, version: 1, successors: [], deciders: [] }, testNow)
const events = () =>
  database.asOwner(
    `SELECT action, before, after FROM audit_event
      WHERE action IN ('commitment.reopened', 'commitment.restored', 'commitment.ownerSet', 'commitment.stepOwnerSet') ORDER BY ordinal`,
  )
const released = [
  { action: 'commitment.ownerSet', before: { owner: 'Old name' }, after: { owner: null } },
  { action: 'commitment.stepOwnerSet', before: { stepOwner: 'Old name' }, after: { stepOwner: null } },
]

describe('an item that comes back', () => {
  test('is nobody’s when its owner was shut out meanwhile, and the history says so', async () => {
    await end()
    await leave()
    // What has ended keeps its names.
    expect(await readHolders(item.id)).toMatchObject({ ownerId: owner.id, nextStepOwnerId: owner.id })
    const id = crypto.randomUUID()
    await reopen(2, id)
    expect(await readHolders(item.id)).toMatchObject({ ownerId: null, nextStepOwnerId: null, version: 5 })
    expect(await events()).toMatchObject([{ action: 'commitment.reopened' }, ...released])
    // Sent again it changes nothing more.
    await reopen(2, id)
    expect(await events()).toHaveLength(3)
  })

  test('stays with an owner who still works in the unit that leads it', async () => {
    await end()
    await reopen(2)
    expect(await readHolders(item.id)).toMatchObject({
      ownerId: owner.id,
      nextStepOwnerId: owner.id,
      version: 3,
    })
    expect(await events()).toMatchObject([{ action: 'commitment.reopened' }])
  })

  test.each([
    ['left the unit', () => db().personUnit.deleteMany({ where: { personId: owner.id } })],
    ['only reads now', () => db().person.update({ where: { id: owner.id }, data: { role: 'viewer' } })],
  ])('is nobody’s when its owner has %s', async (_, change) => {
    await end()
    await change()
    await reopen(2)
    expect(await readHolders(item.id)).toMatchObject({ ownerId: null, nextStepOwnerId: null })
  })

  test('from the archive it is open again and nobody’s; one that has ended keeps its names there too', async () => {
    await archiveCommitment(administrator, { ...on(1), reason }, testNow)
    await leave()
    await restoreCommitment(administrator, on(2), testNow)
    expect(await events()).toMatchObject([{ action: 'commitment.restored' }, ...released])
    const other = await buildPerson({ unitIds: [unitId] })
    item = await buildCommitment({ leadUnitId: unitId, ownerId: other.id })
    await end()
    await archiveCommitment(administrator, { ...on(2), reason }, testNow)
    await db().person.update({ where: { id: other.id }, data: { deactivatedAt: testNow } })
    await restoreCommitment(administrator, on(3), testNow)
    expect(await readHolders(item.id)).toMatchObject({ ownerId: other.id, version: 4 })
  })

  test('leaves no decision with somebody who left meanwhile: whoever decides on its level is asked, and the history says so', async () => {
    const other = await buildPerson({ name: 'Still here', role: 'manager', unitIds: [unitId] })
    const gone = toRaise(item, { askedOfId: owner.id, decisionAsked: 'Release two interpreters?' })
    const here = toRaise(item, { askedOfId: other.id })
    await raiseProblem(administrator, gone, testNow)
    await raiseProblem(administrator, here, testNow)
    await end(3)
    await leave()
    const askedOf = async (id: string) =>
      (await db().problem.findUniqueOrThrow({ where: { id }, select: { askedOfId: true } })).askedOfId
    // What has ended keeps its names.
    expect(await askedOf(gone.id)).toBe(owner.id)
    await reopen(4)
    expect(await askedOf(gone.id)).toBeNull()
    expect(await askedOf(here.id)).toBe(other.id)
    expect(await readHolders(item.id)).toMatchObject({ version: 8 })
    const told = await database.asOwner(
      "SELECT before, after FROM audit_event WHERE action = 'problem.readdressed'",
    )
    expect(told).toEqual([
      {
        before: { askedOf: 'Old name' },
        after: { decisionAsked: 'Release two interpreters?', askedOf: null },
      },
    ])
    const { decisions } = await listDecisions(administrator)
    expect(groupByDecider(decisions, null).map(({ askedOf: asked }) => asked?.name)).toEqual([
      'Still here',
      undefined,
    ])
  })

  test('a decision stays with whoever only reads now, as long as they may answer what is put to them by name', async () => {
    const problem = toRaise(item, { askedOfId: owner.id })
    const askedOf = async () =>
      (await db().problem.findUniqueOrThrow({ where: { id: problem.id } })).askedOfId
    await raiseProblem(administrator, problem, testNow)
    await end(2)
    await db().person.update({ where: { id: owner.id }, data: { role: 'viewer' } })
    await reopen(3)
    expect(await askedOf()).toBe(owner.id)
    const { version } = await db().commitment.findUniqueOrThrow({ where: { id: item.id } })
    await end(version)
    await db().personUnit.deleteMany({ where: { personId: owner.id } })
    await reopen(version + 1)
    expect(await askedOf()).toBeNull()
  })

  test('CC-4 opened again at the moment at which its owner is shut out, it is not theirs', async () => {
    for (let round = 1; round <= 6; round++) {
      const person = await buildPerson({ role: 'manager', unitIds: [unitId] })
      item = await buildCommitment({ leadUnitId: unitId, ownerId: person.id })
      await end()
      const input = { personId: person.id, version: 1, successors: [], deciders: [] }
      const successors = [{ unitId, to: 'nobody' }]
      const opening = reopen(2)
      const leaving = deactivatePerson(administrator, { ...input, successors }, testNow)
      await Promise.allSettled([opening, leaving])
      const { deactivatedAt } = await db().person.findUniqueOrThrow({ where: { id: person.id } })
      const { ownerId } = await readHolders(item.id)
      expect(deactivatedAt === null || ownerId === null, `round ${round}`).toBe(true)
    }
  })

  test('TX-1 without the event of its owner nothing is kept', async () => {
    await end()
    await leave()
    const before = await database.contents()
    await database.without('INSERT', 'audit_event', async () => {
      await expect(reopen(2)).rejects.toThrow()
    })
    expect(await database.contents()).toEqual(before)
  })
})
