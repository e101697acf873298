import { beforeEach, describe, expect, test } from 'vitest'
import { readDossier } from '@/lib/dossiers/queries'
import { changeStage } from '@/lib/stages/commands'
import type { ChangeStage } from '@/lib/stages/schema'
import { postStatusUpdate } from '@/lib/status-updates/commands'
import { buildActor, type PersonActor } from '@/lib/testing/actors'
import { type BuiltCommitment, buildCommitment } from '@/lib/testing/build-commitment'
import { testDatabase } from '@/lib/testing/database'
import { buildUnit, testNow } from '@/lib/testing/factories'
import { toPost } from '@/lib/testing/inputs'

const database = testDatabase()
const later = new Date(testNow.getTime() + 60_000)
let leadUnitId: string
let author: PersonActor
let commitment: BuiltCommitment

beforeEach(async () => {
  leadUnitId = await buildUnit()
  author = await buildActor('staff', [leadUnitId])
  commitment = await buildCommitment({ leadUnitId, stage: 'inTalks' })
})

const input = (change: Partial<ChangeStage> = {}): ChangeStage => {
  return { commitmentId: commitment.id, version: 1, stage: 'agreed', ...change }
}
const standing = () =>
  database.asOwner(
    'SELECT version, stage, stage_since::text AS since, progress_on::text AS progress FROM commitment WHERE id = $1',
    [commitment.id],
  )
const rows = () =>
  database.asOwner(
    `SELECT from_stage AS "from", to_stage AS "to", reason, status_update_id AS update, changed_by_id AS by,
            changed_by_name AS name, changed_at AS at FROM stage_change ORDER BY changed_at`,
  )
const events = () =>
  database.asOwner("SELECT actor_id AS by, before, after FROM audit_event WHERE action = 'stage.changed'")

describe('changeStage', () => {
  test('done: the stage, real progress, the row and the event are there', async () => {
    await changeStage(author, input(), testNow)
    expect(await standing()).toEqual([
      { version: 2, stage: 'agreed', since: '2026-11-26', progress: '2026-11-26' },
    ])
    const { id: by, name } = author
    expect(await rows()).toEqual([
      { from: 'inTalks', to: 'agreed', reason: null, update: null, by, name, at: testNow },
    ])
    expect(await events()).toEqual([{ by, before: { stage: 'inTalks' }, after: { stage: 'agreed' } }])
  })

  test('going back takes a reason, which is kept, and is no progress', async () => {
    const back = input({ stage: 'firstContact' })
    const before = await database.contents()
    await expect(changeStage(author, back, testNow)).rejects.toMatchObject({
      code: 'stageReasonMissing',
      field: 'reason',
    })
    expect(await database.contents()).toEqual(before)
    const reason = 'The partner has a new management.'
    await changeStage(author, { ...back, reason }, testNow)
    expect(await standing()).toEqual([
      { version: 2, stage: 'firstContact', since: '2026-11-26', progress: '2026-11-22' },
    ])
    expect(await rows()).toMatchObject([{ from: 'inTalks', to: 'firstContact', reason }])
    expect(await events()).toMatchObject([{ after: { stage: 'firstContact', reason } }])
  })

  test('a stage of the other path, and the one it has, are refused at their field', async () => {
    for (const [stage, code] of [
      ['signed', 'stageOfOtherTemplate'],
      ['inTalks', 'stageUnchanged'],
    ] as const)
      await expect(changeStage(author, input({ stage }), testNow)).rejects.toMatchObject({
        code,
        field: 'stage',
      })
  })

  test.each(['completed', 'terminated', 'merged'] as const)('refused on an ended item: %s', async (state) => {
    commitment = await buildCommitment({ leadUnitId, state })
    await expect(changeStage(author, input(), testNow)).rejects.toMatchObject({ code: 'commitmentClosed' })
  })

  test('refused to viewers and supporting units, and invisible to everybody else', async () => {
    const supporting = await buildUnit()
    commitment = await buildCommitment({ leadUnitId, supportingUnitIds: [supporting] })
    const before = await database.contents()
    for (const { role, unitIds, code } of [
      { role: 'viewer', unitIds: [leadUnitId], code: 'forbidden' },
      { role: 'manager', unitIds: [supporting], code: 'forbidden' },
      { role: 'manager', unitIds: [], code: 'notFound' },
    ] as const) {
      const actor = await buildActor(role, [...unitIds])
      await expect(changeStage(actor, input(), testNow)).rejects.toMatchObject({ code, field: undefined })
    }
    expect({ ...(await database.contents()), person: 0, person_unit: 0 }).toEqual({
      ...before,
      person: 0,
      person_unit: 0,
    })
  })

  test('CC-1: refused on another version, also when the stage is that already', async () => {
    await changeStage(author, input(), testNow)
    const before = await database.contents()
    for (const version of [1, 3])
      await expect(changeStage(author, input({ version }), later)).rejects.toMatchObject({ code: 'conflict' })
    expect(await database.contents()).toEqual(before)
  })

  test.each(['audit_event', 'stage_change'])('TX-1: when %s cannot be written, nothing is', async (table) => {
    const before = await database.contents()
    await database.without('INSERT', table, async () => {
      await expect(changeStage(author, input(), testNow)).rejects.toThrow()
    })
    expect(await database.contents()).toEqual(before)
  })
})

describe('the steps of a dossier', () => {
  test('gives the steps newest first to those in scope, and to nobody else', async () => {
    await changeStage(author, input(), testNow)
    await changeStage(author, input({ version: 2, stage: 'inTalks', reason: 'Not yet.' }), later)
    const changes = [
      { fromStage: 'agreed', toStage: 'inTalks', reason: 'Not yet.', changedAt: later },
      { fromStage: 'inTalks', toStage: 'agreed', reason: null, changedAt: testNow },
    ]
    const viewer = await buildActor('viewer', [leadUnitId])
    expect((await readDossier(viewer, commitment.number))?.stageChanges).toMatchObject(changes)
    const outsider = await buildActor('manager', [await buildUnit()])
    expect(await readDossier(outsider, commitment.number)).toBeNull()
  })

  test('AZ-2: the reason in an update that nobody has approved is not for viewers', async () => {
    const strict = await buildUnit({ approvalRequired: true })
    commitment = await buildCommitment({ leadUnitId: strict, stage: 'agreed' })
    const staff = await buildActor('staff', [strict])
    const stageReason = 'Canary of the reason.'
    await postStatusUpdate(staff, toPost(commitment, { stage: 'inTalks', stageReason }), testNow)
    const viewer = await buildActor('viewer', [strict])
    expect((await readDossier(staff, commitment.number))?.stageChanges).toMatchObject([
      { reason: stageReason },
    ])
    expect((await readDossier(viewer, commitment.number))?.stageChanges).toMatchObject([{ reason: null }])
    await database.asOwner(
      `INSERT INTO status_update_review (id, status_update_id, author_id, basis, decision, reviewer_id, decided_at)
       SELECT gen_random_uuid(), u.id, u.author_id, 'reviewed', 'approved', p.id, now()
         FROM status_update u, person p WHERE p.id <> u.author_id LIMIT 1`,
    )
    expect((await readDossier(viewer, commitment.number))?.stageChanges).toMatchObject([
      { reason: stageReason },
    ])
  })
})
