import { beforeEach, describe, expect, test } from 'vitest'
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
let commitment: BuiltCommitment

beforeEach(async () => {
  unitId = await buildUnit()
  author = await buildActor('staff', [unitId])
  commitment = await buildCommitment({ leadUnitId: unitId })
})

const post = (change: Partial<PostStatusUpdate>) =>
  postStatusUpdate(author, toPost(commitment, change), testNow)
const nextStep = 'Call them.'

describe('the day that an update speaks of', () => {
  test('may be over; the time of posting is the server’s', async () => {
    await post({ happenedOn: '2026-11-24' })
    expect(
      await database.asOwner('SELECT happened_on::text AS happened, posted_at AS posted FROM status_update'),
    ).toEqual([{ happened: '2026-11-24', posted: testNow }])
  })

  test.each(['2026-11-18', '2026-11-27'])('%s lies outside of visit and today', async (happenedOn) => {
    const before = await database.contents()
    await expect(post({ happenedOn })).rejects.toMatchObject({
      code: 'happenedOutside',
      field: 'happenedOn',
    })
    expect(await database.contents()).toEqual(before)
  })
})

describe('who takes the next step', () => {
  const standing = () =>
    database.asOwner(
      'SELECT next_step_owner_id AS owner, move_by AS move, step_missing_since::text AS missing FROM commitment',
    )

  test('somebody of the lead unit, kept with item and update', async () => {
    await post({ nextStep, nextStepBy: author.id })
    expect(await standing()).toEqual([{ owner: author.id, move: 'ours', missing: null }])
    expect(await database.asOwner('SELECT next_step_owner_id AS owner FROM status_update')).toEqual([
      { owner: author.id },
    ])
  })

  test('the partner: then it is their move, whatever else is said', async () => {
    await post({ nextStep, nextStepBy: 'partner', moveBy: 'ours' })
    expect(await standing()).toEqual([{ owner: null, move: 'partner', missing: null }])
  })

  test('nobody of another unit, and nobody who has left', async () => {
    const gone = await buildActor('staff', [unitId])
    await database.asOwner('UPDATE person SET deactivated_at = now() WHERE id = $1', [gone.id])
    const others = [gone.id, (await buildActor('staff', [await buildUnit()])).id, crypto.randomUUID()]
    for (const nextStepBy of others)
      await expect(post({ nextStep, nextStepBy })).rejects.toMatchObject({
        code: 'ownerNotOfUnit',
        field: 'nextStepBy',
      })
  })

  test('an update without a next step says since when there is none', async () => {
    await post({ nextStep })
    await post({ version: 2, nextStepOutcome: 'done' })
    expect(await standing()).toEqual([{ owner: null, move: 'ours', missing: '2026-11-26' }])
  })
})

test('what became of the step announced before has to be said, and nothing where there was none', async () => {
  await post({ nextStep })
  await expect(post({ version: 2 })).rejects.toMatchObject({
    code: 'outcomeMissing',
    field: 'nextStepOutcome',
  })
  await post({ version: 2, nextStepOutcome: 'dropped' })
  await post({ version: 3 })
  expect(await database.asOwner('SELECT version FROM commitment')).toEqual([{ version: 4 }])
})
