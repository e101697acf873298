import { beforeEach, describe, expect, test } from 'vitest'
import { listCommitments } from '@/lib/catalogue/queries'
import { parseCommitmentFilters } from '@/lib/commitments/schema'
import { archiveDocument } from '@/lib/documents/commands'
import { readLedgerPage } from '@/lib/reports/queries'
import { changeStage } from '@/lib/stages/commands'
import { countEach } from '@/lib/tallies/queries'
import { buildActor, type PersonActor } from '@/lib/testing/actors'
import { type BuiltCommitment, buildCommitment } from '@/lib/testing/build-commitment'
import { buildDocument } from '@/lib/testing/build-document'
import { testDatabase } from '@/lib/testing/database'
import { buildUnit, testNow } from '@/lib/testing/factories'
import { defaultReading } from '@/lib/testing/reading'
import { verifyStage } from '@/lib/verifications/commands'
import type { VerifyStage } from '@/lib/verifications/schema'

const database = testDatabase()
const reading = defaultReading(testNow)
const hours = (count: number) => new Date(testNow.getTime() + count * 3_600_000)
let leadUnitId: string
let reporter: PersonActor
let manager: PersonActor
let commitment: BuiltCommitment
let documentId: string

beforeEach(async () => {
  leadUnitId = await buildUnit()
  reporter = await buildActor('manager', [leadUnitId])
  manager = await buildActor('manager', [leadUnitId])
  commitment = await buildCommitment({ leadUnitId, stage: 'inTalks' })
  await changeStage(reporter, { commitmentId: commitment.id, version: 1, stage: 'agreed' }, testNow)
  documentId = await buildDocument(reporter, commitment, { title: 'Signed agreement' })
})

const input = (change: Partial<VerifyStage> = {}): VerifyStage => {
  return { id: crypto.randomUUID(), commitmentId: commitment.id, version: 2, documentId, ...change }
}
const rows = () =>
  database.asOwner(
    'SELECT stage, reported_by_id AS reported, verified_by_id AS by, document_id AS document FROM stage_verification',
  )

describe('verifyStage', () => {
  test('done: the row, the next version and the event are there', async () => {
    await verifyStage(manager, input({ note: 'Compared with the original.' }), testNow)
    expect(await rows()).toEqual([
      { stage: 'agreed', reported: reporter.id, by: manager.id, document: documentId },
    ])
    expect(await database.asOwner('SELECT version FROM commitment')).toEqual([{ version: 3 }])
    expect(await database.asOwner("SELECT after FROM audit_event WHERE action = 'stage.verified'")).toEqual([
      { after: { stage: 'agreed', document: 'Signed agreement', note: 'Compared with the original.' } },
    ])
  })

  test('whoever reported the stage does not verify it, at this door and in the database', async () => {
    const before = await database.contents()
    await expect(verifyStage(reporter, input(), testNow)).rejects.toMatchObject({ code: 'ownStage' })
    expect(await database.contents()).toEqual(before)
    await verifyStage(manager, input(), testNow)
    const own = `INSERT INTO stage_verification
      SELECT gen_random_uuid(), commitment_id, stage, verified_by_id, document_id, verified_by_id, verified_by_name, verified_at, note
        FROM stage_verification`
    await expect(database.asApp(own)).rejects.toMatchObject({ constraint: 'stage_verification_by_another' })
  })

  test('only by a document of the item, in use, of a type that proves it', async () => {
    const photo = await buildDocument(reporter, commitment, { type: 'photo' })
    const foreign = await buildDocument(reporter, await buildCommitment({ leadUnitId }))
    const away = await buildDocument(reporter, commitment)
    await archiveDocument(
      reporter,
      { commitmentId: commitment.id, documentId: away, reason: 'Twice.' },
      testNow,
    )
    for (const [id, code] of [
      [photo, 'documentNotProof'],
      [foreign, 'notFound'],
      [away, 'notFound'],
    ] as const)
      await expect(verifyStage(manager, input({ documentId: id }), testNow)).rejects.toMatchObject({
        code,
        field: 'documentId',
      })
  })

  test('once, and sent twice it is done once', async () => {
    const sent = input()
    await Promise.all(Array.from({ length: 10 }, () => verifyStage(manager, sent, testNow)))
    expect(await rows()).toHaveLength(1)
    await expect(verifyStage(manager, input({ version: 3 }), testNow)).rejects.toMatchObject({
      code: 'stageVerified',
    })
    const other = await buildDocument(reporter, commitment)
    await expect(verifyStage(manager, { ...sent, documentId: other }, testNow)).rejects.toMatchObject({
      code: 'repeatDiffers',
    })
  })

  test('CC-1: refused on another version', async () => {
    for (const version of [1, 3])
      await expect(verifyStage(manager, input({ version }), testNow)).rejects.toMatchObject({
        code: 'conflict',
      })
  })

  test.each(['audit_event', 'stage_verification'])(
    'TX-1: when %s cannot be written, nothing is',
    async (table) => {
      const before = await database.contents()
      await database.without('INSERT', table, async () => {
        await expect(verifyStage(manager, input(), testNow)).rejects.toThrow()
      })
      expect(await database.contents()).toEqual(before)
    },
  )
})

