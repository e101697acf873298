import { beforeEach, describe, expect, test } from 'vitest'
import { reviewStatusUpdate } from '@/lib/reviews/commands'
import type { ReviewStatusUpdate } from '@/lib/reviews/schema'
import { postStatusUpdate } from '@/lib/status-updates/commands'
import type { PostStatusUpdate } from '@/lib/status-updates/schema'
import { buildActor, type PersonActor } from '@/lib/testing/actors'
import { type BuiltCommitment, buildCommitment } from '@/lib/testing/build-commitment'
import { testDatabase } from '@/lib/testing/database'
import { buildUnit, testNow } from '@/lib/testing/factories'
import { toPost } from '@/lib/testing/inputs'

const database = testDatabase()
let unitId: string
let author: PersonActor
let manager: PersonActor
let commitment: BuiltCommitment
let updateId: string
const minutes = (count: number) => new Date(testNow.getTime() + count * 60_000)

beforeEach(async () => {
  unitId = await buildUnit({ approvalRequired: true })
  author = await buildActor('staff', [unitId])
  manager = await buildActor('manager', [unitId])
  commitment = await buildCommitment({ leadUnitId: unitId })
  updateId = await post(1, { nextStep: 'Call.' })
})

const post = (version: number, change: Partial<PostStatusUpdate> = {}, actor = author) =>
  postStatusUpdate(actor, toPost(commitment, { version, ...change }), minutes(version))
const approve: Omit<ReviewStatusUpdate, 'statusUpdateId'> = { decision: 'approved' }
const giveBack = { decision: 'returned', onProgress: 'Which call?' } as const
const review = (change: Partial<ReviewStatusUpdate> = approve, actor = manager, at = minutes(60)) =>
  reviewStatusUpdate(actor, { statusUpdateId: updateId, ...approve, ...change }, at)
const standing = async () => {
  const [row] = await database.asOwner(
    'SELECT version, health, returned_at AS returned, next_step_approved AS approved FROM commitment',
  )
  return row
}

describe('reviewStatusUpdate', () => {
  test('approves: the row and the event are there, and the words may be read by everybody', async () => {
    await review({ comment: 'Well done.' })
    expect(
      await database.asOwner(
        'SELECT basis, decision, reviewer_id AS reviewer, comment, decided_at AS at FROM status_update_review',
      ),
    ).toEqual([
      {
        basis: 'reviewed',
        decision: 'approved',
        reviewer: manager.id,
        comment: 'Well done.',
        at: minutes(60),
      },
    ])
    expect(await standing()).toEqual({ version: 3, health: 'onTrack', returned: null, approved: true })
    expect(
      await database.asOwner(
        "SELECT actor_id AS actor, before, after FROM audit_event WHERE action = 'statusUpdate.approved'",
      ),
    ).toEqual([{ actor: manager.id, before: {}, after: { decision: 'approved', author: author.name } }])
  })

  test('returns with a comment on a part: the item says so, and what the update has set stays', async () => {
    await review(giveBack)
    expect(await standing()).toEqual({
      version: 3,
      health: 'onTrack',
      returned: minutes(60),
      approved: false,
    })
    expect(
      await database.asOwner(
        'SELECT decision, comment, on_progress, on_problems, on_next_step FROM status_update_review',
      ),
    ).toEqual([
      {
        decision: 'returned',
        comment: null,
        on_progress: 'Which call?',
        on_problems: null,
        on_next_step: null,
      },
    ])
  })

  test('refuses to return without a word', async () => {
    const before = await database.contents()
    await expect(review({ decision: 'returned' })).rejects.toMatchObject({
      code: 'returnWithoutComment',
      field: 'comment',
    })
    expect(await database.contents()).toEqual(before)
  })

  test('AZ-4: nobody decides on their own words, whatever their role', async () => {
    for (const role of ['administrator', 'manager'] as const) {
      const own = await buildActor(role, [unitId])
      const item = await buildCommitment({ leadUnitId: unitId })
      updateId = await postStatusUpdate(own, toPost(item), testNow)
      await expect(review(approve, own), role).rejects.toMatchObject({ code: 'forbidden' })
    }
  })

  test('an update that does not exist is refused like one out of scope', async () => {
    const stranger = await buildActor('manager', [await buildUnit()])
    const refusals = await Promise.all(
      [updateId, crypto.randomUUID()].map((statusUpdateId) =>
        review({ statusUpdateId }, stranger).catch((error: unknown) => error),
      ),
    )
    expect(refusals[0]).toMatchObject({ code: 'notFound' })
    expect(refusals[0]).toEqual(refusals[1])
  })

  test('once: the same again changes nothing, another decision is refused', async () => {
    await review(giveBack)
    const before = await database.contents()
    await review(giveBack)
    for (const [change, actor] of [
      [approve, manager],
      [giveBack, await buildActor('manager', [unitId])],
    ] as const)
      await expect(review(change, actor)).rejects.toMatchObject({ code: 'updateReviewed' })
    expect({ ...(await database.contents()), person: 0, person_unit: 0 }).toEqual({
      ...before,
      person: 0,
      person_unit: 0,
    })
  })

  test('what needs no approval cannot be returned', async () => {
    const free = await buildUnit()
    const item = await buildCommitment({ leadUnitId: free })
    updateId = await postStatusUpdate(await buildActor('staff', [free]), toPost(item), testNow)
    await expect(review(giveBack, await buildActor('manager', [free]))).rejects.toMatchObject({
      code: 'updateReviewed',
    })
  })

  test('an older update that is returned marks nothing: what was reported after it stands', async () => {
    await post(2, { nextStepOutcome: 'done' })
    await review(giveBack)
    expect(await standing()).toMatchObject({ returned: null, approved: false })
  })

  test('of two managers who decide at once, one does, for twenty rounds', async () => {
    const managers = [manager, await buildActor('manager', [unitId])]
    for (let round = 0; round < 20; round++) {
      const item = await buildCommitment({ leadUnitId: unitId })
      const statusUpdateId = await postStatusUpdate(author, toPost(item), testNow)
      const outcomes = await Promise.allSettled([
        review({ statusUpdateId }, managers[0]),
        review({ ...giveBack, statusUpdateId }, managers[1]),
      ])
      expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
      expect(outcomes.find(({ status }) => status === 'rejected')).toMatchObject({
        reason: { code: 'updateReviewed' },
      })
    }
  })

  test.each(['audit_event', 'status_update_review'])(
    'TX-1: when %s cannot be written, nothing is',
    async (table) => {
      const before = await database.contents()
      await database.without('INSERT', table, async () => {
        await expect(review(giveBack)).rejects.toThrow()
      })
      expect(await database.contents()).toEqual(before)
    },
  )
})

