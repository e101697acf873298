import { beforeEach, describe, expect, test } from 'vitest'
import { endCommitment, mergeCommitment, reopenCommitment } from '@/lib/endings/commands'
import { listEndings } from '@/lib/endings/queries'
import { buildActor, type PersonActor } from '@/lib/testing/actors'
import { type BuiltCommitment, buildCommitment } from '@/lib/testing/build-commitment'
import { testDatabase } from '@/lib/testing/database'
import { buildUnit, testNow } from '@/lib/testing/factories'

const database = testDatabase()
const later = new Date(testNow.getTime() + 60_000)
const reason = 'The same wish, voiced twice.'
let leadUnitId: string
let manager: PersonActor
let one: BuiltCommitment
let other: BuiltCommitment

beforeEach(async () => {
  leadUnitId = await buildUnit()
  manager = await buildActor('manager', [leadUnitId])
  one = await buildCommitment({ leadUnitId, title: 'One' })
  other = await buildCommitment({ leadUnitId, title: 'Other' })
})

const toMerge = (into = other.number, version = 1) => {
  return { id: crypto.randomUUID(), commitmentId: one.id, version, into, reason }
}
const endingsOf = async (actor: PersonActor, { number }: BuiltCommitment) =>
  (await listEndings(actor, number)).endings
const absorbedBy = async (actor: PersonActor, { number }: BuiltCommitment) =>
  (await listEndings(actor, number)).absorbed
const ofOther = { number: expect.any(String), title: { en: 'Other' } }

describe('mergeCommitment', () => {
  test('done: the item ends, the other one names it, mentions stay, and the event tells of this item alone', async () => {
    const mentions = () => database.asOwner('SELECT commitment_id FROM mention ORDER BY id')
    const before = await mentions()
    await mergeCommitment(manager, toMerge(), testNow)
    expect(
      await database.asOwner('SELECT version, state, end_reason AS reason FROM commitment WHERE id = $1', [
        one.id,
      ]),
    ).toEqual([{ version: 2, state: 'merged', reason }])
    expect(await mentions()).toEqual(before)
    expect(await endingsOf(manager, one)).toMatchObject([
      { kind: 'merged', reason, mergedInto: ofOther, decidedByName: manager.name, decidedAt: testNow },
    ])
    expect(await absorbedBy(manager, other)).toEqual([{ number: one.number, title: { en: 'One' } }])
    expect(
      await database.asOwner("SELECT before, after FROM audit_event WHERE action = 'commitment.merged'"),
    ).toEqual([{ before: { state: 'open' }, after: { state: 'merged', reason } }])
  })

  test('refused at its field: into itself, into what is not there, not seen or closed', async () => {
    const unseen = await buildCommitment()
    const closed = await buildCommitment({ leadUnitId, state: 'completed' })
    const before = await database.contents()
    for (const [into, code] of [
      [one.number, 'mergeIntoItself'],
      [unseen.number, 'mergeTargetMissing'],
      ['XX99-999', 'mergeTargetMissing'],
      ['something', 'mergeTargetMissing'],
      [closed.number, 'mergeTargetClosed'],
    ] as const)
      await expect(mergeCommitment(manager, toMerge(into), testNow), into).rejects.toMatchObject({
        code,
        field: 'into',
      })
    expect(await database.contents()).toEqual(before)
  })

  test('two that are merged into each other at once: one of them is refused', async () => {
    const back = { id: crypto.randomUUID(), commitmentId: other.id, version: 1, into: one.number, reason }
    const outcomes = await Promise.allSettled([
      mergeCommitment(manager, toMerge(), testNow),
      mergeCommitment(manager, back, testNow),
    ])
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(await database.asOwner("SELECT count(*)::int FROM commitment WHERE state = 'merged'")).toEqual([
      { count: 1 },
    ])
  })

  test('opened again, it is no longer named by the other one; merged elsewhere, only there', async () => {
    await mergeCommitment(manager, toMerge(), testNow)
    const reopening = { id: crypto.randomUUID(), commitmentId: one.id, version: 2, reason }
    await reopenCommitment(manager, reopening, later)
    expect(await absorbedBy(manager, other)).toEqual([])
    const third = await buildCommitment({ leadUnitId })
    await mergeCommitment(manager, toMerge(third.number, 3), new Date(later.getTime() + 1))
    expect(await absorbedBy(manager, other)).toEqual([])
    expect(await absorbedBy(manager, third)).toMatchObject([{ number: one.number }])
  })

  test('AZ-3: who sees one of the two learns nothing of the other', async () => {
    const hidden = await buildCommitment({ leadUnitId, confidentiality: 'restricted', title: 'Canary' })
    await mergeCommitment(manager, toMerge(hidden.number), testNow)
    const viewer = await buildActor('viewer', [leadUnitId])
    const seen = await endingsOf(viewer, one)
    expect(seen).toMatchObject([{ kind: 'merged', mergedInto: null }])
    expect(JSON.stringify(seen)).not.toContain(hidden.id)
    expect(await absorbedBy(viewer, hidden)).toEqual([])
    const named = await buildActor('viewer', [leadUnitId])
    await database.asOwner(
      `INSERT INTO commitment_viewer (commitment_id, person_id, granted_by_id, granted_at) VALUES ($1, $2, $3, now())`,
      [hidden.id, named.id, manager.id],
    )
    expect(await endingsOf(named, one)).toMatchObject([{ mergedInto: { number: hidden.number } }])
    expect(await absorbedBy(named, hidden)).toMatchObject([{ number: one.number }])
    expect(await absorbedBy(manager, hidden)).toMatchObject([{ number: one.number }])
    const outsider = await buildActor('manager', [await buildUnit()])
    expect(await endingsOf(outsider, one)).toEqual([])
  })
})

describe('the same decision again', () => {
  test('is stored once, also when the item was opened again meanwhile', async () => {
    const ending = { ...toMerge(), kind: 'completed' as const }
    const { into: _, ...end } = ending
    await endCommitment(manager, end, testNow)
    await reopenCommitment(
      manager,
      { id: crypto.randomUUID(), commitmentId: one.id, version: 2, reason },
      later,
    )
    const merging = toMerge(other.number, 3)
    await mergeCommitment(manager, merging, later)
    const before = await database.contents()
    await endCommitment(manager, end, later)
    await mergeCommitment(manager, merging, later)
    expect(await database.contents()).toEqual(before)
  })

  test('with other content is refused', async () => {
    const merging = toMerge()
    await mergeCommitment(manager, merging, testNow)
    const third = await buildCommitment({ leadUnitId })
    const before = await database.contents()
    for (const change of [{ reason: 'Another one.' }, { into: third.number }, { commitmentId: third.id }])
      await expect(mergeCommitment(manager, { ...merging, ...change }, later)).rejects.toMatchObject({
        code: 'repeatDiffers',
      })
    const { into: _, ...rest } = merging
    await expect(endCommitment(manager, { ...rest, kind: 'completed' }, later)).rejects.toMatchObject({
      code: 'repeatDiffers',
    })
    expect(await database.contents()).toEqual(before)
  })
})