describe('the filter by proof', () => {
  /** The numbers of the list, whose count the front page must share. */
  async function numbers(proof: 'reported' | 'verified') {
    const { filters, rejected } = parseCommitmentFilters({ proof })
    expect(rejected).toEqual([])
    const { items } = await listCommitments(manager, filters, reading)
    const { counted } = await countEach(manager, reading, { counted: { proof } })
    expect(counted.count).toBe(items.length)
    return items.map(({ number }) => number)
  }

  test('sets verified stages apart from reported ones, among those that need proof', async () => {
    const delivered = await buildCommitment({ leadUnitId, stage: 'delivered' })
    expect(await numbers('reported')).toEqual([delivered.number])
    expect(await numbers('verified')).toEqual([])
    const proof = await buildDocument(reporter, delivered)
    await verifyStage(manager, input({ commitmentId: delivered.id, version: 1, documentId: proof }), testNow)
    await verifyStage(manager, input(), testNow)
    expect(await numbers('reported')).toEqual([])
    expect(await numbers('verified')).toEqual([delivered.number])
  })

  test('a stage that the item came to again is reported, until it is verified anew', async () => {
    const delivered = await buildCommitment({ leadUnitId, stage: 'delivered' })
    const commitmentId = delivered.id
    const proof = await buildDocument(reporter, delivered)
    const proven = { commitmentId, documentId: proof }
    await verifyStage(manager, input({ ...proven, version: 1 }), hours(1))
    const back = { commitmentId, version: 2, stage: 'underWay', reason: 'Parts came back.' } as const
    await changeStage(reporter, back, hours(2))
    expect([await numbers('reported'), await numbers('verified')]).toEqual([[], []])
    await changeStage(manager, { commitmentId, version: 3, stage: 'delivered' }, hours(3))
    expect([await numbers('reported'), await numbers('verified')]).toEqual([[delivered.number], []])
    const again = input({ ...proven, version: 4 })
    await expect(verifyStage(manager, again, hours(4))).rejects.toMatchObject({ code: 'ownStage' })
    await verifyStage(reporter, again, hours(4))
    expect([await numbers('reported'), await numbers('verified')]).toEqual([[], [delivered.number]])
    await expect(verifyStage(reporter, input({ ...proven, version: 5 }), hours(5))).rejects.toMatchObject({
      code: 'stageVerified',
    })
    expect(
      (await readLedgerPage(manager, parseCommitmentFilters({ proof: 'verified' }).filters, reading)).total,
    ).toBe(1)
  })
})
