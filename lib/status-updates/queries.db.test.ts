import { beforeEach, describe, expect, test } from 'vitest'
import { listCommitments } from '@/lib/catalogue/queries'
import { findCommitment } from '@/lib/commitments/queries'
import { parseCommitmentFilters } from '@/lib/commitments/schema'
import { findChangesSince, listCommitmentHistory } from '@/lib/history/queries'
import { raiseProblem } from '@/lib/problems/commands'
import { postStatusUpdate } from '@/lib/status-updates/commands'
import { listStatusUpdates, readUpdateBasis } from '@/lib/status-updates/queries'
import type { PostStatusUpdate } from '@/lib/status-updates/schema'
import { buildActor, type PersonActor } from '@/lib/testing/actors'
import { type BuiltCommitment, buildCommitment } from '@/lib/testing/build-commitment'
import { testDatabase } from '@/lib/testing/database'
import { buildUnit, testNow } from '@/lib/testing/factories'
import { toPost, toRaise } from '@/lib/testing/inputs'
import { defaultReading } from '@/lib/testing/reading'

const database = testDatabase()
const reading = defaultReading(testNow)
const later = new Date(testNow.getTime() + 60_000)
let unitId: string
let author: PersonActor
let commitment: BuiltCommitment

beforeEach(async () => {
  unitId = await buildUnit({ approvalRequired: true })
  author = await buildActor('staff', [unitId])
  commitment = await buildCommitment({ leadUnitId: unitId })
})

function post(progress: string, version: number, at = testNow, change: Partial<PostStatusUpdate> = {}) {
  return postStatusUpdate(author, toPost(commitment, { progress, version, ...change }), at)
}

async function review(updateId: string, decision: 'approved' | 'returned', at: Date): Promise<void> {
  const reviewer = await buildActor('manager', [unitId])
  await database.asOwner(
    `INSERT INTO status_update_review (id, status_update_id, author_id, basis, decision, reviewer_id, comment, decided_at)
     VALUES (gen_random_uuid(), $1, $2, 'reviewed', $3, $4, 'Seen.', $5)`,
    [updateId, author.id, decision, reviewer.id, at],
  )
}

describe('listStatusUpdates', () => {
  test('newest first, with what was said', async () => {
    await post('First.', 1)
    await post('Second.', 2, later)
    const { updates } = await listStatusUpdates(author, commitment.number)
    expect(updates.map(({ progress, authorName, postedAt }) => ({ progress, authorName, postedAt }))).toEqual(
      [
        { progress: 'Second.', authorName: author.name, postedAt: later },
        { progress: 'First.', authorName: author.name, postedAt: testNow },
      ],
    )
  })

  test('a viewer reads approved updates only, everybody else in scope reads all', async () => {
    const [approved, returned] = [await post('Approved.', 1), await post('Returned.', 2)]
    await post('Waiting.', 3)
    await review(approved, 'approved', later)
    await review(returned, 'returned', later)
    const viewer = await buildActor('viewer', [unitId])
    const viewerOfAll = await buildActor('viewer', [], { seesAllUnits: true })
    for (const actor of [viewer, viewerOfAll]) {
      expect(
        (await listStatusUpdates(actor, commitment.number)).updates.map(({ progress }) => progress),
      ).toEqual(['Approved.'])
    }
    expect(
      (await listStatusUpdates(author, commitment.number)).updates.map(({ progress }) => progress).sort(),
    ).toEqual(['Approved.', 'Returned.', 'Waiting.'])
  })

  test('the latest review is the one that counts: an approval that was taken back no longer shows the text to viewers', async () => {
    const id = await post('Once approved.', 1)
    await review(id, 'approved', testNow)
    await review(id, 'returned', later)
    expect(
      (await listStatusUpdates(await buildActor('viewer', [unitId]), commitment.number)).updates,
    ).toEqual([])
    expect((await listStatusUpdates(author, commitment.number)).updates[0]?.review).toMatchObject({
      decision: 'returned',
    })
  })

  test('out of scope there are none', async () => {
    await post('First.', 1)
    const stranger = await buildActor('staff', [await buildUnit()])
    for (const actor of [stranger, await buildActor('manager')])
      expect(await listStatusUpdates(actor, commitment.number)).toEqual({ updates: [], waiting: 0 })
  })
})

