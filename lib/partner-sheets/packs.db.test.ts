import { beforeEach, expect, test } from 'vitest'
import { addContact } from '@/lib/contacts/commands'
import { db } from '@/lib/db/client'
import { takePack } from '@/lib/partner-sheets/commands'
import { findPartnerSheet, fingerprintOf, listPartnerSheets } from '@/lib/partner-sheets/queries'
import { postStatusUpdate } from '@/lib/status-updates/commands'
import { buildActor, type PersonActor } from '@/lib/testing/actors'
import { buildCommitment } from '@/lib/testing/build-commitment'
import { buildDocument } from '@/lib/testing/build-document'
import { testDatabase } from '@/lib/testing/database'
import { buildPartner, buildUnit, buildVisit, tester, testNow } from '@/lib/testing/factories'
import { toPost } from '@/lib/testing/inputs'
import { defaultReading } from '@/lib/testing/reading'
import { statementsOf } from '@/lib/testing/statements'

const database = testDatabase()
const reading = defaultReading(testNow)
const keys = ['merck', 'bmw']

let unit: string
let manager: PersonActor
let partners: { bmw: string; merck: string }

beforeEach(async () => {
  unit = await buildUnit()
  manager = await buildActor('manager', [unit])
  const bmw = await buildPartner({ key: 'bmw', name: { en: 'BMW Group', zh: '宝马集团' } })
  const merck = await buildPartner({ key: 'merck', name: { en: 'Merck' } })
  partners = { bmw: bmw.id, merck: merck.id }
})

const wanted = {
  format: 'pdf',
  language: 'en',
  variant: 'full',
  confirmed: null,
  pack: { title: 'Germany in December', stops: keys.map((key) => ({ key })) },
} as const
const packOf = (...own: string[]) => ({
  ...wanted,
  pack: { stops: own.map((key) => ({ key, agenda: 'In the morning' })) },
})
const taken = () =>
  db().auditEvent.findMany({
    where: { action: 'pack.taken' },
    select: { after: true, actorName: true, partnerId: true },
  })

const minutesAgo = (minutes: number) => new Date(testNow.getTime() - minutes * 60_000)

/** An item with both partners that they promised in one session, and one of each; with words, a document and a contact. */
async function buildItems() {
  const partnerIds = [partners.bmw, partners.merck]
  const visit = await buildVisit({ partnerIds })
  const both = await buildCommitment({ visit, leadUnitId: unit, partnerIds, title: 'Of both' })
  const own = { visit, leadUnitId: unit, confidentiality: 'public', dueOn: null } as const
  const ofBmw = await buildCommitment({ ...own, partnerIds: [partners.bmw], title: 'Of BMW' })
  await buildCommitment({ ...own, partnerIds: [partners.merck], title: 'Of Merck' })
  for (const [index, progress] of ['One', 'Two', 'Three', 'Four'].entries())
    await postStatusUpdate(manager, toPost(ofBmw, { progress, version: index + 1 }), minutesAgo(9 - index))
  await postStatusUpdate(manager, toPost(both, { progress: 'Of both' }), minutesAgo(1))
  await buildDocument(manager, both, { title: 'Minutes' })
  const contact = { partnerId: partners.merck, printedName: 'Anna Weiss', printedTitle: 'Direktorin' }
  await addContact(tester, { ...contact, checks: [] }, testNow)
}

test('each partner of a pack has the very sheet that it has alone, in the order of the pack', async () => {
  await buildItems()
  const sheets = await listPartnerSheets(manager, keys, reading)
  expect(sheets.map(({ content }) => content.partner.key)).toEqual(keys)
  for (const sheet of sheets)
    expect(sheet).toEqual(await findPartnerSheet(manager, sheet.content.partner.key, reading))
  const [merck, bmw] = sheets.map(({ content }) => ({
    items: content.items.map(({ title }) => title.en).sort(),
    updates: content.updates.map(({ progress }) => progress),
    documents: content.documents.map(({ title }) => title),
    sessions: content.sessions.length,
    contacts: content.contacts.length,
  }))
  const both = { documents: ['Minutes'], sessions: 1 }
  expect(merck).toEqual({ ...both, items: ['Of Merck', 'Of both'], updates: ['Of both'], contacts: 1 })
  // Of five updates the last three.
  const updates = ['Of both', 'Four', 'Three']
  expect(bmw).toEqual({ ...both, items: ['Of BMW', 'Of both'], updates, contacts: 0 })
})

