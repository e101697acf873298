import { beforeEach, describe, expect, test } from 'vitest'
import { pauseUpdates } from '@/lib/cadences/commands'
import { reportNoChange } from '@/lib/no-changes/commands'
import { reviewStatusUpdate } from '@/lib/reviews/commands'
import { postStatusUpdate } from '@/lib/status-updates/commands'
import { buildActor, type PersonActor } from '@/lib/testing/actors'
import { type BuiltCommitment, buildCommitment } from '@/lib/testing/build-commitment'
import { testDatabase } from '@/lib/testing/database'
import { buildUnit, testNow } from '@/lib/testing/factories'
import { toPost } from '@/lib/testing/inputs'

const database = testDatabase()
const later = new Date(testNow.getTime() + 3 * 24 * 60 * 60 * 1000)
let unitId: string
let author: PersonActor
let commitment: BuiltCommitment

beforeEach(async () => {
  unitId = await buildUnit({ approvalRequired: true })
  author = await buildActor('staff', [unitId])
  commitment = await buildCommitment({ leadUnitId: unitId })
})

const post = (version: number) => postStatusUpdate(author, toPost(commitment, { version }), testNow)
const input = (version: number) => ({ id: crypto.randomUUID(), commitmentId: commitment.id, version })
const standing = async () => {
  const [row] = await database.asOwner(
    `SELECT version, unchanged_updates AS unchanged, update_due_on::text AS due, progress_on::text AS progress,
            last_update_at AS last FROM commitment`,
  )
  return row
}

describe('reportNoChange', () => {
  test('sets the clock of updates, leaves that of progress, is counted, and needs no approval', async () => {
    await post(1)
    const said = input(2)
    expect(await reportNoChange(author, said, later)).toBe(commitment.number)
    expect(await standing()).toEqual({
      version: 3,
      unchanged: 1,
      due: '2026-12-13',
      progress: '2026-11-22',
      last: later,
    })
    expect(
      await database.asOwner(
        `SELECT u.progress, u.health, u.real_progress AS real, r.basis FROM status_update u
         JOIN status_update_review r ON r.status_update_id = u.id WHERE u.no_change`,
      ),
    ).toEqual([{ progress: '', health: 'onTrack', real: false, basis: 'approvalNotRequired' }])
    expect(
      await database.asOwner(
        "SELECT actor_id AS actor, after FROM audit_event WHERE action = 'statusUpdate.unchanged'",
      ),
    ).toEqual([{ actor: author.id, after: { unchanged: 1 } }])
  })

  test('is counted in a row, and any other update ends the row', async () => {
    await post(1)
    for (const version of [2, 3, 4]) await reportNoChange(author, input(version), later)
    expect(await standing()).toMatchObject({ unchanged: 3 })
    await post(5)
    expect(await standing()).toMatchObject({ unchanged: 0 })
  })

  test('makes no update due before the day until which they are paused', async () => {
    await post(1)
    const manager = await buildActor('manager', [unitId])
    const pause = { commitmentId: commitment.id, version: 2, pausedUntil: '2027-02-20', reason: 'Festival.' }
    await pauseUpdates(manager, pause, testNow)
    await reportNoChange(author, input(3), later)
    expect(await standing()).toMatchObject({ due: '2027-02-20' })
  })

  test('sent ten times at once is stored once; another one under its id is refused', async () => {
    await post(1)
    const said = input(2)
    await Promise.all(Array.from({ length: 10 }, () => reportNoChange(author, said, later)))
    expect(await standing()).toMatchObject({ version: 3, unchanged: 1 })
    const colleague = await buildActor('staff', [unitId])
    await expect(reportNoChange(colleague, said, later)).rejects.toMatchObject({ code: 'repeatDiffers' })
  })

  test('says nothing of an item that nobody has reported on, that waits for a correction, or that is over', async () => {
    await expect(reportNoChange(author, input(1), later)).rejects.toMatchObject({ code: 'nothingReported' })
    const statusUpdateId = await post(1)
    const manager = await buildActor('manager', [unitId])
    await reviewStatusUpdate(manager, { statusUpdateId, decision: 'returned', comment: 'When?' }, testNow)
    await expect(reportNoChange(author, input(3), later)).rejects.toMatchObject({ code: 'updateReturned' })
    await database.asOwner(
      "UPDATE commitment SET state = 'completed', ended_at = now(), end_reason = 'Done.', returned_at = NULL",
    )
    await expect(reportNoChange(author, input(3), later)).rejects.toMatchObject({ code: 'commitmentClosed' })
  })

  test('CC-1: refused on a version that is no longer the current one', async () => {
    await post(1)
    const before = await database.contents()
    await expect(reportNoChange(author, input(1), later)).rejects.toMatchObject({ code: 'conflict' })
    expect(await database.contents()).toEqual(before)
  })

  test.each(['audit_event', 'status_update', 'status_update_review'])(
    'TX-1: when %s cannot be written, nothing is',
    async (table) => {
      await post(1)
      const before = await database.contents()
      await database.without('INSERT', table, async () => {
        await expect(reportNoChange(author, input(2), later)).rejects.toThrow()
      })
      expect(await database.contents()).toEqual(before)
    },
  )
})
