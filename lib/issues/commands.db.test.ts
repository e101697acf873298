import { createHash } from 'node:crypto'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { editBriefingText } from '@/lib/briefing-texts/commands'
import { startBriefing } from '@/lib/briefings/commands'
import { findBriefing, listBriefings } from '@/lib/briefings/queries'
import { db } from '@/lib/db/client'
import { publishIssue, sendBackIssue, signOffIssue, takeIssueFile } from '@/lib/issues/commands'
import { readFrozen } from '@/lib/reports/briefing-frozen'
import { documentInTwo } from '@/lib/reports/fixtures/document'
import { renderDocument } from '@/lib/reports/render-document'
import { postStatusUpdate } from '@/lib/status-updates/commands'
import { buildActor, type PersonActor } from '@/lib/testing/actors'
import { buildCommitment } from '@/lib/testing/build-commitment'
import { testDatabase } from '@/lib/testing/database'
import { buildUnit, testNow } from '@/lib/testing/factories'
import { formId } from '@/lib/testing/form-ids'
import { toPost } from '@/lib/testing/inputs'
import { press, speak } from '@/lib/testing/press'

const database = testDatabase()
const later = new Date(testNow.getTime() + 60_000)
let unitId: string
let writer: PersonActor
let signer: PersonActor

// The first document takes seconds, in which fonts are read.
beforeAll(() => renderDocument(documentInTwo))

beforeEach(async () => {
  unitId = await buildUnit()
  writer = await buildActor('manager', [unitId])
  signer = await buildActor('manager', [unitId])
})

async function begin(by = writer): Promise<string> {
  const id = formId()
  await startBriefing(by, { id, kind: 'weekly', unitId }, testNow)
  return id
}
async function signed(): Promise<string> {
  const briefingId = await begin()
  await signOffIssue(signer, { briefingId, version: 1 }, testNow)
  return briefingId
}
async function published(): Promise<string> {
  const briefingId = await signed()
  await publishIssue(writer, { briefingId, version: 2 }, later, press)
  return briefingId
}
const actions = async () =>
  (
    await database.asOwner(
      `SELECT action, actor_name FROM audit_event WHERE action LIKE 'briefing.%' ORDER BY ordinal`,
    )
  ).map(({ action }) => action)

describe('signing off', () => {
  test('whoever began it or wrote in it does not; somebody else of the unit does', async () => {
    const briefingId = await begin()
    const text = {
      briefingId,
      version: 1,
      section: 'assessment',
      language: 'en',
      text: 'It goes well.',
    } as const
    await editBriefingText(signer, text, testNow, speak)
    for (const actor of [writer, signer])
      await expect(signOffIssue(actor, { briefingId, version: 2 }, testNow)).rejects.toMatchObject({
        code: 'briefingOwn',
      })
    const third = await buildActor('administrator')
    await signOffIssue(third, { briefingId, version: 2 }, testNow)
    expect(await findBriefing(writer, briefingId)).toMatchObject({
      state: 'signedOff',
      signedOffByName: third.name,
      version: 3,
    })
    await expect(editBriefingText(writer, { ...text, version: 3 }, testNow, speak)).rejects.toMatchObject({
      code: 'briefingNotDraft',
    })
  })

  test('it goes back with a reason, and is signed off anew', async () => {
    const briefingId = await signed()
    await sendBackIssue(
      writer,
      { briefingId, version: 2, reason: 'The second section lacks a name.' },
      testNow,
    )
    expect(await findBriefing(writer, briefingId)).toMatchObject({ state: 'draft', signedOffByName: null })
    await signOffIssue(signer, { briefingId, version: 3 }, testNow)
    expect(await actions()).toEqual([
      'briefing.started',
      'briefing.signedOff',
      'briefing.sentBack',
      'briefing.signedOff',
    ])
  })

  test.each([
    ['staff', 'notFound'],
    ['viewer', 'notFound'],
  ] as const)('%s of the unit know of no draft', async (role, code) => {
    const briefingId = await begin()
    const actor = await buildActor(role, [unitId])
    await expect(signOffIssue(actor, { briefingId, version: 1 }, testNow)).rejects.toMatchObject({ code })
    expect(await findBriefing(actor, briefingId)).toBeNull()
  })

  test('a version that is no longer the current one is a conflict', async () => {
    const briefingId = await begin()
    await expect(signOffIssue(signer, { briefingId, version: 2 }, testNow)).rejects.toMatchObject({
      code: 'conflict',
    })
  })
})

