import { beforeEach, describe, expect, test } from 'vitest'
import { changeDeadline, confirmDeadline } from '@/lib/deadlines/commands'
import type { ChangeDeadline, ConfirmDeadline } from '@/lib/deadlines/schema'
import type { PersonActor } from '@/lib/testing/actors'
import { type BuiltCommitment, buildCommitment } from '@/lib/testing/build-commitment'
import { buildDated, readDeadline, readDeadlineChanges, readDeadlineEvents } from '@/lib/testing/build-dated'
import { testDatabase } from '@/lib/testing/database'
import { testNow } from '@/lib/testing/factories'
import { toMove } from '@/lib/testing/inputs'

const database = testDatabase()
let leadUnitId: string
let manager: PersonActor
let commitment: BuiltCommitment

beforeEach(async () => {
  ;({ leadUnitId, manager, commitment } = await buildDated())
})

const toConfirm = (change: Partial<ConfirmDeadline> = {}): ConfirmDeadline => {
  return { id: crypto.randomUUID(), commitmentId: commitment.id, version: 1, ...change }
}
const toChange = (change: Partial<ChangeDeadline> = {}) => toMove(commitment, change)

const deadline = () => readDeadline(database, commitment)
const changes = () => readDeadlineChanges(database)
const events = () => readDeadlineEvents(database)

describe('changeDeadline', () => {
  test('done: the new date, the change with its reason and the event are there, the original date stays', async () => {
    await changeDeadline(manager, toChange(), testNow)
    expect(await deadline()).toEqual([
      { version: 2, original: '2026-12-20', due: '2027-01-31', basis: 'agreed', moved: 1, overdue: 0 },
    ])
    expect(await changes()).toEqual([
      {
        kind: 'changed',
        from: '2026-12-20',
        to: '2027-01-31',
        reason: 'The partner asked for it.',
        overdue: 0,
      },
    ])
    expect(await events()).toEqual([
      {
        action: 'deadline.changed',
        actor_id: manager.id,
        before: { dueOn: '2026-12-20', dueBasis: 'agreed' },
        after: { dueOn: '2027-01-31', dueBasis: 'agreed', reason: 'The partner asked for it.' },
      },
    ])
  })

  test('the first date stays after many changes, and each counts', async () => {
    for (const [index, dueOn] of ['2027-01-31', '2026-12-20', '2027-06-30'].entries()) {
      await changeDeadline(manager, toChange({ version: index + 1, dueOn }), testNow)
    }
    expect(await deadline()).toMatchObject([
      { version: 4, original: '2026-12-20', due: '2027-06-30', moved: 3 },
    ])
  })

  test('an item without a date gets its first, which is no move', async () => {
    commitment = await buildCommitment({ leadUnitId, dueOn: null })
    await changeDeadline(manager, toChange(), testNow)
    expect(await deadline()).toEqual([
      { version: 2, original: '2027-01-31', due: '2027-01-31', basis: 'agreed', moved: 0, overdue: 0 },
    ])
    expect(await changes()).toMatchObject([{ from: null, to: '2027-01-31' }])
  })

  test('after expiry it says so, and the days that it was overdue are kept', async () => {
    commitment = await buildCommitment({ leadUnitId, dueOn: '2026-11-21' })
    await changeDeadline(manager, toChange(), testNow)
    expect(await deadline()).toMatchObject([{ original: '2026-11-21', overdue: 5 }])
    expect(await changes()).toMatchObject([{ kind: 'changedAfterExpiry', overdue: 5 }])
    expect(await events()).toMatchObject([
      { action: 'deadline.changedAfterExpiry', after: { daysOverdue: 5 } },
    ])
  })

  test('a proposed date that has passed was never overdue', async () => {
    commitment = await buildCommitment({ leadUnitId, dueOn: '2026-11-21', dueBasis: 'proposed' })
    await changeDeadline(manager, toChange(), testNow)
    expect(await deadline()).toMatchObject([
      { original: '2026-11-21', basis: 'agreed', moved: 1, overdue: 0 },
    ])
    expect(await changes()).toMatchObject([{ kind: 'changed', overdue: 0 }])
  })

  test('the same date again is refused at its field', async () => {
    await expect(changeDeadline(manager, toChange({ dueOn: '2026-12-20' }), testNow)).rejects.toMatchObject({
      code: 'deadlineUnchanged',
      field: 'dueOn',
    })
  })
})

describe('confirmDeadline', () => {
  beforeEach(async () => {
    commitment = await buildCommitment({ leadUnitId, dueOn: '2027-01-21', dueBasis: 'proposed' })
  })

  test('done: the date stands as agreed, which is no move, and the change and the event are there', async () => {
    await confirmDeadline(manager, toConfirm(), testNow)
    expect(await deadline()).toEqual([
      { version: 2, original: '2027-01-21', due: '2027-01-21', basis: 'agreed', moved: 0, overdue: 0 },
    ])
    expect(await changes()).toEqual([
      { kind: 'confirmed', from: '2027-01-21', to: '2027-01-21', reason: null, overdue: 0 },
    ])
    expect(await events()).toMatchObject([
      {
        action: 'deadline.confirmed',
        actor_id: manager.id,
        before: { dueBasis: 'proposed' },
        after: { dueBasis: 'agreed' },
      },
    ])
  })

  test('refused for a date that is not proposed, and without a date', async () => {
    commitment = await buildCommitment({ leadUnitId, dueOn: '2027-01-21' })
    await expect(confirmDeadline(manager, toConfirm(), testNow)).rejects.toMatchObject({
      code: 'deadlineNotProposed',
    })
    commitment = await buildCommitment({ leadUnitId, dueOn: null })
    await expect(confirmDeadline(manager, toConfirm(), testNow)).rejects.toMatchObject({
      code: 'deadlineNotProposed',
    })
  })
})

describe('the original deadline', () => {
  const rewriting = [
    "UPDATE commitment SET original_due_on = '2030-01-01'",
    'UPDATE commitment SET original_due_on = NULL, due_on = NULL, due_basis = NULL',
  ]

  test.each(rewriting)('is kept for ever: %s is refused to the application and to the owner', async (sql) => {
    for (const run of [database.asApp, database.asOwner])
      await expect(run(sql)).rejects.toMatchObject({ code: '23514' })
    await changeDeadline(manager, toChange(), testNow)
    for (const run of [database.asApp, database.asOwner])
      await expect(run(sql)).rejects.toMatchObject({ code: '23514' })
    expect(await deadline()).toMatchObject([{ original: '2026-12-20' }])
  })

  test.each(rewriting)('is kept once a proposed date was moved or confirmed: %s is refused', async (sql) => {
    commitment = await buildCommitment({ leadUnitId, dueOn: '2027-01-21', dueBasis: 'proposed' })
    await confirmDeadline(manager, toConfirm(), testNow)
    await expect(database.asApp(`${sql} WHERE id = '${commitment.id}'`)).rejects.toMatchObject({
      code: '23514',
    })
  })
})
