import { beforeEach, describe, expect, test } from 'vitest'
import { changeDeadline, grantExtension } from '@/lib/deadlines/commands'
import { askExtension, refuseExtension } from '@/lib/extensions/commands'
import type { PersonActor } from '@/lib/testing/actors'
import { type BuiltCommitment, buildCommitment } from '@/lib/testing/build-commitment'
import { buildDated, readAsked, readExtensionEvents, readExtensions } from '@/lib/testing/build-dated'
import { testDatabase } from '@/lib/testing/database'
import { testNow } from '@/lib/testing/factories'
import { toAsk, toMove } from '@/lib/testing/inputs'

const database = testDatabase()
const later = new Date(testNow.getTime() + 60_000)
let leadUnitId: string
let staff: PersonActor
let manager: PersonActor
let commitment: BuiltCommitment

beforeEach(async () => {
  ;({ leadUnitId, staff, manager, commitment } = await buildDated())
})

const decide = (extensionId: string, version = 2) => ({ extensionId, commitmentId: commitment.id, version })
const asked = async (actor = staff) => {
  const input = toAsk(commitment)
  await askExtension(actor, input, testNow)
  return input.id
}
const standing = () => readAsked(database, commitment)
const rows = () => readExtensions(database)
const events = () => readExtensionEvents(database)

describe('askExtension', () => {
  test('done: the request waits, the date stays, the row and the event are there', async () => {
    await asked()
    expect(await standing()).toEqual([{ version: 2, due: '2026-12-20', moved: 0, asked: true }])
    const { reason, progress } = toAsk(commitment)
    expect(await rows()).toEqual([
      {
        ...{ from: '2026-12-20', to: '2027-01-31', reason, progress, by: staff.name, at: testNow },
        ...{ decision: null, comment: null, decider: null, decidedAt: null },
      },
    ])
    expect(await events()).toEqual([
      {
        action: 'extension.asked',
        by: staff.id,
        before: {},
        after: { askedDueOn: '2027-01-31', askedReason: reason, askedProgress: progress },
      },
    ])
  })

  test.each([
    ['2026-12-20', 'extensionNotLater', 'newDueOn'],
    ['2026-12-19', 'extensionNotLater', 'newDueOn'],
  ])('an extension to %s is refused at its field', async (newDueOn, code, field) => {
    await expect(askExtension(staff, toAsk(commitment, { newDueOn }), testNow)).rejects.toMatchObject({
      code,
      field,
    })
  })

  test('after expiry it is refused, on the last day it is not', async () => {
    commitment = await buildCommitment({ leadUnitId, dueOn: '2026-11-25' })
    const before = await database.contents()
    for (const actor of [staff, manager])
      await expect(askExtension(actor, toAsk(commitment), testNow)).rejects.toMatchObject({
        code: 'extensionTooLate',
      })
    expect(await database.contents()).toEqual(before)
    commitment = await buildCommitment({ leadUnitId, dueOn: '2026-11-26' })
    await asked()
    expect(await standing()).toMatchObject([{ asked: true }])
  })

  test('there is nothing to extend without a date, and while it is only proposed', async () => {
    for (const dueOn of [null, '2026-12-20']) {
      commitment = await buildCommitment({ leadUnitId, dueOn, dueBasis: 'proposed' })
      await expect(asked()).rejects.toMatchObject({ code: 'extensionWithoutDate' })
    }
  })

  test('one request waits at a time; after its refusal the next may be asked', async () => {
    const extensionId = await asked()
    await expect(askExtension(manager, toAsk(commitment, { version: 2 }), later)).rejects.toMatchObject({
      code: 'extensionWaits',
    })
    await refuseExtension(manager, { ...decide(extensionId), comment: 'It has to be this year.' }, later)
    await askExtension(staff, toAsk(commitment, { version: 3 }), later)
    expect((await rows()).map(({ decision }) => decision).sort()).toEqual([null, 'refused'])
    expect(await standing()).toMatchObject([{ asked: true }])
  })

  test('of twenty at once one is kept, in twenty rounds', { timeout: 60_000 }, async () => {
    for (let round = 0; round < 20; round++) {
      commitment = await buildCommitment({ leadUnitId, dueOn: '2026-12-20' })
      const outcomes = await Promise.allSettled(
        Array.from({ length: 20 }, () => askExtension(staff, toAsk(commitment), testNow)),
      )
      expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
      expect(await rows()).toHaveLength(round + 1)
    }
  })

  test.each(['completed', 'terminated', 'merged'] as const)('refused on an ended item: %s', async (state) => {
    commitment = await buildCommitment({ leadUnitId, state, dueOn: '2026-12-20' })
    await expect(asked()).rejects.toMatchObject({ code: 'commitmentClosed' })
  })

  test('CC-1: refused on a version that is no longer the current one', async () => {
    await changeDeadline(manager, toMove(commitment), testNow)
    const before = await database.contents()
    await expect(askExtension(staff, toAsk(commitment), later)).rejects.toMatchObject({ code: 'conflict' })
    expect(await database.contents()).toEqual(before)
  })

  test.each(['audit_event', 'extension'])('TX-1: when %s cannot be written, nothing is', async (table) => {
    const before = await database.contents()
    await database.without('INSERT', table, async () => {
      await expect(asked()).rejects.toThrow()
    })
    expect(await database.contents()).toEqual(before)
  })

  test('CC-3: the same one again changes nothing, also ten times at once and when it is decided; another is refused', async () => {
    const input = toAsk(commitment)
    await Promise.all(Array.from({ length: 10 }, () => askExtension(staff, input, testNow)))
    await grantExtension(manager, { ...decide(input.id), id: crypto.randomUUID() }, later)
    const before = await database.contents()
    await askExtension(staff, input, later)
    for (const differing of [{ newDueOn: '2027-02-01' }, { reason: 'Another.' }, { progress: 'Other.' }])
      await expect(askExtension(staff, { ...input, ...differing }, later)).rejects.toMatchObject({
        code: 'repeatDiffers',
      })
    await expect(askExtension(manager, input, later)).rejects.toMatchObject({ code: 'repeatDiffers' })
    expect(await database.contents()).toEqual(before)
  })
})
