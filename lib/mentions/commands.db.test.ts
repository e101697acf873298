import { beforeEach, describe, expect, test } from 'vitest'
import { listCommitmentHistory } from '@/lib/history/queries'
import { addMention } from '@/lib/mentions/commands'
import { listMentions } from '@/lib/mentions/queries'
import { type AddMention, addMentionSchema } from '@/lib/mentions/schema'
import { buildActor, type PersonActor } from '@/lib/testing/actors'
import { type BuiltCommitment, buildCommitment } from '@/lib/testing/build-commitment'
import { testDatabase } from '@/lib/testing/database'
import { type BuiltVisit, buildUnit, buildVisit, passage, testNow } from '@/lib/testing/factories'

const database = testDatabase()
let leadUnitId: string
let manager: PersonActor
let commitment: BuiltCommitment
let later: BuiltVisit

beforeEach(async () => {
  leadUnitId = await buildUnit()
  manager = await buildActor('manager', [leadUnitId])
  commitment = await buildCommitment({ leadUnitId })
  later = await buildVisit({ startsOn: '2027-05-01', endsOn: '2027-05-03' })
})

const toAdd = (change: Partial<AddMention> = {}): AddMention => ({
  id: crypto.randomUUID(),
  commitmentId: commitment.id,
  version: 1,
  sessionId: later.sessionId,
  ...change,
})
const anchored = () => ({ place: `${later.sourceDocumentId}:1`, passage })

describe('addMention', () => {
  test('done: the later occasion stands below the first, with its passage, and the history tells of it', async () => {
    await addMention(manager, toAdd(anchored()), testNow)
    expect(await listMentions(manager, commitment.number)).toMatchObject([
      { session: { visitKey: commitment.visit.key } },
      { session: { visitKey: later.key }, anchor: { exact: passage, paragraph: 1 } },
    ])
    expect((await listCommitmentHistory(manager, commitment.number))[0]).toMatchObject({
      key: 'mention.added',
      changes: [
        { field: 'session', after: { text: `${later.key}-1` } },
        { field: 'paragraph', after: { text: '1' } },
      ],
    })
    expect(await database.asOwner('SELECT version FROM commitment')).toEqual([{ version: 2 }])
  })

  test('done without a passage', async () => {
    await addMention(manager, toAdd(), testNow)
    expect((await listMentions(manager, commitment.number)).at(1)).toMatchObject({ anchor: null })
  })

  test('the same one again adds nothing, also ten times at once', async () => {
    const input = toAdd()
    await Promise.all(Array.from({ length: 10 }, () => addMention(manager, input, testNow)))
    expect(await listMentions(manager, commitment.number)).toHaveLength(2)
    await expect(
      addMention(manager, { ...input, sessionId: commitment.visit.sessionId }, testNow),
    ).rejects.toMatchObject({ code: 'repeatDiffers' })
  })

  test('AZ-3: forbidden to those who may not edit, unknown to those who may not see; nothing is written', async () => {
    const refusals = [
      { actor: await buildActor('staff', [leadUnitId]), code: 'forbidden' },
      { actor: await buildActor('viewer', [leadUnitId]), code: 'forbidden' },
      { actor: await buildActor('manager', [await buildUnit()]), code: 'notFound' },
    ]
    const before = await database.contents()
    for (const { actor, code } of refusals)
      await expect(addMention(actor, toAdd(), testNow), actor.role).rejects.toMatchObject({ code })
    expect(await database.contents()).toEqual(before)
  })

  test('CC-1, AZ-6: a stale version, a source of another visit and a session that is not there are refused', async () => {
    const elsewhere = { place: `${commitment.visit.sourceDocumentId}:1`, passage }
    const refusals = [
      { change: { version: 2 }, code: 'conflict' },
      { change: elsewhere, code: 'notInVisit' },
      { change: { ...anchored(), passage: 'Never said.' }, code: 'passageNotFound' },
      { change: { sessionId: crypto.randomUUID() }, code: 'notFound' },
    ]
    const before = await database.contents()
    for (const { change, code } of refusals)
      await expect(addMention(manager, toAdd(change), testNow), code).rejects.toMatchObject({ code })
    expect(await database.contents()).toEqual(before)
  })

  test('TX-1: when the history cannot be written, nothing is', async () => {
    const before = await database.contents()
    await database.without('INSERT', 'audit_event', async () => {
      await expect(addMention(manager, toAdd(anchored()), testNow)).rejects.toThrow()
    })
    expect(await database.contents()).toEqual(before)
  })

  test.each([{ createdAt: '2026-01-01' }, { anchor: { create: {} } }, { sessionId: { contains: '' } }])(
    'AZ-4: %j is no field of it',
    (change) => {
      expect(addMentionSchema.safeParse(toAdd()).success).toBe(true)
      expect(addMentionSchema.safeParse({ ...toAdd(), ...change }).success).toBe(false)
    },
  )
})
