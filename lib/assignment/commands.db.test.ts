import { beforeEach, describe, expect, test } from 'vitest'
import { setLeadUnit, setOwner, setSupportingUnits } from '@/lib/assignment/commands'
import { findAssignment } from '@/lib/assignment/queries'
import { handOver } from '@/lib/hand-overs/commands'
import { findOpenHandOver } from '@/lib/hand-overs/queries'
import { buildActor, type PersonActor } from '@/lib/testing/actors'
import { type BuiltCommitment, buildCommitment } from '@/lib/testing/build-commitment'
import { testDatabase } from '@/lib/testing/database'
import { buildUnit, tester, testNow } from '@/lib/testing/factories'

const database = testDatabase()
let [lead, other] = ['', '']
let commitment: BuiltCommitment
let administrator: PersonActor
let manager: PersonActor
let colleague: PersonActor

beforeEach(async () => {
  lead = await buildUnit({ name: 'Leading office' })
  other = await buildUnit({ name: 'Other office' })
  administrator = await buildActor('administrator')
  manager = await buildActor('manager', [lead])
  colleague = await buildActor('staff', [lead], { name: 'Zhou Ping' })
  commitment = await buildCommitment({ leadUnitId: lead, leadUnitBasis: 'proposed' })
})

const subject = (version = 1) => ({ commitmentId: commitment.id, version })
const names = (name: string) => ({ en: name, zh: name, de: name })
const stored = () =>
  database.asOwner(
    'SELECT version, lead_unit_id AS lead, lead_unit_basis AS basis, owner_id AS owner FROM commitment WHERE id = $1',
    [commitment.id],
  )
const supporting = () =>
  database.asOwner('SELECT unit_id AS unit, basis FROM commitment_supporting_unit WHERE commitment_id = $1', [
    commitment.id,
  ])
const events = () =>
  database.asOwner(
    `SELECT action, actor_id, before, after FROM audit_event
      WHERE action ~ '^commitment.(lead|owner|supporting)' ORDER BY at, id`,
  )

describe('setLeadUnit', () => {
  test('done: a proposed unit is confirmed, with its event; again it changes nothing', async () => {
    await setLeadUnit(administrator, { ...subject(), leadUnitId: lead }, testNow)
    expect(await stored()).toEqual([{ version: 2, lead, basis: 'confirmed', owner: null }])
    const facts = { leadUnit: names('Leading office'), owner: null }
    expect(await events()).toEqual([
      {
        action: 'commitment.leadUnitConfirmed',
        actor_id: administrator.id,
        before: { ...facts, leadUnitBasis: 'proposed' },
        after: { ...facts, leadUnitBasis: 'confirmed' },
      },
    ])
    const before = await database.contents()
    await setLeadUnit(administrator, { ...subject(), leadUnitId: lead }, testNow)
    expect(await database.contents()).toEqual(before)
  })

  test('done: another unit leads, nobody owns it then, and a hand-over that waited has its answer', async () => {
    await handOver(manager, { ...subject(), id: crypto.randomUUID(), toUnitId: other }, testNow)
    const third = await buildUnit()
    await setLeadUnit(administrator, { ...subject(2), leadUnitId: third }, testNow)
    expect(await stored()).toMatchObject([{ version: 3, lead: third, basis: 'confirmed', owner: null }])
    expect((await events()).at(-1)).toMatchObject({ action: 'commitment.leadUnitChanged' })
    expect(await findOpenHandOver(administrator, commitment.number)).toBeNull()
    expect(await database.asOwner('SELECT answered_by_id AS by FROM hand_over')).toEqual([
      { by: administrator.id },
    ])
  })

  test('refused: a unit that is retired', async () => {
    await database.asOwner('UPDATE unit SET retired_at = now() WHERE id = $1', [other])
    await expect(
      setLeadUnit(administrator, { ...subject(), leadUnitId: other }, testNow),
    ).rejects.toMatchObject({ code: 'unitRetired' })
  })
})

describe('setSupportingUnits', () => {
  test('done: the set is what was sent, all confirmed, with its event; again it changes nothing', async () => {
    const third = await buildUnit({ name: 'Third office' })
    await setSupportingUnits(manager, { ...subject(), unitIds: [other, third, other] }, testNow)
    expect((await supporting()).map(({ unit }) => unit).sort()).toEqual([other, third].sort())
    await setSupportingUnits(manager, { ...subject(2), unitIds: [third] }, testNow)
    expect(await supporting()).toEqual([{ unit: third, basis: 'confirmed' }])
    expect((await events()).map(({ before, after }) => ({ before, after }))).toEqual([
      {
        before: { supportingUnits: null },
        after: {
          supportingUnits: { ...names('Other office, Third office'), zh: 'Other office、Third office' },
        },
      },
      {
        before: {
          supportingUnits: { ...names('Other office, Third office'), zh: 'Other office、Third office' },
        },
        after: { supportingUnits: names('Third office') },
      },
    ])
    const before = await database.contents()
    await setSupportingUnits(manager, { ...subject(2), unitIds: [third] }, testNow)
    expect(await database.contents()).toEqual(before)
  })

  test('a proposed unit that is sent is confirmed by that', async () => {
    commitment = await buildCommitment({ leadUnitId: lead, supportingUnitIds: [other] })
    await database.asOwner("UPDATE commitment_supporting_unit SET basis = 'proposed'")
    await setSupportingUnits(manager, { ...subject(), unitIds: [other] }, testNow)
    expect(await findAssignment(manager, commitment.number)).toEqual({
      ownerId: null,
      viewers: [],
      supportingUnits: [{ id: other, basis: 'confirmed', name: names('Other office') }],
    })
  })

  test('refused: the unit that leads, one that is absent, a retired one unless it supports already', async () => {
    commitment = await buildCommitment({ leadUnitId: lead, supportingUnitIds: [other] })
    const retired = await buildUnit()
    await database.asOwner('UPDATE unit SET retired_at = now() WHERE id IN ($1, $2)', [retired, other])
    const before = await database.contents()
    for (const [unitId, code] of [
      [lead, 'leadsAlready'],
      [crypto.randomUUID(), 'notFound'],
      [retired, 'unitRetired'],
    ] as const)
      await expect(
        setSupportingUnits(manager, { ...subject(), unitIds: [other, unitId] }, testNow),
      ).rejects.toMatchObject({ code, field: 'unitIds' })
    expect(await database.contents()).toEqual(before)
    const third = await buildUnit()
    await setSupportingUnits(manager, { ...subject(), unitIds: [other, third] }, testNow)
    expect(await supporting()).toHaveLength(2)
  })
})

