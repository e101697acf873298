import { beforeEach, describe, expect, test } from 'vitest'
import { findCommitment } from '@/lib/commitments/queries'
import { acceptHandOver, handBack, handOver } from '@/lib/hand-overs/commands'
import { findOpenHandOver } from '@/lib/hand-overs/queries'
import type { HandOver } from '@/lib/hand-overs/schema'
import { buildActor, type PersonActor } from '@/lib/testing/actors'
import { type BuiltCommitment, buildCommitment } from '@/lib/testing/build-commitment'
import {
  buildBetween,
  readHandOverEvents,
  readHandOvers,
  readLead,
  toHandOn,
} from '@/lib/testing/build-hand-over'
import { testDatabase } from '@/lib/testing/database'
import { tester, testNow } from '@/lib/testing/factories'
import { defaultReading } from '@/lib/testing/reading'

const database = testDatabase()
const reading = defaultReading(testNow)
let [giver, receiver] = ['', '']
let manager: PersonActor
let taker: PersonActor
let commitment: BuiltCommitment

beforeEach(async () => {
  ;({ giver, receiver, manager, taker, commitment } = await buildBetween())
})

const toHand = (change: Partial<HandOver> = {}) => toHandOn({ commitment, receiver }, change)
const give = (actor = manager, change: Partial<HandOver> = {}) => handOver(actor, toHand(change), testNow)
const accept = (actor = taker, version = 2) =>
  acceptHandOver(actor, { commitmentId: commitment.id, version }, testNow)
const giveBack = (actor = taker, version = 2) =>
  handBack(actor, { commitmentId: commitment.id, version, reason: 'Not our field.' }, testNow)

const lead = () => readLead(database, commitment)
const rows = () => readHandOvers(database)
const events = () => readHandOverEvents(database)
const sees = async (actor = manager) => (await findCommitment(actor, commitment.number, reading)) !== null

describe('acceptHandOver', () => {
  beforeEach(() => give().then(() => undefined))

  test('done: it no longer waits, and the event is there', async () => {
    await accept()
    expect(await rows()).toMatchObject([{ accepted: true, back: false, by: taker.id }])
    expect(await lead()).toMatchObject([{ version: 3, lead: receiver }])
    expect((await events()).at(-1)).toMatchObject({
      action: 'commitment.handOverAccepted',
      actor_id: taker.id,
    })
    expect(await findOpenHandOver(taker, commitment.number)).toBeNull()
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
    expect(await rows()).toMatchObject([{ back: true, backReason: 'Not our field.', by: taker.id }])
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
      { actor: manager, code: 'notFound' },
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
