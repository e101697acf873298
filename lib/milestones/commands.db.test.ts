import { beforeEach, describe, expect, test } from 'vitest'
import { readDossier } from '@/lib/dossiers/queries'
import { listCommitmentHistory } from '@/lib/history/queries'
import { addMilestone, changeMilestone, reachMilestone, removeMilestone } from '@/lib/milestones/commands'
import { buildActor, type PersonActor } from '@/lib/testing/actors'
import { type BuiltCommitment, buildCommitment } from '@/lib/testing/build-commitment'
import { testDatabase } from '@/lib/testing/database'
import { buildUnit, testNow } from '@/lib/testing/factories'
import { toMilestone } from '@/lib/testing/inputs'

const database = testDatabase()
const reason = 'The hall is free only later.'
let leadUnitId: string
let staff: PersonActor
let manager: PersonActor
let commitment: BuiltCommitment
let milestoneId: string

beforeEach(async () => {
  leadUnitId = await buildUnit()
  staff = await buildActor('staff', [leadUnitId])
  manager = await buildActor('manager', [leadUnitId])
  commitment = await buildCommitment({ leadUnitId })
  milestoneId = await added(1)
})

async function added(version: number, plannedOn = '2026-12-10', title = 'The contract is drafted') {
  const input = toMilestone(commitment, { version, plannedOn, title })
  await addMilestone(manager, input, testNow)
  return input.id
}
const of = (version = 2, id = milestoneId) => ({ milestoneId: id, commitmentId: commitment.id, version })
const standing = async () => {
  const [row] = await database.asOwner(
    'SELECT version, milestone_due_on::text AS due, milestone_slipped AS slipped FROM commitment WHERE id = $1',
    [commitment.id],
  )
  return row
}
const lastEvent = async () =>
  (
    await database.asOwner(
      "SELECT action, actor_id AS by, before, after FROM audit_event WHERE action LIKE 'milestone.%' ORDER BY id DESC",
    )
  ).at(0)
const shown = async (actor = staff) => (await readDossier(actor, commitment.number))?.milestones

describe('milestones', () => {
  test('added: the item keeps the earliest planned day, and the event is there', async () => {
    await added(2, '2026-12-01', 'The partner is told')
    expect(await standing()).toEqual({ version: 3, due: '2026-12-01', slipped: false })
    expect(await shown()).toMatchObject([
      { title: 'The partner is told', language: 'en', plannedOn: '2026-12-01', forecastOn: null },
      { title: 'The contract is drafted', plannedOn: '2026-12-10', actualOn: null },
    ])
    expect(await lastEvent()).toEqual({
      action: 'milestone.added',
      by: manager.id,
      before: {},
      after: { milestone: 'The partner is told', plannedOn: '2026-12-01' },
    })
  })

  test('a new forecast keeps what was planned, says why, and the item has slipped while it is later', async () => {
    await changeMilestone(staff, { ...of(), forecastOn: '2027-01-15', reason }, testNow)
    expect(await standing()).toEqual({ version: 3, due: '2026-12-10', slipped: true })
    expect(await shown()).toMatchObject([{ plannedOn: '2026-12-10', forecastOn: '2027-01-15' }])
    expect(await lastEvent()).toEqual({
      action: 'milestone.changed',
      by: staff.id,
      before: { forecastOn: null },
      after: { milestone: 'The contract is drafted', forecastOn: '2027-01-15', forecastReason: reason },
    })
    await changeMilestone(staff, { ...of(3), forecastOn: '2026-12-10', reason }, testNow)
    expect(await standing()).toEqual({ version: 4, due: '2026-12-10', slipped: false })
    expect(await lastEvent()).toMatchObject({ before: { forecastOn: '2027-01-15' } })
  })

  test('the day that it is expected on already is refused at its field, planned or forecast', async () => {
    const same = { ...of(), forecastOn: '2026-12-10', reason }
    const refusal = { code: 'milestoneUnchanged', field: 'forecastOn' }
    await expect(changeMilestone(staff, same, testNow)).rejects.toMatchObject(refusal)
    await changeMilestone(staff, { ...same, forecastOn: '2026-12-11' }, testNow)
    await expect(
      changeMilestone(staff, { ...of(3), forecastOn: '2026-12-11', reason }, testNow),
    ).rejects.toMatchObject(refusal)
  })

  test('reached today or before: it no longer counts, and takes no other day', async () => {
    await changeMilestone(staff, { ...of(), forecastOn: '2027-01-15', reason }, testNow)
    const before = await database.contents()
    await expect(reachMilestone(staff, { ...of(3), actualOn: '2026-11-27' }, testNow)).rejects.toMatchObject({
      code: 'milestoneAhead',
      field: 'actualOn',
    })
    expect(await database.contents()).toEqual(before)
    await reachMilestone(staff, { ...of(3), actualOn: '2026-11-26' }, testNow)
    expect(await standing()).toEqual({ version: 4, due: null, slipped: false })
    expect(await lastEvent()).toMatchObject({
      action: 'milestone.reached',
      after: { milestone: 'The contract is drafted', actualOn: '2026-11-26' },
    })
    for (const attempt of [
      () => reachMilestone(staff, { ...of(4), actualOn: '2026-11-25' }, testNow),
      () => changeMilestone(staff, { ...of(4), forecastOn: '2027-02-01', reason }, testNow),
    ])
      await expect(attempt()).rejects.toMatchObject({ code: 'milestoneReached' })
  })

  test('removed: out of sight and out of the count, kept as a row and in the history', async () => {
    await removeMilestone(manager, { ...of(), reason }, testNow)
    expect(await shown()).toEqual([])
    expect(await standing()).toEqual({ version: 3, due: null, slipped: false })
    expect(await database.asOwner('SELECT title, removed_at AS at FROM milestone')).toEqual([
      { title: 'The contract is drafted', at: testNow },
    ])
    expect(await lastEvent()).toMatchObject({
      action: 'milestone.removed',
      after: { milestone: 'The contract is drafted', reason },
    })
    await expect(reachMilestone(staff, { ...of(3), actualOn: '2026-11-26' }, testNow)).rejects.toMatchObject({
      code: 'notFound',
    })
  })
})

