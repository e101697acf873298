import { beforeEach, describe, expect, test } from 'vitest'
import { changeDeadline } from '@/lib/deadlines/commands'
import { findChangesSince, listCommitmentHistory } from '@/lib/history/queries'
import { postStatusUpdate } from '@/lib/status-updates/commands'
import { buildActor, type PersonActor } from '@/lib/testing/actors'
import { type BuiltCommitment, buildCommitment } from '@/lib/testing/build-commitment'
import { testDatabase } from '@/lib/testing/database'
import { buildUnit, testNow } from '@/lib/testing/factories'
import { toMove, toPost } from '@/lib/testing/inputs'

testDatabase()
const minutes = (count: number) => new Date(testNow.getTime() + count * 60_000)
let manager: PersonActor
let staff: PersonActor
let outsider: PersonActor
let commitment: BuiltCommitment

beforeEach(async () => {
  const unit = await buildUnit()
  manager = await buildActor('manager', [unit])
  staff = await buildActor('staff', [unit])
  outsider = await buildActor('staff', [await buildUnit()])
  commitment = await buildCommitment({ leadUnitId: unit, dueOn: '2026-12-20' })
  await postStatusUpdate(staff, toPost(commitment, { health: 'atRisk' }), minutes(1))
  await changeDeadline(manager, toMove(commitment, { version: 2 }), minutes(2))
})

const moved = {
  field: 'dueOn',
  before: { kind: 'date', date: '2026-12-20' },
  after: { kind: 'date', date: '2027-01-31' },
}
const worse = {
  field: 'health',
  before: { kind: 'word', namespace: 'health', key: 'notReported' },
  after: { kind: 'word', namespace: 'health', key: 'atRisk' },
}

describe('listCommitmentHistory', () => {
  test('newest first: who, when, what, before and after', async () => {
    const events = await listCommitmentHistory(staff, commitment.number)
    expect(events.map(({ key, actorName, at }) => ({ key, actorName, at }))).toEqual([
      { key: 'deadline.changed', actorName: manager.name, at: minutes(2) },
      { key: 'statusUpdate.posted', actorName: staff.name, at: minutes(1) },
      { key: 'commitment.recorded', actorName: 'test', at: testNow },
    ])
    expect(events[0]?.changes).toContainEqual(moved)
    expect(events[1]?.changes).toContainEqual(worse)
  })

  test('gives no more than asked for, and nothing out of scope', async () => {
    expect(await listCommitmentHistory(staff, commitment.number, 2)).toHaveLength(2)
    expect(await listCommitmentHistory(outsider, commitment.number)).toEqual([])
  })
})

describe('CC-2: findChangesSince', () => {
  test('names who changed what since a version', async () => {
    expect(await findChangesSince(staff, commitment.id, 2)).toMatchObject({
      version: 3,
      by: manager.name,
      changes: expect.arrayContaining([moved]),
    })
    const sinceFirst = await findChangesSince(staff, commitment.id, 1)
    expect(sinceFirst).toMatchObject({ version: 3, by: manager.name })
    expect(sinceFirst?.changes).toEqual(expect.arrayContaining([moved, worse]))
    expect((await findChangesSince(staff, commitment.id, 2))?.changes).not.toContainEqual(worse)
  })

  test('says nothing when nothing has changed, or out of scope', async () => {
    expect(await findChangesSince(staff, commitment.id, 3)).toBeNull()
    expect(await findChangesSince(outsider, commitment.id, 1)).toBeNull()
    expect(await findChangesSince(staff, crypto.randomUUID(), 1)).toBeNull()
  })
})
