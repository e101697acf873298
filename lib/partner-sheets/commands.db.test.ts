import jszip from 'jszip'
import { extractText, getDocumentProxy } from 'unpdf'
import { beforeEach, expect, test } from 'vitest'
import { writeComment } from '@/lib/comments/commands'
import { addContact } from '@/lib/contacts/commands'
import { db } from '@/lib/db/client'
import { takePartnerSheet } from '@/lib/partner-sheets/commands'
import { findPartnerSheet, fingerprintOf } from '@/lib/partner-sheets/queries'
import { answerProblem, raiseProblem } from '@/lib/problems/commands'
import type { PrintedDocument } from '@/lib/reports/document'
import { contextOf } from '@/lib/reports/fixtures/partner-sheet'
import { buildPartnerSheet } from '@/lib/reports/partner-sheet'
import { toPartnerSafe } from '@/lib/reports/partner-sheet-content'
import { buildSafePack } from '@/lib/reports/partner-sheet-pack'
import type { SheetRequest } from '@/lib/reports/partner-sheet-request'
import { buildSafeSheet } from '@/lib/reports/partner-sheet-safe'
import { renderDocument } from '@/lib/reports/render-document'
import { renderDocx } from '@/lib/reports/render-docx'
import { postStatusUpdate } from '@/lib/status-updates/commands'
import { buildActor, type PersonActor } from '@/lib/testing/actors'
import { buildCommitment } from '@/lib/testing/build-commitment'
import { buildDocument } from '@/lib/testing/build-document'
import { testDatabase } from '@/lib/testing/database'
import { buildPartner, buildUnit, buildVisit, tester, testNow, testToday } from '@/lib/testing/factories'
import { toPost, toRaise } from '@/lib/testing/inputs'
import { defaultReading } from '@/lib/testing/reading'
import { statementsOf } from '@/lib/testing/statements'

const database = testDatabase()
const reading = defaultReading(testNow)
const asFull: SheetRequest = { format: 'pdf', language: 'en', variant: 'full', confirmed: null }

let partner: { id: string; key: string }
let units: { own: string; other: string }
let manager: PersonActor

/** Internal words stand in every field that people write for each other; each of them has this in it. */
const canary = 'Kanarienvogel'
const word = (place: string) => `${canary} ${place}`

beforeEach(async () => {
  partner = await buildPartner({ key: 'bmw', name: { en: 'BMW Group' }, printedName: '宝马集团' })
  units = { own: await buildUnit({ name: word('unit') }), other: await buildUnit() }
  manager = await buildActor('manager', [units.own], { name: word('person') })
})

const titlesFor = async (actor: PersonActor) => {
  const found = await findPartnerSheet(actor, 'bmw', reading)
  return found?.content.items.map(({ title }) => title.en).sort()
}
const taken = () =>
  db().auditEvent.findMany({
    where: { action: 'partnerSheet.taken' },
    select: { after: true, actorName: true },
  })

/** A public item and an internal one, with something internal in every field. */
async function buildCanaries() {
  const visit = await buildVisit({ partnerIds: [partner.id] })
  const own = { visit, partnerIds: [partner.id], leadUnitId: units.own, ownerId: manager.id }
  const texts = { en: { title: 'Joint research centre', summary: word('summary') } }
  const open = await buildCommitment({ ...own, texts, confidentiality: 'public' })
  await buildCommitment({ ...own, title: word('internal item') })
  await buildCommitment({ ...own, title: word('restricted item'), confidentiality: 'restricted' })
  const post = toPost(open, {
    progress: word('progress'),
    problems: word('stuck'),
    nextStep: word('next step'),
  })
  await postStatusUpdate(manager, post, testNow)
  const raised = toRaise(open, { description: word('problem'), decisionAsked: word('decision') })
  await raiseProblem(manager, raised, testNow)
  await answerProblem(manager, { problemId: raised.id, language: 'en', answer: word('instruction') }, testNow)
  await raiseProblem(
    manager,
    toRaise(open, { description: word('two'), decisionAsked: word('three') }),
    testNow,
  )
  const comment = { id: crypto.randomUUID(), commitmentId: open.id, text: word('comment'), mentioned: [] }
  await writeComment(manager, comment, testNow)
  await buildDocument(manager, open, { title: word('document') })
  await buildDocument(manager, open, { title: 'Joint declaration', confidentiality: 'public' })
  const asPrinted = {
    kind: 'asPrinted' as const,
    field: 'printedName' as const,
    note: { en: word('remark') },
  }
  const contact = { partnerId: partner.id, printedName: 'Anna Weiss', verifiedName: 'Anna Weiß' }
  await addContact(tester, { ...contact, printedTitle: 'Direktorin', checks: [asPrinted] }, testNow)
}

