import { beforeEach, describe, expect, test } from 'vitest'
import { findCommitment } from '@/lib/commitments/queries'
import { acceptHandOver, handBack, handOver } from '@/lib/hand-overs/commands'
import { findOpenHandOver } from '@/lib/hand-overs/queries'
import type { HandOver } from '@/lib/hand-overs/schema'
import { buildActor, type PersonActor } from '@/lib/testing/actors'
import { type BuiltCommitment, buildCommitment } from '@/lib/testing/build-commitment'
import { testDatabase } from '@/lib/testing/database'
import { buildUnit, tester, testNow } from '@/lib/testing/factories'
import { defaultReading } from '@/lib/testing/reading'

const database = testDatabase()
const reading = defaultReading(testNow)
let [giver, receiver] = ['', '']
let [manager, taker]: PersonActor[] = []
let commitment: BuiltCommitment

beforeEach(async () => {
  giver = await buildUnit({ name: 'Giving office' })
  receiver = await buildUnit({ name: 'Receiving office' })
  manager = await buildActor('manager', [giver])
  taker = await buildActor('staff', [receiver])
  const owner = await buildActor('staff', [giver], { name: 'Zhou Ping' })
  commitment = await buildCommitment({
    leadUnitId: giver,
    ownerId: owner.id,
    supportingUnitIds: [receiver],
    leadUnitBasis: 'proposed',
  })
})

const toHand = (change: Partial<HandOver> = {}): HandOver => ({
  id: crypto.randomUUID(),
  commitmentId: commitment.id,
  version: 1,
  toUnitId: receiver,
  ...change,
})
const give = (actor = manager as PersonActor, change: Partial<HandOver> = {}) =>
  handOver(actor, toHand(change), testNow)
const accept = (actor = taker as PersonActor, version = 2) =>
  acceptHandOver(actor, { commitmentId: commitment.id, version }, testNow)
const giveBack = (actor = taker as PersonActor, version = 2) =>
  handBack(actor, { commitmentId: commitment.id, version, reason: 'Not our field.' }, testNow)

const lead = () =>
  database.asOwner(
    `SELECT version, lead_unit_id AS lead, lead_unit_basis AS basis, owner_id AS owner,
            (SELECT count(*)::int FROM commitment_supporting_unit s WHERE s.commitment_id = c.id) AS supporting
       FROM commitment c WHERE id = $1`,
    [commitment.id],
  )
const rows = () =>
  database.asOwner(
    `SELECT from_unit_id AS "from", to_unit_id AS "to", reason, accepted_at IS NOT NULL AS accepted, handed_back_at IS NOT NULL AS back,
            back_reason AS "backReason", answered_by_id AS by FROM hand_over ORDER BY accepted_at NULLS LAST`,
  )
const events = () =>
  database.asOwner(
    "SELECT action, actor_id, before, after FROM audit_event WHERE action LIKE 'commitment.hand%' ORDER BY id",
  )
const sees = async (actor = manager as PersonActor) =>
  (await findCommitment(actor, commitment.number, reading)) !== null

describe('acceptHandOver', () => {
  beforeEach(() => give().then(() => undefined))

  test('done: it no longer waits, and the event is there', async () => {
    await accept()
    expect(await rows()).toMatchObject([{ accepted: true, back: false, by: taker?.id }])
    expect(await lead()).toMatchObject([{ version: 3, lead: receiver }])
    expect((await events()).at(-1)).toMatchObject({
      action: 'commitment.handOverAccepted',
      actor_id: taker?.id,
    })
    expect(await findOpenHandOver(taker as PersonActor, commitment.number)).toBeNull()
  })

  test('once: a second answer is refused', async () => {
    await accept()
    const before = await database.contents()
    await expect(accept(taker, 3)).rejects.toMatchObject({ code: 'handOverAnswered' })
    await expect(giveBack(taker, 3)).rejects.toMatchObject({ code: 'handOverAnswered' })
    expect(await database.contents()).toEqual(before)
  })
})

describe('handBack', () => {
  beforeEach(() => give().then(() => undefined))

  test('done: the earlier unit leads it again, the reason is kept, and the receiver no longer sees it', async () => {
    expect(await giveBack()).toBeNull()
    expect(await lead()).toMatchObject([{ version: 3, lead: giver, owner: null }])
    expect(await rows()).toMatchObject([{ back: true, backReason: 'Not our field.', by: taker?.id }])
    expect((await events()).at(-1)).toMatchObject({
      action: 'commitment.handedBack',
      after: { reason: 'Not our field.' },
    })
    expect([await sees(), await sees(taker)]).toEqual([true, false])
  })

  test('refused when the unit that it came from is retired', async () => {
    await database.asOwner('UPDATE unit SET retired_at = now() WHERE id = $1', [giver])
    await expect(giveBack()).rejects.toMatchObject({ code: 'unitRetired' })
  })
})

describe.each([
  { name: 'acceptHandOver', run: accept },
  { name: 'handBack', run: giveBack },
])('$name', ({ run }) => {
  beforeEach(() => give().then(() => undefined))

  test('refused to viewers of the unit and to everybody outside it; the administrator may; nothing is written else', async () => {
    const refusals = [
      { actor: await buildActor('viewer', [receiver]), code: 'forbidden' },
      { actor: tester as PersonActor, code: 'forbidden' },
      { actor: manager as PersonActor, code: 'notFound' },
      { actor: await buildActor('manager'), code: 'notFound' },
    ]
    const before = await database.contents()
    for (const { actor, code } of refusals)
      await expect(run(actor), `${actor.role} ${code}`).rejects.toMatchObject({ code })
    expect(await database.contents()).toEqual(before)
    await run(await buildActor('administrator'))
    expect(await lead()).toMatchObject([{ version: 3 }])
  })

  test('CC-1: refused on a version that is no longer the current one; TX-1: nothing without its event', async () => {
    const before = await database.contents()
    await expect(run(taker, 1)).rejects.toMatchObject({ code: 'conflict' })
    await database.without('INSERT', 'audit_event', async () => {
      await expect(run()).rejects.toThrow()
    })
    expect(await database.contents()).toEqual(before)
  })

  test('refused where nothing was handed over', async () => {
    commitment = await buildCommitment({ leadUnitId: receiver })
    await expect(run(taker, 1)).rejects.toMatchObject({ code: 'handOverAnswered' })
  })
})

test('CC-4: of an acceptance and a hand-back at once exactly one counts', async () => {
  await give()
  const outcomes = await Promise.allSettled([accept(), giveBack()])
  expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  expect(await rows()).toHaveLength(1)
  expect(await lead()).toMatchObject([{ version: 3 }])
})
