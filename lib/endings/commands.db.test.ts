import { beforeEach, describe, expect, test } from 'vitest'
import { endCommitment, reopenCommitment, suspendCommitment } from '@/lib/endings/commands'
import { handOver } from '@/lib/hand-overs/commands'
import { buildActor, type PersonActor } from '@/lib/testing/actors'
import { type BuiltCommitment, buildCommitment } from '@/lib/testing/build-commitment'
import { testDatabase } from '@/lib/testing/database'
import { buildUnit, testNow } from '@/lib/testing/factories'

const database = testDatabase()
const later = new Date(testNow.getTime() + 60_000)
const reason = 'Both sides have agreed on it.'
let leadUnitId: string
let manager: PersonActor
let commitment: BuiltCommitment

beforeEach(async () => {
  leadUnitId = await buildUnit()
  manager = await buildActor('manager', [leadUnitId])
  commitment = await buildCommitment({ leadUnitId, dueOn: '2026-12-20' })
})

const on = (version = 1) => ({ id: crypto.randomUUID(), commitmentId: commitment.id, version, reason })
const toEnd = (version = 1) => ({ ...on(version), kind: 'completed' as const })
const toSuspend = (version = 1) => ({ ...on(version), suspendedUntil: '2027-03-01' })

const standing = () =>
  database.asOwner(
    `SELECT version, state, suspended_until::text AS until, end_reason AS reason, ended_at AS at
       FROM commitment WHERE id = $1`,
    [commitment.id],
  )
const rows = () =>
  database.asOwner(
    `SELECT kind, reason, suspended_until::text AS until, decided_by_id AS by, decided_by_name AS name, decided_at AS at
       FROM ending ORDER BY decided_at`,
  )
const events = () =>
  database.asOwner(
    `SELECT action, actor_id AS by, before, after FROM audit_event
      WHERE action ~ '^commitment.(completed|terminated|suspended|reopened)$' ORDER BY at`,
  )
const untouched = { version: 1, state: 'open', until: null, reason: null, at: null }

describe('endCommitment', () => {
  test.each([
    ['completed', { state: 'completed', achieved: reason }],
    ['terminated', { state: 'terminated', reason }],
  ] as const)('done: %s, with the row and the event', async (kind, after) => {
    await endCommitment(manager, { ...on(), kind }, testNow)
    expect(await standing()).toEqual([{ version: 2, state: kind, until: null, reason, at: testNow }])
    const { id: by, name } = manager
    expect(await rows()).toEqual([{ kind, reason, until: null, by, name, at: testNow }])
    expect(await events()).toEqual([{ action: `commitment.${kind}`, by, before: { state: 'open' }, after }])
  })

  test('a suspended item can be ended, an ended or archived one cannot', async () => {
    commitment = await buildCommitment({ leadUnitId, state: 'suspended' })
    await endCommitment(manager, toEnd(), testNow)
    expect(await standing()).toMatchObject([{ state: 'completed', until: null }])
    for (const facts of [{ state: 'merged' as const }, { archivedAt: testNow }]) {
      commitment = await buildCommitment({ leadUnitId, ...facts })
      await expect(endCommitment(manager, toEnd(), testNow)).rejects.toMatchObject({
        code: 'commitmentClosed',
      })
    }
  })

  test('what was handed over and waits for an answer is not ended', async () => {
    const receiver = await buildUnit()
    await handOver(
      manager,
      { id: crypto.randomUUID(), commitmentId: commitment.id, version: 1, toUnitId: receiver },
      testNow,
    )
    const theirs = await buildActor('manager', [receiver])
    for (const run of [
      () => endCommitment(theirs, toEnd(2), testNow),
      () => suspendCommitment(theirs, toSuspend(2), testNow),
    ])
      await expect(run()).rejects.toMatchObject({ code: 'handOverWaits' })
  })
})