test('AZ-8: who may not see items finds the partners without them; who may not see partners finds none', async () => {
  await buildItems()
  const itemsFor = async (actor: PersonActor) =>
    (await listPartnerSheets(actor, keys, reading)).map(({ content }) => content.items.length)
  expect(await itemsFor(manager)).toEqual([2, 2])
  expect(await itemsFor(await buildActor('manager', [await buildUnit()]))).toEqual([0, 0])
  expect(await itemsFor(await buildActor('staff'))).toEqual([])
})

test('who took which partners along is in the history, and on no page of a partner', async () => {
  await buildItems()
  await takePack(manager, wanted, testNow)
  const after = {
    packTitle: 'Germany in December',
    packPartners: { en: 'Merck, BMW Group', zh: 'Merck、宝马集团', de: 'Merck, BMW Group' },
    sheetVariant: 'full',
    format: 'pdf',
    fileLanguage: 'en',
    // Of each one, and one of both.
    sheetItems: 3,
    leftOut: 0,
  }
  expect(await taken()).toEqual([{ actorName: manager.name, after, partnerId: null }])
})

test('a pack for the partners is saved by who has confirmed what it leaves out, as it is now', async () => {
  await buildItems()
  const take = (confirmed: string | null) =>
    takePack(manager, { ...packOf(...keys), variant: 'partnerSafe', confirmed }, testNow)
  const shown = async (own: string[]) =>
    fingerprintOf((await listPartnerSheets(manager, own, reading)).map(({ content }) => content))
  for (const confirmed of [null, await shown(['bmw', 'merck']), await shown(['bmw'])])
    await expect(take(confirmed)).rejects.toMatchObject({ code: 'conflict' })
  expect(await taken()).toEqual([])
  await take(await shown(keys))
  // The item of both with its document, three updates, a name that is not verified, and what is said of two meetings.
  expect(await taken()).toMatchObject([
    { after: { packTitle: null, sheetVariant: 'partnerSafe', sheetItems: 2, leftOut: 8 } },
  ])
})

test('who may take none, and a pack with a partner that is none, leave no trace', async () => {
  const take = (actor: Parameters<typeof takePack>[0], ...own: string[]) =>
    takePack(actor, packOf(...own), testNow)
  await expect(take(tester, 'bmw')).rejects.toMatchObject({ code: 'forbidden' })
  for (const own of [['bmw', 'nobody'], ['bmw', '%00'], []])
    await expect(take(manager, ...own)).rejects.toMatchObject({ code: 'notFound' })
  await expect(take(await buildActor('staff'), 'bmw')).rejects.toMatchObject({ code: 'notFound' })
  expect(await taken()).toEqual([])
})

test('TX-1: when its event cannot be written, no pack is taken', async () => {
  await database.without('INSERT', 'audit_event', async () => {
    await expect(takePack(manager, wanted, testNow)).rejects.toThrow()
  })
})

test('a pack of twenty partners takes as many statements as the sheet of one', async () => {
  await buildItems()
  const one = await statementsOf(() => listPartnerSheets(manager, ['bmw'], reading))
  const more: string[] = []
  for (let count = 0; count < 18; count++) {
    const { id, key } = await buildPartner()
    await buildCommitment({ partnerIds: [id], leadUnitId: unit })
    more.push(key)
  }
  const read = () => listPartnerSheets(manager, [...keys, ...more], reading)
  expect(await read()).toHaveLength(20)
  expect(await statementsOf(read)).toHaveLength(one.length)
  expect(one.length).toBeLessThanOrEqual(4)
})