const printedTexts = async (document: PrintedDocument) => {
  const pdf = await extractText(await getDocumentProxy(await renderDocument(document)), { mergePages: true })
  const { files } = await jszip.loadAsync(await renderDocx(document))
  const docx = await Promise.all(Object.values(files).map((part) => part.async('text')))
  return [JSON.stringify(document), pdf.text, docx.join('\n')]
}

test('no internal word is in the partner-safe sheet or pack: not on the screen, in the PDF or in the DOCX', async () => {
  await buildCanaries()
  const found = await findPartnerSheet(manager, 'bmw', reading)
  if (!found) throw new Error('There is no sheet.')
  const { safe, leftOut } = toPartnerSafe(found.content)
  const context = await contextOf('zh-CN+en')
  const cover = { title: 'To Munich', preparedFor: word('person of ours') }
  const sheet = buildSafeSheet(safe, testToday, null, context)
  const pack = buildSafePack(cover, [safe, safe], testToday, null, context)
  for (const text of [...(await printedTexts(sheet)), ...(await printedTexts(pack))]) {
    for (const shown of ['Joint research centre', 'Joint declaration', 'Anna Weiß'])
      expect(text).toContain(shown)
    expect(text).not.toContain(canary)
  }
  // The same words do stand on the sheet for us and among what was left out, so that their absence means something.
  const full = JSON.stringify(buildPartnerSheet(found.content, testToday, null, await contextOf('en')))
  for (const place of [
    'internal item',
    'restricted item',
    'progress',
    'next step',
    'two',
    'three',
    'document',
  ])
    expect(full).toContain(word(place))
  expect(leftOut).toMatchObject({ items: [{}, {}], problems: [{}], updates: [{}], documents: [{}] })
})

test('AZ-8: each reader has the items of their scope on it; a viewer no restricted one and approved text alone', async () => {
  const own = { partnerIds: [partner.id], leadUnitId: units.own }
  const { id } = await buildCommitment({ ...own, title: 'Plain' })
  const viewer = await buildActor('viewer', [units.own])
  const closed = await buildCommitment({ ...own, title: 'Restricted', confidentiality: 'restricted' })
  await db().commitment.update({
    where: { id: closed.id },
    data: { viewers: { create: { personId: viewer.id, grantedById: manager.id, grantedAt: testNow } } },
  })
  await buildCommitment({ ...own, title: 'Archived', archivedAt: testNow })
  await buildCommitment({ ...own, leadUnitId: units.other, title: 'Of others' })
  await db().unit.update({ where: { id: units.own }, data: { approvalRequired: true } })
  await postStatusUpdate(manager, toPost({ id }, { progress: 'Not for leaders yet.' }), testNow)
  expect(await titlesFor(manager)).toEqual(['Plain', 'Restricted'])
  expect(await titlesFor(await buildActor('administrator'))).toEqual(['Of others', 'Plain', 'Restricted'])
  expect(await titlesFor(await buildActor('staff', [units.other]))).toEqual(['Of others'])
  expect(await titlesFor(viewer)).toEqual(['Plain'])
  expect(await titlesFor(await buildActor('staff'))).toBeUndefined()
  const updatesFor = async (actor: PersonActor) =>
    (await findPartnerSheet(actor, 'bmw', reading))?.content.updates
  expect(await updatesFor(manager)).toMatchObject([{ progress: 'Not for leaders yet.', standing: 'waiting' }])
  expect(await updatesFor(viewer)).toEqual([])
})

