import { beforeEach, describe, expect, test } from 'vitest'
import { postStatusUpdate } from '@/lib/status-updates/commands'
import type { PostStatusUpdate } from '@/lib/status-updates/schema'
import { buildActor, type PersonActor } from '@/lib/testing/actors'
import { type BuiltCommitment, buildCommitment } from '@/lib/testing/build-commitment'
import { testDatabase } from '@/lib/testing/database'
import { buildUnit, tester, testNow } from '@/lib/testing/factories'
import { toPost } from '@/lib/testing/inputs'

const database = testDatabase()
let leadUnitId: string
let author: PersonActor
let commitment: BuiltCommitment

beforeEach(async () => {
  leadUnitId = await buildUnit()
  author = await buildActor('staff', [leadUnitId])
  commitment = await buildCommitment({ leadUnitId })
})

const input = (change: Partial<PostStatusUpdate> = {}) => toPost(commitment, change)

const standing = () =>
  database.asOwner(
    `SELECT version, health, stage, stage_since::text, move_by, move_since::text, next_step, next_step_language,
            next_step_due_on::text, update_due_on::text, progress_on::text, last_update_at FROM commitment`,
  )

describe('postStatusUpdate', () => {
  test('done: the update, its approval, the commitment and the event are there', async () => {
    const update = input({
      stage: 'inTalks',
      moveBy: 'partner',
      nextStep: 'Send the draft.',
      nextStepDueOn: '2026-12-10',
      problems: 'No interpreter.',
    })
    expect(await postStatusUpdate(author, update, testNow)).toBe(update.id)
    expect(await standing()).toEqual([
      {
        version: 2,
        health: 'onTrack',
        stage: 'inTalks',
        stage_since: '2026-11-26',
        move_by: 'partner',
        move_since: '2026-11-26',
        next_step: 'Send the draft.',
        next_step_language: 'en',
        next_step_due_on: '2026-12-10',
        update_due_on: '2026-12-10',
        progress_on: '2026-11-26',
        last_update_at: testNow,
      },
    ])
    expect(
      await database.asOwner(
        'SELECT id, author_id, author_name, posted_at, progress, problems FROM status_update',
      ),
    ).toEqual([
      {
        id: update.id,
        author_id: author.id,
        author_name: author.name,
        posted_at: testNow,
        progress: update.progress,
        problems: 'No interpreter.',
      },
    ])
    expect(
      await database.asOwner(
        'SELECT status_update_id, basis, decision, reviewer_id FROM status_update_review',
      ),
    ).toEqual([
      { status_update_id: update.id, basis: 'approvalNotRequired', decision: 'approved', reviewer_id: null },
    ])
    const nothing = {
      health: 'notReported',
      stage: 'firstContact',
      moveBy: 'ours',
      nextStep: null,
      nextStepDueOn: null,
    }
    const something = {
      health: 'onTrack',
      stage: 'inTalks',
      moveBy: 'partner',
      nextStep: 'Send the draft.',
      nextStepDueOn: '2026-12-10',
    }
    expect(
      await database.asOwner(
        "SELECT actor_id, at, before, after FROM audit_event WHERE action = 'statusUpdate.posted'",
      ),
    ).toEqual([
      { actor_id: author.id, at: testNow, before: nothing, after: { ...something, realProgress: false } },
    ])
  })

  test('an update without progress sets the clock of updates only', async () => {
    await postStatusUpdate(author, input({ progress: 'No news.' }), testNow)
    expect(await standing()).toMatchObject([
      {
        update_due_on: '2026-12-10',
        progress_on: '2026-11-22',
        stage_since: '2026-11-22',
        move_since: '2026-11-22',
      },
    ])
  })

  test('where the unit asks for approval, the update waits for it and its assessment counts at once', async () => {
    const strict = await buildUnit({ approvalRequired: true })
    commitment = await buildCommitment({ leadUnitId: strict })
    await postStatusUpdate(await buildActor('staff', [strict]), input({ health: 'atRisk' }), testNow)
    expect(await database.asOwner('SELECT id FROM status_update_review')).toEqual([])
    expect(await database.asOwner('SELECT health FROM commitment WHERE id = $1', [commitment.id])).toEqual([
      { health: 'atRisk' },
    ])
  })

  test.each(['administrator', 'manager', 'staff'] as const)('done by: %s of the lead unit', async (role) => {
    await postStatusUpdate(await buildActor(role, [leadUnitId]), input(), testNow)
    expect(await standing()).toMatchObject([{ version: 2 }])
  })

  test('refused to everybody else, and nothing is written then', async () => {
    const [supporting, other] = [await buildUnit(), await buildUnit()]
    commitment = await buildCommitment({ leadUnitId, supportingUnitIds: [supporting] })
    const refusals = [
      { actor: await buildActor('viewer', [leadUnitId]), code: 'forbidden' },
      { actor: await buildActor('staff', [supporting]), code: 'forbidden' },
      { actor: await buildActor('manager', [supporting]), code: 'forbidden' },
      { actor: tester, code: 'forbidden' },
      { actor: await buildActor('staff', [other]), code: 'notFound' },
      { actor: await buildActor('manager', [other]), code: 'notFound' },
      { actor: await buildActor('staff'), code: 'notFound' },
    ]
    const before = await database.contents()
    for (const { actor, code } of refusals) {
      await expect(postStatusUpdate(actor, input(), testNow), `${actor.role} ${code}`).rejects.toMatchObject({
        name: 'DomainError',
        code,
      })
    }
    expect(await database.contents()).toEqual(before)
  })

  test('AZ-3: an item out of scope is refused like one that does not exist', async () => {
    const outsider = await buildActor('staff', [await buildUnit()])
    const refused = await postStatusUpdate(outsider, input(), testNow).catch((error: unknown) => error)
    const absent = await postStatusUpdate(
      outsider,
      input({ commitmentId: crypto.randomUUID() }),
      testNow,
    ).catch((error: unknown) => error)
    expect(refused).toEqual(absent)
    expect(refused).toMatchObject({ code: 'notFound', field: undefined })
  })

  test.each(['completed', 'terminated', 'merged'] as const)('refused on an ended item: %s', async (state) => {
    commitment = await buildCommitment({ leadUnitId, state })
    await expect(postStatusUpdate(author, input(), testNow)).rejects.toMatchObject({
      code: 'commitmentClosed',
    })
  })

  test('refused with a stage of the other path, at its field', async () => {
    await expect(postStatusUpdate(author, input({ stage: 'signed' }), testNow)).rejects.toMatchObject({
      code: 'stageOfOtherTemplate',
      field: 'stage',
    })
  })

  test('a stage forward or back is kept with the update; going back takes a reason', async () => {
    const steps = () =>
      database.asOwner(
        'SELECT from_stage AS "from", to_stage AS "to", reason, status_update_id AS update FROM stage_change ORDER BY changed_at',
      )
    const forward = input({ stage: 'agreed' })
    await postStatusUpdate(author, forward, testNow)
    const back = input({ version: 2, stage: 'inTalks' })
    const before = await database.contents()
    await expect(postStatusUpdate(author, back, testNow)).rejects.toMatchObject({
      code: 'stageReasonMissing',
      field: 'stageReason',
    })
    expect(await database.contents()).toEqual(before)
    const stageReason = 'The draft was rejected.'
    const later = new Date(testNow.getTime() + 1)
    await postStatusUpdate(author, { ...back, stageReason }, later)
    await postStatusUpdate(author, input({ version: 3, stage: 'inTalks', stageReason: 'No step.' }), later)
    expect(await steps()).toEqual([
      { from: 'firstContact', to: 'agreed', reason: null, update: forward.id },
      { from: 'agreed', to: 'inTalks', reason: stageReason, update: back.id },
    ])
    expect(
      await database.asOwner(
        "SELECT after->>'stageReason' AS told FROM audit_event WHERE after ? 'stageReason'",
      ),
    ).toEqual([{ told: stageReason }])
  })

  test('an update knows whether it judges the item otherwise than before', async () => {
    for (const [index, health] of (['onTrack', 'onTrack', 'atRisk'] as const).entries())
      await postStatusUpdate(
        author,
        input({ version: index + 1, health }),
        new Date(testNow.getTime() + index),
      )
    expect(
      await database.asOwner('SELECT health_changed AS changed FROM status_update ORDER BY posted_at'),
    ).toEqual([{ changed: true }, { changed: false }, { changed: true }])
  })

  test('CC-1: refused on a version that is no longer the current one, and nothing is written then', async () => {
    await postStatusUpdate(author, input(), testNow)
    const before = await database.contents()
    for (const version of [1, 3]) {
      await expect(postStatusUpdate(author, input({ version }), testNow)).rejects.toMatchObject({
        code: 'conflict',
      })
    }
    expect(await database.contents()).toEqual(before)
  })

  test.each(['audit_event', 'status_update', 'status_update_review'])(
    'TX-1: when %s cannot be written, nothing is',
    async (table) => {
      const before = await database.contents()
      await database.without('INSERT', table, async () => {
        await expect(postStatusUpdate(author, input(), testNow)).rejects.toThrow()
      })
      expect(await database.contents()).toEqual(before)
    },
  )
})
