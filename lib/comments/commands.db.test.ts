import { beforeEach, describe, expect, test } from 'vitest'
import { openMention, withdrawComment, writeComment } from '@/lib/comments/commands'
import { listMentionsOfMe } from '@/lib/comments/queries'
import type { WriteComment } from '@/lib/comments/schema'
import { readDossier } from '@/lib/dossiers/queries'
import { findChangesSince } from '@/lib/history/queries'
import { reviewStatusUpdate } from '@/lib/reviews/commands'
import { postStatusUpdate } from '@/lib/status-updates/commands'
import { buildActor, type PersonActor } from '@/lib/testing/actors'
import { type BuiltCommitment, buildCommitment } from '@/lib/testing/build-commitment'
import { testDatabase } from '@/lib/testing/database'
import { buildUnit, testNow } from '@/lib/testing/factories'
import { toPost } from '@/lib/testing/inputs'

const database = testDatabase()
let leadUnitId: string
let supporting: string
let author: PersonActor
let colleague: PersonActor
let commitment: BuiltCommitment

beforeEach(async () => {
  leadUnitId = await buildUnit()
  supporting = await buildUnit()
  author = await buildActor('staff', [supporting], { name: 'Berta Braun' })
  colleague = await buildActor('staff', [leadUnitId], { name: 'Clara Cai' })
  commitment = await buildCommitment({ leadUnitId, supportingUnitIds: [supporting] })
})

const input = (change: Partial<WriteComment> = {}): WriteComment => {
  return {
    id: crypto.randomUUID(),
    commitmentId: commitment.id,
    text: 'The hall is free in March.',
    mentioned: [],
    ...change,
  }
}
const written = async (change: Partial<WriteComment> = {}) => {
  const comment = input(change)
  await writeComment(author, comment, testNow)
  return comment.id
}
const events = () =>
  database.asOwner(
    "SELECT action, actor_id AS by, before, after FROM audit_event WHERE action LIKE 'comment.%' ORDER BY id",
  )
const shown = async (actor: PersonActor) => (await readDossier(actor, commitment.number))?.comments

describe('writeComment', () => {
  test('done: whoever supports the item comments; item and clocks stay as they were', async () => {
    const before = await database.contents()
    await written({ text: 'Has @clara cai seen this?' })
    const after = await database.contents()
    expect({ ...after, audit_event: '', comment: '', comment_mention: '' }).toEqual({
      ...before,
      audit_event: '',
      comment: '',
      comment_mention: '',
    })
    expect(await shown(colleague)).toMatchObject([
      {
        text: 'Has @clara cai seen this?',
        authorName: 'Berta Braun',
        mentioned: [{ name: 'Clara Cai' }],
        can: { withdraw: false },
      },
    ])
    expect(await events()).toEqual([
      { action: 'comment.written', by: author.id, before: {}, after: { mentioned: 'Clara Cai' } },
    ])
  })

  test('CC-3: sent twice it is written once, also side by side; the id with other words is refused', async () => {
    const comment = input({ mentioned: [colleague.id] })
    await Promise.all(Array.from({ length: 5 }, () => writeComment(author, comment, testNow)))
    const before = await database.contents()
    await writeComment(author, comment, testNow)
    await expect(writeComment(author, { ...comment, text: 'Else.' }, testNow)).rejects.toMatchObject({
      code: 'repeatDiffers',
    })
    expect(await database.contents()).toEqual(before)
    expect(await events()).toHaveLength(1)
  })

  test('who may not see the item cannot be mentioned: ticked it is refused, named it is only a word', async () => {
    const stranger = await buildActor('manager', [await buildUnit()], { name: 'Emil' })
    const before = await database.contents()
    await expect(written({ mentioned: [stranger.id] })).rejects.toMatchObject({
      code: 'notFound',
      field: 'mentioned',
    })
    expect(await database.contents()).toEqual(before)
    await written({ text: 'Ask @Emil.' })
    expect(await shown(author)).toMatchObject([{ mentioned: [] }])
    expect(await listMentionsOfMe(stranger)).toEqual([])
  })

  test('on an update: it says which, for everybody who reads it', async () => {
    const statusUpdateId = await postStatusUpdate(colleague, toPost(commitment), testNow)
    const comment = input({ statusUpdateId })
    await writeComment(author, comment, testNow)
    await writeComment(author, comment, testNow)
    const { statusUpdateId: _, ...withoutUpdate } = comment
    await expect(writeComment(author, withoutUpdate, testNow)).rejects.toMatchObject({
      code: 'repeatDiffers',
    })
    expect(await shown(colleague)).toMatchObject([{ text: comment.text, statusUpdateId }])
  })

  test('AZ-6: an update of another item, and one that a viewer is not given, is not there', async () => {
    const other = await buildCommitment({ leadUnitId })
    const elsewhere = await postStatusUpdate(colleague, toPost(other), testNow)
    const strict = await buildUnit({ approvalRequired: true })
    commitment = await buildCommitment({ leadUnitId: strict })
    author = await buildActor('viewer', [strict])
    const staff = await buildActor('staff', [strict])
    const unread = await postStatusUpdate(staff, toPost(commitment), testNow)
    const before = await database.contents()
    for (const statusUpdateId of [elsewhere, unread, crypto.randomUUID()])
      await expect(written({ statusUpdateId }), statusUpdateId).rejects.toMatchObject({ code: 'notFound' })
    expect(await database.contents()).toEqual(before)
    author = staff
    await written({ statusUpdateId: unread })
    expect(await shown(staff)).toHaveLength(1)
    expect(await shown(await buildActor('viewer', [strict]))).toEqual([])
    const manager = await buildActor('manager', [strict])
    await reviewStatusUpdate(manager, { statusUpdateId: unread, decision: 'approved' }, testNow)
    author = await buildActor('viewer', [strict])
    await written({ statusUpdateId: unread })
    expect(await shown(author)).toMatchObject([{ statusUpdateId: unread }, { statusUpdateId: unread }])
  })

  test('an archived item takes none', async () => {
    commitment = await buildCommitment({ leadUnitId: supporting, archivedAt: testNow })
    await expect(written()).rejects.toMatchObject({ code: 'archived' })
  })

  test.each(['audit_event', 'comment', 'comment_mention'])(
    'TX-1: when %s cannot be written, nothing is',
    async (table) => {
      const before = await database.contents()
      await database.without('INSERT', table, async () => {
        await expect(written({ mentioned: [colleague.id] })).rejects.toThrow()
      })
      expect(await database.contents()).toEqual(before)
    },
  )

  test('CC-2: what somebody else changed is told without the comments in between', async () => {
    await postStatusUpdate(colleague, toPost(commitment, { health: 'atRisk' }), testNow)
    await written()
    const changes = await findChangesSince(author, commitment.id, 1)
    expect(changes).toMatchObject({ version: 2, by: 'Clara Cai' })
    expect(changes?.changes.map(({ field }) => field)).toContain('health')
  })
})

