import { beforeEach, describe, expect, test } from 'vitest'
import { changeDeadline, confirmDeadline } from '@/lib/deadlines/commands'
import type { ChangeDeadline, ConfirmDeadline } from '@/lib/deadlines/schema'
import { buildActor, type PersonActor } from '@/lib/testing/actors'
import { type BuiltCommitment, buildCommitment } from '@/lib/testing/build-commitment'
import { buildDated, readDeadline, readDeadlineChanges, readDeadlineEvents } from '@/lib/testing/build-dated'
import { testDatabase } from '@/lib/testing/database'
import { buildUnit, tester, testNow } from '@/lib/testing/factories'
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

describe.each([
  {
    name: 'changeDeadline',
    run: (actor: PersonActor, change: Partial<ConfirmDeadline>) =>
      changeDeadline(actor, toChange(change), testNow),
  },
  {
    name: 'confirmDeadline',
    run: (actor: PersonActor, change: Partial<ConfirmDeadline>) =>
      confirmDeadline(actor, toConfirm(change), testNow),
  },
])('$name', ({ run }) => {
  beforeEach(async () => {
    commitment = await buildCommitment({ leadUnitId, dueOn: '2027-01-21', dueBasis: 'proposed' })
  })

  test('refused to everybody but administrators and managers of the lead unit, and nothing is written then', async () => {
    const [supporting, other] = [await buildUnit(), await buildUnit()]
    commitment = await buildCommitment({
      leadUnitId,
      supportingUnitIds: [supporting],
      dueOn: '2027-01-21',
      dueBasis: 'proposed',
    })
    const refusals = [
      { actor: await buildActor('staff', [leadUnitId]), code: 'forbidden' },
      { actor: await buildActor('viewer', [leadUnitId]), code: 'forbidden' },
      { actor: await buildActor('manager', [supporting]), code: 'forbidden' },
      { actor: tester as PersonActor, code: 'forbidden' },
      { actor: await buildActor('manager', [other]), code: 'notFound' },
      { actor: await buildActor('manager'), code: 'notFound' },
    ]
    const before = await database.contents()
    for (const { actor, code } of refusals)
      await expect(run(actor, {}), `${actor.role} ${code}`).rejects.toMatchObject({ code })
    expect(await database.contents()).toEqual(before)
    await run(await buildActor('administrator'), {})
    expect(await deadline()).toMatchObject([{ version: 2 }])
  })

  test('CC-1: refused on a version that is no longer the current one, and on an ended item; nothing is written then', async () => {
    const before = await database.contents()
    await expect(run(manager, { version: 2 })).rejects.toMatchObject({ code: 'conflict' })
    expect(await database.contents()).toEqual(before)
    commitment = await buildCommitment({
      leadUnitId,
      dueOn: '2027-01-21',
      dueBasis: 'proposed',
      state: 'terminated',
    })
    await expect(run(manager, {})).rejects.toMatchObject({ code: 'commitmentClosed' })
  })

  test.each(['audit_event', 'deadline_change'])(
    'TX-1: when %s cannot be written, nothing is',
    async (table) => {
      const before = await database.contents()
      await database.without('INSERT', table, async () => {
        await expect(run(manager, {})).rejects.toThrow()
      })
      expect(await database.contents()).toEqual(before)
    },
  )

  test('the same one again changes nothing, also ten times at once', async () => {
    const id = crypto.randomUUID()
    await Promise.all(Array.from({ length: 10 }, () => run(manager, { id })))
    expect(await deadline()).toMatchObject([{ version: 2 }])
    expect(await changes()).toHaveLength(1)
    expect(await events()).toHaveLength(1)
  })

  test('the same one again changes nothing when the date was moved or the item ended meanwhile', async () => {
    const id = crypto.randomUUID()
    await run(manager, { id })
    await changeDeadline(manager, toChange({ version: 2, dueOn: '2027-05-05' }), testNow)
    await database.asOwner(
      "UPDATE commitment SET state = 'completed', ended_at = now(), end_reason = 'Done.' WHERE id = $1",
      [commitment.id],
    )
    const before = await database.contents()
    await run(manager, { id })
    expect(await database.contents()).toEqual(before)
  })

  test('the id of another one is refused', async () => {
    const id = crypto.randomUUID()
    await run(manager, { id })
    commitment = await buildCommitment({ leadUnitId, dueOn: '2027-01-21', dueBasis: 'proposed' })
    await expect(run(manager, { id })).rejects.toMatchObject({ code: 'repeatDiffers' })
  })
})

test('a change under a used id is refused when the date or the reason differs', async () => {
  const change = toChange()
  await changeDeadline(manager, change, testNow)
  const before = await database.contents()
  for (const differing of [{ dueOn: '2027-02-28' }, { reason: 'For another reason.' }]) {
    await expect(
      changeDeadline(manager, { ...change, ...differing }, testNow),
      JSON.stringify(differing),
    ).rejects.toMatchObject({ code: 'repeatDiffers' })
  }
  expect(await database.contents()).toEqual(before)
})

test('CC-1: of two writers with one version exactly one succeeds, for thirty rounds', {
  timeout: 60_000,
}, async () => {
  const second = await buildActor('administrator')
  for (let version = 1; version <= 30; version++) {
    const day = String((version % 28) + 1).padStart(2, '0')
    const moves = [manager, second].map((actor, index) =>
      changeDeadline(actor, toChange({ version, dueOn: `2027-0${index + 3}-${day}` }), testNow),
    )
    const outcomes = await Promise.allSettled(moves)
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(outcomes.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: { code: 'conflict' },
    })
    expect(await deadline()).toMatchObject([{ version: version + 1, moved: version, original: '2026-12-20' }])
    expect([await changes(), await events()].map(({ length }) => length)).toEqual([version, version])
  }
})