describe('what one may do about an update', () => {
  test('a manager decides on another’s that waits; the author corrects the latest; both stop when it is replaced', async () => {
    await post('First.', 1)
    const second = await post('Second.', 2, later)
    const manager = await buildActor('manager', [unitId])
    const canOf = async (actor: PersonActor) =>
      (await listStatusUpdates(actor, commitment.number)).updates.map(({ progress, can }) => [progress, can])
    expect(await canOf(manager)).toEqual([
      ['Second.', { review: true, correct: true }],
      ['First.', { review: true, correct: false }],
    ])
    expect(await canOf(author)).toEqual([
      ['Second.', { review: false, correct: true }],
      ['First.', { review: false, correct: false }],
    ])
    const muchLater = new Date(later.getTime() + 1)
    const third = await post('Third.', 3, muchLater, { correctsId: second })
    const { updates, waiting } = await listStatusUpdates(manager, commitment.number)
    expect(updates.map(({ progress, correctedById, can }) => [progress, correctedById, can.review])).toEqual([
      ['Third.', null, true],
      ['Second.', third, false],
      ['First.', null, true],
    ])
    expect(waiting).toBe(2)
  })

  test('a viewer learns that something waits, and of a correction only once it is approved', async () => {
    const first = await post('First.', 1)
    await review(first, 'approved', testNow)
    await post('Second.', 2, later, { correctsId: first })
    const viewer = await buildActor('viewer', [unitId])
    expect(await listStatusUpdates(viewer, commitment.number)).toMatchObject({
      updates: [{ progress: 'First.', correctedById: null, review: { comment: null } }],
      waiting: 1,
    })
  })
})

describe('readUpdateBasis', () => {
  test('who can take the next step, what is stuck, and the step before the latest update', async () => {
    await post('First.', 1, testNow, { nextStep: 'Call.', nextStepBy: author.id })
    await post('Second.', 2, later, { nextStep: 'Write.', nextStepOutcome: 'done' })
    await buildActor('viewer', [unitId])
    await raiseProblem(author, toRaise(commitment), testNow)
    expect(await readUpdateBasis(author, commitment.number)).toMatchObject({
      people: [{ id: author.id, name: author.name }],
      nextStepOwnerId: null,
      problems: [{ description: toRaise(commitment).description }],
      stepBefore: 'Call.',
    })
  })

  test('out of scope there is nothing', async () => {
    await post('First.', 1, testNow, { nextStep: 'Call.', nextStepBy: author.id })
    const stranger = await buildActor('staff', [await buildUnit()])
    expect(await readUpdateBasis(stranger, commitment.number)).toEqual({
      people: [],
      nextStepOwnerId: null,
      problems: [],
      stepBefore: null,
    })
  })
})

test('AZ-2: text that nobody has approved reaches a viewer through no door', async () => {
  await post('Canary of progress.', 1, testNow, {
    problems: 'Canary of problems.',
    nextStep: 'Canary of the next step.',
  })
  const doors = {
    listStatusUpdates: (actor: PersonActor) => listStatusUpdates(actor, commitment.number),
    listCommitments: (actor: PersonActor) =>
      listCommitments(actor, parseCommitmentFilters({}).filters, reading),
    findCommitment: (actor: PersonActor) => findCommitment(actor, commitment.number, reading),
    listCommitmentHistory: (actor: PersonActor) => listCommitmentHistory(actor, commitment.number),
    findChangesSince: (actor: PersonActor) => findChangesSince(actor, commitment.id, 1),
  }
  const viewer = await buildActor('viewer', [unitId])
  for (const [door, read] of Object.entries(doors)) {
    expect.soft(JSON.stringify(await read(author)), `${door}, staff`).toContain('Canary')
    expect.soft(JSON.stringify(await read(viewer)), `${door}, viewer`).not.toContain('Canary')
  }
})