test('who took which sheet is in the history, and not on the page of the partner', async () => {
  await buildCommitment({ partnerIds: [partner.id], leadUnitId: units.own })
  await takePartnerSheet(manager, { ...asFull, key: 'bmw', language: 'en' }, testNow)
  const after = {
    sheetPartner: { en: 'BMW Group' },
    sheetVariant: 'full',
    format: 'pdf',
    fileLanguage: 'en',
    sheetItems: 1,
    leftOut: 0,
  }
  expect(await taken()).toEqual([{ actorName: manager.name, after }])
  expect(await db().auditEvent.count({ where: { action: 'partnerSheet.taken', partnerId: null } })).toBe(1)
})

test('the partner-safe sheet is saved by who has confirmed what it leaves out, as it is now', async () => {
  const item = await buildCommitment({ partnerIds: [partner.id], leadUnitId: units.own })
  const wanted = { ...asFull, variant: 'partnerSafe' as const, key: 'bmw', language: 'de' as const }
  const take = (confirmed: string | null) => takePartnerSheet(manager, { ...wanted, confirmed }, testNow)
  await expect(take(null)).rejects.toMatchObject({ code: 'conflict' })
  const found = await findPartnerSheet(manager, 'bmw', reading)
  if (!found) throw new Error('There is no sheet.')
  const confirmed = fingerprintOf([found.content])
  await postStatusUpdate(manager, toPost(item), testNow)
  await expect(take(confirmed)).rejects.toMatchObject({ code: 'conflict' })
  expect(await taken()).toEqual([])
  const now = await findPartnerSheet(manager, 'bmw', reading)
  if (!now) throw new Error('There is no sheet.')
  await take(fingerprintOf([now.content]))
  // An item and its update.
  expect(await taken()).toMatchObject([
    { after: { sheetVariant: 'partnerSafe', fileLanguage: 'de', sheetItems: 0, leftOut: 2 } },
  ])
})

test('who may not take it or see the partner gets nothing, and nothing is noted', async () => {
  const take = (actor: Parameters<typeof takePartnerSheet>[0], key: string) =>
    takePartnerSheet(actor, { ...asFull, key, language: 'en' }, testNow)
  await expect(take(tester, 'bmw')).rejects.toMatchObject({ code: 'forbidden' })
  for (const key of ['nobody', 'Upper', '%00'])
    await expect(take(manager, key)).rejects.toMatchObject({ code: 'notFound' })
  await expect(take(await buildActor('staff'), 'bmw')).rejects.toMatchObject({ code: 'notFound' })
  expect(await taken()).toEqual([])
})

test('TX-1: when its event cannot be written, no sheet is taken', async () => {
  await database.without('INSERT', 'audit_event', async () => {
    await expect(
      takePartnerSheet(manager, { ...asFull, key: 'bmw', language: 'en' }, testNow),
    ).rejects.toThrow()
  })
})

test('it takes as many statements for many items as for one', async () => {
  const add = () => buildCommitment({ partnerIds: [partner.id], leadUnitId: units.own })
  await postStatusUpdate(manager, toPost(await add()), testNow)
  const read = () => findPartnerSheet(manager, 'bmw', reading)
  const few = await statementsOf(read)
  await postStatusUpdate(manager, toPost(await add()), testNow)
  await add()
  expect(await statementsOf(read)).toHaveLength(few.length)
  expect(few.length).toBeLessThanOrEqual(6)
})
