import { beforeEach, describe, expect, test } from 'vitest'
import { pauseUpdates, resumeUpdates, setCadence } from '@/lib/cadences/commands'
import { postStatusUpdate } from '@/lib/status-updates/commands'
import { buildActor, type PersonActor } from '@/lib/testing/actors'
import { type BuiltCommitment, buildCommitment } from '@/lib/testing/build-commitment'
import { testDatabase } from '@/lib/testing/database'
import { buildUnit, testNow } from '@/lib/testing/factories'
import { toPost } from '@/lib/testing/inputs'

const database = testDatabase()
let unitId: string
let manager: PersonActor
let commitment: BuiltCommitment

beforeEach(async () => {
  unitId = await buildUnit()
  manager = await buildActor('manager', [unitId])
  commitment = await buildCommitment({ leadUnitId: unitId })
})

const at = (version: number) => ({ commitmentId: commitment.id, version })
const pause = { pausedUntil: '2027-02-20', reason: 'Nothing moves before the festival.' }
const standing = async () => {
  const [row] = await database.asOwner(
    `SELECT version, cadence, update_due_on::text AS due, paused_until::text AS until, pause_reason AS why FROM commitment`,
  )
  return row
}
const told = (action: string) =>
  database.asOwner('SELECT actor_id AS actor, before, after FROM audit_event WHERE action = $1', [action])

describe('setCadence', () => {
  test('the next update falls due by it, counted from the visit’s end while there is none', async () => {
    await setCadence(manager, { ...at(1), cadence: 'weekly' }, testNow)
    expect(await standing()).toMatchObject({ version: 2, cadence: 'weekly', due: '2026-11-29' })
    expect(await told('commitment.cadenceSet')).toEqual([
      { actor: manager.id, before: { cadence: null }, after: { cadence: 'weekly' } },
    ])
  })

  test('and from the last update when there is one; updates follow it, and without it the setting', async () => {
    await setCadence(manager, { ...at(1), cadence: 'monthly' }, testNow)
    await postStatusUpdate(manager, toPost(commitment, { version: 2 }), testNow)
    expect(await standing()).toMatchObject({ due: '2026-12-26' })
    await setCadence(manager, at(3), new Date(testNow.getTime() + 9e8))
    expect(await standing()).toMatchObject({ cadence: null, due: '2026-12-10' })
  })
})

describe('pauseUpdates, resumeUpdates', () => {
  test('no update is due before that day, and the reason is kept; resumed, they are due as before', async () => {
    await pauseUpdates(manager, { ...at(1), ...pause }, testNow)
    expect(await standing()).toEqual({
      version: 2,
      cadence: null,
      due: '2027-02-20',
      until: '2027-02-20',
      why: pause.reason,
    })
    await resumeUpdates(manager, at(2), testNow)
    expect(await standing()).toEqual({ version: 3, cadence: null, due: '2026-12-06', until: null, why: null })
    expect(await told('commitment.updatesPaused')).toEqual([
      { actor: manager.id, before: { pausedUntil: null }, after: pause },
    ])
    expect(await told('commitment.updatesResumed')).toEqual([
      { actor: manager.id, before: { pausedUntil: pause.pausedUntil }, after: { pausedUntil: null } },
    ])
  })

  test.each(['2026-11-26', '2026-01-01', '2027-11-28'])(
    'a pause until %s is refused',
    async (pausedUntil) => {
      await expect(pauseUpdates(manager, { ...at(1), ...pause, pausedUntil }, testNow)).rejects.toMatchObject(
        {
          code: 'pauseOutside',
          field: 'pausedUntil',
        },
      )
    },
  )

  test('what is not paused cannot be resumed', async () => {
    await expect(resumeUpdates(manager, at(1), testNow)).rejects.toMatchObject({ code: 'notPaused' })
  })
})

describe.each([
  ['setCadence', () => setCadence(manager, { ...at(1), cadence: 'weekly' }, testNow)],
  ['pauseUpdates', () => pauseUpdates(manager, { ...at(1), ...pause }, testNow)],
] as const)('%s', (_, run) => {
  test('is refused on an ended item and on a stale version, and nothing is kept without its event', async () => {
    const before = await database.contents()
    await database.without('INSERT', 'audit_event', async () => {
      await expect(run()).rejects.toThrow()
    })
    expect(await database.contents()).toEqual(before)
    await database.asOwner('UPDATE commitment SET version = 2')
    await expect(run()).rejects.toMatchObject({ code: 'conflict' })
    await database.asOwner(
      "UPDATE commitment SET version = 1, state = 'completed', ended_at = now(), end_reason = 'Done.'",
    )
    await expect(run()).rejects.toMatchObject({ code: 'commitmentClosed' })
  })
})