describe('setOwner', () => {
  test('the receiving unit that names an owner has accepted what was handed over', async () => {
    const receiver = await buildActor('manager', [other])
    const owner = await buildActor('staff', [other])
    const id = crypto.randomUUID()
    await handOver(administrator, { id, commitmentId: commitment.id, version: 1, toUnitId: other }, testNow)
    expect(await findOpenHandOver(receiver, commitment.number)).not.toBeNull()
    await setOwner(receiver, { ...subject(2), ownerId: owner.id }, testNow)
    expect(await findOpenHandOver(receiver, commitment.number)).toBeNull()
    expect(await database.asOwner('SELECT accepted_at, answered_by_id FROM hand_over')).toEqual([
      { accepted_at: testNow, answered_by_id: receiver.id },
    ])
  })

  test('done: the person acts, with its event; again it changes nothing; nobody is possible', async () => {
    await setOwner(manager, { ...subject(), ownerId: colleague.id }, testNow)
    const before = await database.contents()
    await setOwner(manager, { ...subject(), ownerId: colleague.id }, testNow)
    expect(await database.contents()).toEqual(before)
    expect(await stored()).toMatchObject([{ version: 2, owner: colleague.id }])
    await setOwner(manager, subject(2), testNow)
    expect(await stored()).toMatchObject([{ version: 3, owner: null }])
    expect((await events()).map(({ before: from, after }) => ({ from, after }))).toEqual([
      { from: { owner: null }, after: { owner: 'Zhou Ping' } },
      { from: { owner: 'Zhou Ping' }, after: { owner: null } },
    ])
  })

  test('refused at its field: somebody of another unit, deactivated, who only reads, or absent', async () => {
    const people = [
      (await buildActor('staff', [other])).id,
      (await buildActor('staff', [lead], { deactivatedAt: testNow })).id,
      (await buildActor('viewer', [lead])).id,
      crypto.randomUUID(),
    ]
    const before = await database.contents()
    for (const ownerId of people)
      await expect(setOwner(manager, { ...subject(), ownerId }, testNow)).rejects.toMatchObject({
        code: 'ownerNotOfUnit',
        field: 'ownerId',
      })
    expect(await database.contents()).toEqual(before)
  })
})

describe.each([
  {
    name: 'setLeadUnit',
    run: (actor: PersonActor, version = 1) =>
      setLeadUnit(actor, { ...subject(version), leadUnitId: lead }, testNow),
    ofManager: 'forbidden',
  },
  {
    name: 'setSupportingUnits',
    run: (actor: PersonActor, version = 1) =>
      setSupportingUnits(actor, { ...subject(version), unitIds: [] }, testNow),
    ofManager: 'done',
  },
  {
    name: 'setOwner',
    run: (actor: PersonActor, version = 1) =>
      setOwner(actor, { ...subject(version), ownerId: colleague.id }, testNow),
    ofManager: 'done',
  },
])('$name', ({ run, ofManager }) => {
  beforeEach(async () => {
    commitment = await buildCommitment({
      leadUnitId: lead,
      leadUnitBasis: 'proposed',
      supportingUnitIds: [other],
    })
  })

  test('AZ-6: the verdicts of the table, and nothing is written by a refusal', async () => {
    const refusals = [
      { actor: await buildActor('manager', [other]), code: 'forbidden' },
      { actor: colleague, code: 'forbidden' },
      { actor: await buildActor('viewer', [lead]), code: 'forbidden' },
      { actor: tester as PersonActor, code: 'forbidden' },
      { actor: await buildActor('manager', [await buildUnit()]), code: 'notFound' },
      { actor: await buildActor('staff'), code: 'notFound' },
    ]
    const before = await database.contents()
    for (const { actor, code } of refusals)
      await expect(run(actor), `${actor.role} ${code}`).rejects.toMatchObject({ code })
    expect(await database.contents()).toEqual(before)
    const verdict = await run(manager).then(
      () => 'done',
      (error: { code: string }) => error.code,
    )
    expect(verdict).toBe(ofManager)
    if (verdict === 'forbidden') await run(administrator)
    expect(await stored()).toMatchObject([{ version: 2 }])
  })

  test('CC-1: refused on a version that is no longer the current one, and on an ended item; TX-1: nothing without its event', async () => {
    const before = await database.contents()
    await expect(run(administrator, 2)).rejects.toMatchObject({ code: 'conflict' })
    await database.without('INSERT', 'audit_event', async () => {
      await expect(run(administrator)).rejects.toThrow()
    })
    expect(await database.contents()).toEqual(before)
    commitment = await buildCommitment({ leadUnitId: lead, state: 'terminated' })
    await expect(run(administrator)).rejects.toMatchObject({ code: 'commitmentClosed' })
  })
})