describe('withdrawComment', () => {
  test('its words are out of sight, in the history as well; that there was one stays', async () => {
    const commentId = await written({ text: 'A slip.', mentioned: [colleague.id] })
    await withdrawComment(author, { commentId }, testNow)
    await withdrawComment(author, { commentId }, testNow)
    expect(await shown(author)).toMatchObject([
      { text: null, mentioned: [], withdrawnAt: testNow, can: { withdraw: false } },
    ])
    expect(await listMentionsOfMe(colleague)).toEqual([])
    expect((await events()).map(({ action }) => action)).toEqual(['comment.written', 'comment.withdrawn'])
    expect(JSON.stringify(await events())).not.toContain('A slip.')
  })

  test('only whoever wrote it may, and out of scope it is as absent as what never was', async () => {
    const commentId = await written()
    const administrator = await buildActor('administrator')
    const stranger = await buildActor('manager', [await buildUnit()])
    const before = await database.contents()
    const forbidden = { code: 'forbidden' }
    await expect(withdrawComment(administrator, { commentId }, testNow)).rejects.toMatchObject(forbidden)
    for (const id of [commentId, crypto.randomUUID()])
      await expect(withdrawComment(stranger, { commentId: id }, testNow)).rejects.toMatchObject({
        code: 'notFound',
      })
    expect(await database.contents()).toEqual(before)
  })
})

describe('being mentioned', () => {
  test('it waits until it is opened, and then no longer', async () => {
    const commentId = await written({ mentioned: [colleague.id] })
    expect(await listMentionsOfMe(colleague)).toMatchObject([
      { id: commentId, number: commitment.number, authorName: 'Berta Braun' },
    ])
    expect(await listMentionsOfMe(author)).toEqual([])
    expect(await openMention(colleague, { commentId }, testNow)).toBe(commitment.number)
    expect(await listMentionsOfMe(colleague)).toEqual([])
  })

  test('AZ-6: the mention of somebody else, and of what one sees no more, is not there', async () => {
    const commentId = await written({ mentioned: [colleague.id] })
    const before = await database.contents()
    await expect(openMention(author, { commentId }, testNow)).rejects.toMatchObject({ code: 'notFound' })
    expect(await database.contents()).toEqual(before)
    await database.asOwner('UPDATE commitment SET lead_unit_id = $1 WHERE id = $2', [
      supporting,
      commitment.id,
    ])
    expect(await listMentionsOfMe(colleague)).toEqual([])
    await expect(openMention(colleague, { commentId }, testNow)).rejects.toMatchObject({ code: 'notFound' })
  })

  test('nobody is told of what they wrote themselves', async () => {
    await written({ text: '@Berta Braun writes.', mentioned: [author.id] })
    expect(await listMentionsOfMe(author)).toEqual([])
  })
})