describe('a correction', () => {
  const correct = (change: Partial<PostStatusUpdate> = {}, actor = author) =>
    post(3, { correctsId: updateId, progress: 'The call of Monday.', ...change }, actor)

  test('of the returned update clears the mark, names the old one and waits in its turn', async () => {
    await review(giveBack)
    const id = await correct()
    expect(await standing()).toEqual({ version: 4, health: 'onTrack', returned: null, approved: false })
    expect(
      await database.asOwner('SELECT corrects_id AS corrects FROM status_update WHERE id = $1', [id]),
    ).toEqual([{ corrects: updateId }])
    expect(
      await database.asOwner("SELECT count(*)::int FROM audit_event WHERE action = 'statusUpdate.corrected'"),
    ).toEqual([{ count: 1 }])
    updateId = id
    await review(approve)
    expect(await standing()).toMatchObject({ version: 5, approved: true })
  })

  test('asks for no outcome of the step that the corrected update has announced itself', async () => {
    await review(giveBack)
    await expect(post(3, {})).rejects.toMatchObject({ code: 'outcomeMissing', field: 'nextStepOutcome' })
    await correct()
    expect(await standing()).toMatchObject({ version: 4 })
  })

  test('is for the author and for managers; another of the staff posts an update of their own', async () => {
    await review(giveBack)
    const colleague = await buildActor('staff', [unitId])
    await expect(correct({}, colleague)).rejects.toMatchObject({ code: 'forbidden' })
    await correct({}, manager)
    expect(await standing()).toMatchObject({ version: 4 })
  })

  test('is for the latest update alone, and of the same item', async () => {
    await post(2, { nextStepOutcome: 'done' })
    const elsewhere = await buildCommitment({ leadUnitId: unitId })
    const other = await postStatusUpdate(author, toPost(elsewhere), testNow)
    const before = await database.contents()
    for (const correctsId of [updateId, other, crypto.randomUUID()])
      await expect(correct({ correctsId })).rejects.toMatchObject({ code: 'updateNotLatest' })
    expect(await database.contents()).toEqual(before)
  })

  test('makes the old one undecidable', async () => {
    await post(2, { correctsId: updateId })
    await expect(review(approve)).rejects.toMatchObject({ code: 'updateCorrected' })
  })
})