describe('suspendCommitment', () => {
  test('done: until a day, again until another, and each is kept', async () => {
    await suspendCommitment(manager, toSuspend(), testNow)
    await suspendCommitment(manager, { ...toSuspend(2), suspendedUntil: '2027-05-01' }, later)
    expect(await standing()).toEqual([
      { version: 3, state: 'suspended', until: '2027-05-01', reason: null, at: null },
    ])
    expect(await rows()).toMatchObject([{ until: '2027-03-01' }, { until: '2027-05-01' }])
    expect(await events()).toMatchObject([
      {
        action: 'commitment.suspended',
        before: { state: 'open', suspendedUntil: null },
        after: { state: 'suspended', suspendedUntil: '2027-03-01', reason },
      },
      {
        before: { state: 'suspended', suspendedUntil: '2027-03-01' },
        after: { state: 'suspended', suspendedUntil: '2027-05-01' },
      },
    ])
  })

  test.each(['2026-11-26', '2028-11-26'])('refused at its field: until %s', async (suspendedUntil) => {
    await expect(
      suspendCommitment(manager, { ...toSuspend(), suspendedUntil }, testNow),
    ).rejects.toMatchObject({ code: 'suspensionDate', field: 'suspendedUntil' })
    expect(await standing()).toEqual([untouched])
  })
})

describe('reopenCommitment', () => {
  test('done: what was ended is open again, and both decisions stay', async () => {
    await endCommitment(manager, toEnd(), testNow)
    await reopenCommitment(manager, { ...on(2), reason: 'The partner asks for more.' }, later)
    expect(await standing()).toEqual([{ ...untouched, version: 3 }])
    expect(await rows()).toMatchObject([
      { kind: 'completed', reason },
      { kind: 'reopened', reason: 'The partner asks for more.', at: later },
    ])
    expect(await events()).toMatchObject([
      { action: 'commitment.completed' },
      {
        action: 'commitment.reopened',
        before: { state: 'completed' },
        after: { state: 'open', reason: 'The partner asks for more.' },
      },
    ])
  })

  test('a suspension ends early; an open or archived item cannot be opened again', async () => {
    await expect(reopenCommitment(manager, on(), testNow)).rejects.toMatchObject({ code: 'notEnded' })
    await suspendCommitment(manager, toSuspend(), testNow)
    await reopenCommitment(manager, on(2), later)
    expect(await standing()).toEqual([{ ...untouched, version: 3 }])
    commitment = await buildCommitment({ leadUnitId, state: 'completed', archivedAt: testNow })
    await expect(reopenCommitment(manager, on(), testNow)).rejects.toMatchObject({ code: 'archived' })
  })
})

const commands = {
  endCommitment: (actor: PersonActor, version = 1) => endCommitment(actor, toEnd(version), testNow),
  suspendCommitment: (actor: PersonActor, version = 1) =>
    suspendCommitment(actor, toSuspend(version), testNow),
  reopenCommitment: (actor: PersonActor, version = 1) => reopenCommitment(actor, on(version), testNow),
}

describe.each(Object.entries(commands))('%s', (name, run) => {
  beforeEach(async () => {
    const supporting = await buildUnit()
    const state = name === 'reopenCommitment' ? 'completed' : 'open'
    commitment = await buildCommitment({ leadUnitId, supportingUnitIds: [supporting], state })
  })

  test('refused to staff, viewers and units that do not lead; nothing is written then', async () => {
    const actors = [
      { actor: await buildActor('staff', [leadUnitId]), code: 'forbidden' },
      { actor: await buildActor('viewer', [leadUnitId]), code: 'forbidden' },
      { actor: await buildActor('manager', [await buildUnit()]), code: 'notFound' },
      { actor: await buildActor('manager'), code: 'notFound' },
    ]
    const before = await database.contents()
    for (const { actor, code } of actors) await expect(run(actor)).rejects.toMatchObject({ code })
    expect(await database.contents()).toEqual(before)
  })

  test('CC-1: refused on a version that is not the current one', async () => {
    const before = await database.contents()
    await expect(run(manager, 2)).rejects.toMatchObject({ code: 'conflict' })
    expect(await database.contents()).toEqual(before)
  })

  test.each(['audit_event', 'ending'])('TX-1: when %s cannot be written, nothing is', async (table) => {
    const before = await database.contents()
    await database.without('INSERT', table, async () => {
      await expect(run(manager)).rejects.toThrow()
    })
    expect(await database.contents()).toEqual(before)
  })
})