type Attempt = [
  name: string,
  run: (actor: PersonActor, subject: ReturnType<typeof of>) => Promise<void>,
  byStaff: boolean,
]
const attempts: Attempt[] = [
  [
    'addMilestone',
    (actor, { version, ...ids }) => addMilestone(actor, another(ids, version), testNow),
    false,
  ],
  [
    'changeMilestone',
    (actor, on) => changeMilestone(actor, { ...on, forecastOn: '2027-01-15', reason }, testNow),
    true,
  ],
  ['reachMilestone', (actor, on) => reachMilestone(actor, { ...on, actualOn: '2026-11-20' }, testNow), true],
  ['removeMilestone', (actor, on) => removeMilestone(actor, { ...on, reason }, testNow), false],
]
const another = ({ commitmentId }: { commitmentId: string }, version: number) =>
  toMilestone({ id: commitmentId }, { version })

describe.each(attempts)('%s', (_, run, byStaff) => {
  test('is refused to viewers and supporting units, and invisible to everybody else', async () => {
    const supporting = await buildUnit()
    await database.asOwner(
      "INSERT INTO commitment_supporting_unit (commitment_id, unit_id, basis) VALUES ($1, $2, 'confirmed')",
      [commitment.id, supporting],
    )
    const refusals = [
      { actor: await buildActor('viewer', [leadUnitId]), code: 'forbidden' },
      { actor: await buildActor('manager', [supporting]), code: 'forbidden' },
      { actor: await buildActor('manager', [await buildUnit()]), code: 'notFound' },
    ]
    const before = await database.contents()
    for (const { actor, code } of refusals)
      await expect(run(actor, of()), `${actor.role} ${code}`).rejects.toMatchObject({ code })
    if (!byStaff) await expect(run(staff, of())).rejects.toMatchObject({ code: 'forbidden' })
    expect(await database.contents()).toEqual(before)
    await run(byStaff ? staff : manager, of())
    expect(await standing()).toMatchObject({ version: 3 })
  })

  test('CC-1: refused on another version; on an ended item too; nothing is written then', async () => {
    const before = await database.contents()
    await expect(run(manager, of(1))).rejects.toMatchObject({ code: 'conflict' })
    expect(await database.contents()).toEqual(before)
    await database.asOwner(
      "UPDATE commitment SET state = 'completed', ended_at = now(), end_reason = 'Done.' WHERE id = $1",
      [commitment.id],
    )
    await expect(run(manager, of())).rejects.toMatchObject({ code: 'commitmentClosed' })
  })

  test('TX-1: when its event cannot be written, nothing is', async () => {
    const before = await database.contents()
    await database.without('INSERT', 'audit_event', async () => {
      await expect(run(manager, of())).rejects.toThrow()
    })
    expect(await database.contents()).toEqual(before)
  })
})

test.each(attempts.slice(1))('AZ-6: %s: a milestone of another item is not there', async (_, run) => {
  const other = await buildCommitment({ leadUnitId })
  const before = await database.contents()
  await expect(run(manager, { milestoneId, commitmentId: other.id, version: 1 })).rejects.toMatchObject({
    code: 'notFound',
  })
  expect(await database.contents()).toEqual(before)
})

test('CC-3: the same one is added once, also ten times at once; the id of another one is refused', async () => {
  const input = toMilestone(commitment, { version: 2 })
  await Promise.all(Array.from({ length: 10 }, () => addMilestone(manager, input, testNow)))
  expect(await standing()).toMatchObject({ version: 3 })
  const before = await database.contents()
  for (const differing of [{ title: 'Another' }, { plannedOn: '2027-01-01' }, { language: 'de' as const }])
    await expect(addMilestone(manager, { ...input, ...differing }, testNow)).rejects.toMatchObject({
      code: 'repeatDiffers',
    })
  expect(await database.contents()).toEqual(before)
})

test('AZ-3: nobody out of scope reads of them', async () => {
  expect(await shown(await buildActor('viewer', [leadUnitId]))).toHaveLength(1)
  expect(await shown(await buildActor('manager', [await buildUnit()]))).toBeUndefined()
})

test('AZ-2: why a milestone comes later, as staff have told it, is not for viewers', async () => {
  await changeMilestone(staff, { ...of(), forecastOn: '2027-01-15', reason }, testNow)
  const told = async (actor: PersonActor) =>
    JSON.stringify(await listCommitmentHistory(actor, commitment.number))
  expect(await told(staff)).toContain(reason)
  const seen = await told(await buildActor('viewer', [leadUnitId]))
  expect(seen).toContain('2027-01-15')
  expect(seen).not.toContain(reason)
})
