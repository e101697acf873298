import { randomBytes } from 'node:crypto'
import { beforeEach, describe, expect, test } from 'vitest'
import { addDocument, archiveDocument } from '@/lib/documents/commands'
import { findDocument, readBytes } from '@/lib/documents/queries'
import { quotas } from '@/lib/documents/rules'
import { postStatusUpdate } from '@/lib/status-updates/commands'
import { buildActor, type PersonActor } from '@/lib/testing/actors'
import { type BuiltCommitment, buildCommitment } from '@/lib/testing/build-commitment'
import { buildDocument, toFile, toFiling } from '@/lib/testing/build-document'
import { testDatabase } from '@/lib/testing/database'
import { buildUnit, testNow } from '@/lib/testing/factories'
import { toPost } from '@/lib/testing/inputs'

const database = testDatabase()
let leadUnitId: string
let author: PersonActor
let commitment: BuiltCommitment

beforeEach(async () => {
  leadUnitId = await buildUnit()
  author = await buildActor('staff', [leadUnitId])
  commitment = await buildCommitment({ leadUnitId })
})

const rows = () =>
  database.asOwner(
    `SELECT title, file_name AS name, size, confidentiality AS level, uploaded_by_name AS by, uploaded_at AS at,
            (SELECT count(*)::int FROM document_chunk c WHERE c.document_id = d.id) AS chunks FROM document d ORDER BY uploaded_at, title`,
  )
const events = () =>
  database.asOwner("SELECT action, after FROM audit_event WHERE action LIKE 'document.%' ORDER BY id")
const progress = async () =>
  (
    await database.asOwner('SELECT progress_on::text AS day, version FROM commitment WHERE id = $1', [
      commitment.id,
    ])
  )[0]

async function stored(id: string, first = 0, last = Number.POSITIVE_INFINITY): Promise<Buffer> {
  const document = await findDocument(author, commitment.number, id)
  const pieces: Uint8Array[] = []
  for await (const piece of readBytes(id, first, Math.min(last, (document?.size ?? 0) - 1)))
    pieces.push(piece)
  return Buffer.concat(pieces)
}

