import { beforeEach, describe, expect, test } from 'vitest'
import { findCommitment } from '@/lib/commitments/queries'
import { handOver } from '@/lib/hand-overs/commands'
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
import { buildUnit, tester, testNow } from '@/lib/testing/factories'
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
const lead = () => readLead(database, commitment)
const rows = () => readHandOvers(database)
const events = () => readHandOverEvents(database)
const sees = async (actor = manager) => (await findCommitment(actor, commitment.number, reading)) !== null

describe('handOver', () => {
  test('done: the receiver leads it, nobody owns it, the row and the event are there, the giver no longer sees it', async () => {
    expect(await give(manager, { reason: 'They know the partner.' })).toBeNull()
    expect(await lead()).toEqual([
      { version: 2, lead: receiver, basis: 'confirmed', owner: null, supporting: 0 },
    ])
    expect(await rows()).toEqual([
      {
        from: giver,
        to: receiver,
        reason: 'They know the partner.',
        accepted: false,
        back: false,
        backReason: null,
        by: null,
      },
    ])
    const names = (name: string) => ({ en: name, zh: name, de: name })
    expect(await events()).toEqual([
      {
        action: 'commitment.handedOver',
        actor_id: manager.id,
        before: { leadUnit: names('Giving office'), leadUnitBasis: 'proposed', owner: 'Zhou Ping' },
        after: {
          leadUnit: names('Receiving office'),
          leadUnitBasis: 'confirmed',
          owner: null,
          reason: 'They know the partner.',
        },
      },
    ])
    expect(await sees()).toBe(false)
    expect(await sees(taker)).toBe(true)
    expect(await findOpenHandOver(taker, commitment.number)).toMatchObject({
      by: manager?.name,
      at: testNow,
      reason: 'They know the partner.',
    })
    expect(await findOpenHandOver(manager, commitment.number)).toBeNull()
  })

  test('a giver whose other unit supports it still sees it, and so does the administrator', async () => {
    const third = await buildUnit()
    commitment = await buildCommitment({ leadUnitId: giver, supportingUnitIds: [third] })
    expect(await give(await buildActor('manager', [giver, third]))).toBe(commitment.number)
    expect(await give(await buildActor('administrator'), { version: 2, toUnitId: giver })).toBe(
      commitment.number,
    )
  })

  test('AZ-6: refused to everybody but administrators and managers of the lead unit: nobody pulls one; nothing is written then', async () => {
    const refusals = [
      { actor: await buildActor('manager', [receiver]), code: 'forbidden' },
      { actor: await buildActor('staff', [giver]), code: 'forbidden' },
      { actor: await buildActor('viewer', [giver]), code: 'forbidden' },
      { actor: tester as PersonActor, code: 'forbidden' },
      { actor: await buildActor('manager', [await buildUnit()]), code: 'notFound' },
      { actor: await buildActor('manager'), code: 'notFound' },
    ]
    const before = await database.contents()
    for (const { actor, code } of refusals)
      await expect(give(actor), `${actor.role} ${code}`).rejects.toMatchObject({ code })
    expect(await database.contents()).toEqual(before)
  })

  test('refused to the unit that leads, to one that is retired or absent, and of an ended item', async () => {
    const retired = await buildUnit()
    await database.asOwner('UPDATE unit SET retired_at = now() WHERE id = $1', [retired])
    const before = await database.contents()
    for (const [toUnitId, code] of [
      [giver, 'leadsAlready'],
      [retired, 'unitRetired'],
      [crypto.randomUUID(), 'notFound'],
    ] as const)
      await expect(give(manager, { toUnitId })).rejects.toMatchObject({ code, field: 'toUnitId' })
    expect(await database.contents()).toEqual(before)
    commitment = await buildCommitment({ leadUnitId: giver, state: 'completed' })
    await expect(give()).rejects.toMatchObject({ code: 'commitmentClosed' })
  })

  test('CC-1: refused on a version that is no longer the current one, and nothing is written then', async () => {
    const before = await database.contents()
    await expect(give(manager, { version: 2 })).rejects.toMatchObject({ code: 'conflict' })
    expect(await database.contents()).toEqual(before)
  })

  test.each(['audit_event', 'hand_over'])('TX-1: when %s cannot be written, nothing is', async (table) => {
    const before = await database.contents()
    await database.without('INSERT', table, async () => {
      await expect(give()).rejects.toThrow()
    })
    expect(await database.contents()).toEqual(before)
  })

  test('the same one again changes nothing, also ten times at once; the same id with other content is refused', async () => {
    const id = crypto.randomUUID()
    await Promise.all(Array.from({ length: 10 }, () => give(manager, { id })))
    expect(await lead()).toMatchObject([{ version: 2, lead: receiver }])
    expect(await rows()).toHaveLength(1)
    expect(await events()).toHaveLength(1)
    await expect(give(manager, { id, reason: 'Another one.' })).rejects.toMatchObject({
      code: 'repeatDiffers',
    })
    const others = await buildActor('manager', [receiver])
    await expect(give(others, { id })).rejects.toMatchObject({ code: 'repeatDiffers' })
  })

  test('handing on counts as having accepted', async () => {
    await give()
    const third = await buildUnit()
    const next = await buildActor('manager', [receiver])
    await give(next, { version: 2, toUnitId: third })
    expect(await rows()).toMatchObject([
      { to: receiver, accepted: true, by: next.id },
      { to: third, accepted: false },
    ])
  })
})