describe('publishing', () => {
  test('freezes all that the files follow from, with number, names and fingerprint', async () => {
    const commitment = await buildCommitment({ leadUnitId: unitId, title: 'A plant', dueOn: '2026-11-01' })
    await postStatusUpdate(writer, toPost(commitment, { health: 'offTrack' }), testNow)
    const briefingId = await published()
    const row = await db().briefing.findUniqueOrThrow({ where: { id: briefingId }, include: { files: true } })
    const frozen = row.frozen ?? ''
    const digest = createHash('sha256').update(frozen).digest()
    expect(Buffer.from(row.sha256 ?? []).equals(digest)).toBe(true)
    expect(frozen).not.toMatch(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/)
    const { signers, content, documents } = readFrozen(frozen)
    expect(signers).toEqual({
      number: 1,
      signedOffBy: signer.name,
      signedOffAt: testNow.toISOString(),
      publishedBy: writer.name,
      publishedAt: later.toISOString(),
    })
    expect(content.items.map(({ number, light, health }) => ({ number, light, health }))).toEqual([
      { number: commitment.number, light: 'overdue', health: 'offTrack' },
    ])
    expect(Object.keys(documents).sort()).toEqual(['de', 'en', 'zh-CN', 'zh-CN+en'])
    expect(row.files.map(({ format, language }) => `${format} ${language}`).sort()).toEqual([
      ...['csv', 'docx'].flatMap((format) =>
        ['de', 'en', 'zh-CN', 'zh-CN+en'].map((each) => `${format} ${each}`),
      ),
      'json all',
      ...['de', 'en', 'zh-CN', 'zh-CN+en'].map((each) => `pdf ${each}`),
      ...['de', 'en', 'zh-CN', 'zh-CN+en'].map((each) => `xlsx ${each}`),
    ])
    for (const file of row.files)
      expect(createHash('sha256').update(file.bytes).digest().equals(Buffer.from(file.sha256))).toBe(true)
  })

  test('the database itself lets nobody change an issue, its texts or its files', async () => {
    const briefingId = await published()
    const data = { createdByName: 'Somebody else' }
    await expect(db().briefing.update({ where: { id: briefingId }, data })).rejects.toThrow()
    await expect(
      db().briefingFile.updateMany({ where: { briefingId }, data: { fileName: 'x' } }),
    ).rejects.toThrow()
    await expect(
      editBriefingText(
        writer,
        { briefingId, version: 3, section: 'due', language: 'en', text: 'x' },
        later,
        speak,
      ),
    ).rejects.toMatchObject({ code: 'briefingNotDraft' })
  })

  test('two publishers at once: one issue, and the other is told', async () => {
    const briefingId = await signed()
    const publish = (actor: PersonActor) => publishIssue(actor, { briefingId, version: 2 }, later, press)
    const answers = await Promise.allSettled([publish(writer), publish(signer)])
    expect(answers.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    const refused = answers.find((answer) => answer.status === 'rejected')
    expect(['conflict', 'briefingNotSignedOff']).toContain(refused?.reason.code)
    expect(await db().briefing.count({ where: { number: 1 } })).toBe(1)
    expect(await db().briefingFile.count()).toBe(17)
  })

  test('numbers of a series follow one another, and each tells what changed since the one before', async () => {
    const moved = await buildCommitment({ leadUnitId: unitId, dueOn: '2026-12-20' })
    await published()
    await postStatusUpdate(writer, toPost(moved, { health: 'atRisk' }), later)
    const added = await buildCommitment({ leadUnitId: unitId })
    const second = await published()
    const found = await findBriefing(signer, second)
    expect(found).toMatchObject({ number: 2, content: { since: { number: 1 } } })
    const changes = found?.content.changes.map(({ kind, number }) => `${kind} ${number}`)
    expect(changes).toEqual(expect.arrayContaining([`new ${added.number}`, `health ${moved.number}`]))
    expect((await listBriefings(writer)).issues.map(({ number }) => number)).toEqual([2, 1])
  })

  test('a draft is not published', async () => {
    const briefingId = await begin()
    await expect(publishIssue(writer, { briefingId, version: 1 }, later, press)).rejects.toMatchObject({
      code: 'briefingNotSignedOff',
    })
  })
})

describe('files', () => {
  test('the stored bytes, each time the same, and each taking is in the history', async () => {
    const briefingId = await published()
    const reader = await buildActor('viewer', [unitId])
    const wanted = { briefingId, format: 'pdf', language: 'zh-CN+en' }
    const [first, second] = [
      await takeIssueFile(reader, wanted, later),
      await takeIssueFile(reader, wanted, later),
    ]
    expect(Buffer.from(first.bytes).equals(Buffer.from(second.bytes))).toBe(true)
    expect(Buffer.from(first.bytes).subarray(0, 5).toString()).toBe('%PDF-')
    expect((await actions()).filter((action) => action === 'briefing.downloaded')).toHaveLength(2)
  })

  test('others, drafts and unknown formats are not found', async () => {
    const stranger = await buildActor('manager', [await buildUnit()])
    const briefingId = await published()
    const wanted = { briefingId, format: 'pdf', language: 'en' }
    await expect(takeIssueFile(stranger, wanted, later)).rejects.toMatchObject({ code: 'notFound' })
    await expect(takeIssueFile(writer, { ...wanted, format: 'exe' }, later)).rejects.toMatchObject({
      code: 'notFound',
    })
    const draft = await begin()
    await expect(takeIssueFile(writer, { ...wanted, briefingId: draft }, later)).rejects.toMatchObject({
      code: 'notFound',
    })
  })
})
