import { beforeEach, describe, expect, test } from 'vitest'
import { postStatusUpdate } from '@/lib/status-updates/commands'
import type { PostStatusUpdate } from '@/lib/status-updates/schema'
import { buildActor, type PersonActor } from '@/lib/testing/actors'
import { type BuiltCommitment, buildCommitment } from '@/lib/testing/build-commitment'
import { testDatabase } from '@/lib/testing/database'
import { buildUnit, testNow } from '@/lib/testing/factories'
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
const versionNow = () => database.asOwner('SELECT version FROM commitment WHERE id = $1', [commitment.id])

describe('the same update again', () => {
  test('is stored once, also when the item has changed or ended meanwhile', async () => {
    const update = input()
    await postStatusUpdate(author, update, testNow)
    await postStatusUpdate(author, input({ version: 2, progress: 'More news.' }), testNow)
    await database.asOwner(
      "UPDATE commitment SET state = 'completed', ended_at = now(), end_reason = 'Done.'",
    )
    const before = await database.contents()
    expect(await postStatusUpdate(author, update, testNow)).toBe(update.id)
    expect(await database.contents()).toEqual(before)
  })

  test('ten times at once is stored once, and all ten succeed', async () => {
    const update = input()
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => postStatusUpdate(author, update, testNow)),
    )
    expect(new Set(answers)).toEqual(new Set([update.id]))
    expect(await database.asOwner('SELECT count(*)::int FROM status_update')).toEqual([{ count: 1 }])
    expect(
      await database.asOwner("SELECT count(*)::int FROM audit_event WHERE action = 'statusUpdate.posted'"),
    ).toEqual([{ count: 1 }])
    expect(await versionNow()).toEqual([{ version: 2 }])
  })

  test('with other words, by another author or for another item is refused', async () => {
    const update = input()
    await postStatusUpdate(author, update, testNow)
    const other = await buildCommitment({ leadUnitId })
    const before = await database.contents()
    const differing = [
      { progress: 'Something else.' },
      { health: 'offTrack' as const },
      { problems: 'One.' },
      { nextStep: 'One.' },
      { commitmentId: other.id },
    ]
    for (const change of differing) {
      await expect(
        postStatusUpdate(author, { ...update, ...change }, testNow),
        JSON.stringify(change),
      ).rejects.toMatchObject({ code: 'repeatDiffers' })
    }
    await expect(
      postStatusUpdate(await buildActor('staff', [leadUnitId]), update, testNow),
    ).rejects.toMatchObject({ code: 'repeatDiffers' })
    expect({ ...(await database.contents()), person: 0, person_unit: 0 }).toEqual({
      ...before,
      person: 0,
      person_unit: 0,
    })
  })
})

test('CC-1: of two writers with one version exactly one succeeds, for forty rounds', {
  timeout: 60_000,
}, async () => {
  const second = await buildActor('manager', [leadUnitId])
  for (let version = 1; version <= 40; version++) {
    const posts = [author, second].map((actor) =>
      postStatusUpdate(actor, input({ version, progress: `Round ${version}` }), testNow),
    )
    const outcomes = await Promise.allSettled(posts)
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(outcomes.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: { code: 'conflict' },
    })
    const [row] = await database.asOwner(
      `SELECT (SELECT version FROM commitment) AS version, (SELECT count(*)::int FROM status_update) AS updates,
              (SELECT count(*)::int FROM audit_event WHERE action = 'statusUpdate.posted') AS events`,
    )
    expect(row).toEqual({ version: version + 1, updates: version, events: version })
  }
})