describe('addDocument', () => {
  test('FI-4: done: the row, its bytes, real progress and the event are there', async () => {
    const bytes = randomBytes(262_144 * 2 + 7)
    const { id } = await addDocument(author, toFiling(commitment), toFile(bytes, 'Signed page.pdf'), testNow)
    expect(await rows()).toEqual([
      {
        title: 'Signed page',
        name: 'Signed page.pdf',
        size: bytes.length,
        level: 'internal',
        by: author.name,
        at: testNow,
        chunks: 3,
      },
    ])
    expect(await progress()).toEqual({ day: '2026-11-26', version: 1 })
    expect(await events()).toEqual([
      { action: 'document.added', after: { document: 'Signed page', fileSize: bytes.length } },
    ])
    expect((await stored(id)).equals(bytes)).toBe(true)
    for (const [first, last] of [
      [0, 0],
      [262_143, 262_144],
      [5, 524_290],
      [524_294, 524_294],
    ] as const)
      expect((await stored(id, first, last)).equals(bytes.subarray(first, last + 1))).toBe(true)
  })

  test('FI-2: the largest file of the setting is stored whole', async () => {
    const bytes = randomBytes(25 * 1024 * 1024)
    const { id } = await addDocument(author, toFiling(commitment), toFile(bytes), testNow)
    expect((await stored(id)).equals(bytes)).toBe(true)
  })

  test('CC-3: sent twice it is stored once; another file under the id is refused', async () => {
    const filing = toFiling(commitment)
    await Promise.all(Array.from({ length: 20 }, () => addDocument(author, filing, toFile(), testNow)))
    expect(await rows()).toHaveLength(1)
    await expect(addDocument(author, filing, toFile(randomBytes(9)), testNow)).rejects.toMatchObject({
      code: 'repeatDiffers',
    })
  })

  test('AZ-6: what it belongs to, or replaces, must be of the item', async () => {
    const other = await buildCommitment({ leadUnitId })
    const post = toPost(other)
    await postStatusUpdate(author, post, testNow)
    const foreign = await buildDocument(author, other)
    const before = await database.contents()
    for (const [change, field] of [
      [{ place: `update_${post.id}` }, 'place'],
      [{ place: `stage_${post.id}` }, 'place'],
      [{ place: `problem_${post.id}` }, 'place'],
      [{ replacesId: foreign }, 'replacesId'],
    ] as const)
      await expect(
        addDocument(author, toFiling(commitment, change), toFile(), testNow),
      ).rejects.toMatchObject({
        code: 'notFound',
        field,
      })
    expect(await database.contents()).toEqual(before)
    await addDocument(author, toFiling(other, { place: `update_${post.id}` }), toFile(), testNow)
    expect(
      await database.asOwner(
        'SELECT status_update_id AS id FROM document WHERE status_update_id IS NOT NULL',
      ),
    ).toEqual([{ id: post.id }])
  })

  test('a document is not more open than its item, nor of a type that is not in use', async () => {
    await database.asOwner("UPDATE commitment SET confidentiality = 'restricted'")
    await expect(addDocument(author, toFiling(commitment), toFile(), testNow)).rejects.toMatchObject({
      code: 'confidentialityBelow',
      field: 'confidentiality',
    })
    const unknown = toFiling(commitment, { confidentiality: 'restricted', type: 'poem' })
    await expect(addDocument(author, unknown, toFile(), testNow)).rejects.toMatchObject({
      code: 'invalid',
      field: 'type',
    })
  })

  test('a version replaces the one before it, once', async () => {
    const replacesId = await buildDocument(author, commitment)
    await buildDocument(author, commitment, { replacesId })
    await expect(buildDocument(author, commitment, { replacesId })).rejects.toMatchObject({
      code: 'documentReplaced',
      field: 'replacesId',
    })
  })

  test('FI-2: beyond the quota nothing is stored', async () => {
    await buildDocument(author, commitment)
    await database.asOwner('UPDATE document SET size = $1', [quotas.item.bytes - 1])
    await expect(buildDocument(author, commitment)).rejects.toMatchObject({ code: 'quota', field: 'file' })
    expect(await rows()).toHaveLength(1)
  })

  test('the history tells no title of a document that is more closed than its item', async () => {
    await buildDocument(author, commitment, { confidentiality: 'restricted', title: 'Canary' })
    expect(JSON.stringify(await database.asOwner('SELECT * FROM audit_event'))).not.toContain('Canary')
  })

  test.each(['audit_event', 'document', 'document_chunk'])(
    'TX-1: when %s cannot be written, nothing is',
    async (table) => {
      const before = await database.contents()
      await database.without('INSERT', table, async () => {
        await expect(buildDocument(author, commitment)).rejects.toThrow()
      })
      expect(await database.contents()).toEqual(before)
    },
  )

  test('FI-4: a file that breaks off leaves nothing', async () => {
    const before = await database.contents()
    const file = { ...toFile(randomBytes(600_000)), size: 600_001 }
    await expect(addDocument(author, toFiling(commitment), file, testNow)).rejects.toThrow()
    expect(await database.contents()).toEqual(before)
  })
})

describe('archiveDocument', () => {
  test('done once, with its reason; the bytes stay', async () => {
    const documentId = await buildDocument(author, commitment)
    const input = { commitmentId: commitment.id, documentId, reason: 'The wrong page.' }
    await archiveDocument(author, input, testNow)
    expect(
      await database.asOwner('SELECT archive_reason AS why, archived_by_id AS by FROM document'),
    ).toEqual([{ why: input.reason, by: author.id }])
    expect((await events())[1]).toEqual({
      action: 'document.archived',
      after: { document: 'contract', reason: input.reason },
    })
    expect(await stored(documentId)).not.toHaveLength(0)
    await expect(archiveDocument(author, input, testNow)).rejects.toMatchObject({ code: 'alreadyArchived' })
    const other = await buildCommitment({ leadUnitId })
    await expect(
      archiveDocument(author, { ...input, commitmentId: other.id }, testNow),
    ).rejects.toMatchObject({
      code: 'notFound',
    })
  })
})
