import { describe, expect, test } from 'vitest'
import { addContact, archiveContact, editContact, restoreContact } from '@/lib/contacts/commands'
import { findContactChanges } from '@/lib/contacts/queries'
import {
  type AddContact,
  type EditContact,
  editContactSchema,
  newContactSchema,
  toAddContact,
} from '@/lib/contacts/schema'
import { getPartner, listPartnerHistory } from '@/lib/partners/queries'
import { buildActor } from '@/lib/testing/actors'
import { testDatabase } from '@/lib/testing/database'
import { buildContact, buildPartner, buildUnit, tester, testNow } from '@/lib/testing/factories'

const database = testDatabase()
const checks = [{ field: 'printedName', kind: 'asPrinted' as const, note: { en: 'As printed.' } }]
const toContact = (partnerId: string): AddContact => ({
  partnerId,
  printedName: 'Li Na',
  printedTitle: 'Director',
  title: { en: 'Director' },
  checks,
})

describe('addContact', () => {
  test('done by staff: the contact and the event on its partner’s page are there', async () => {
    const { id: partnerId } = await buildPartner()
    const staff = await buildActor('staff', [await buildUnit()])
    const id = await addContact(staff, { ...toContact(partnerId), verifiedName: '李娜' }, testNow)
    expect(
      await database.asOwner('SELECT id, partner_id, printed_name, verified_name, title_en FROM contact'),
    ).toEqual([
      { id, partner_id: partnerId, printed_name: 'Li Na', verified_name: '李娜', title_en: 'Director' },
    ])
    expect(
      await database.asOwner(
        "SELECT actor_id, partner_id, after FROM audit_event WHERE action = 'contact.added'",
      ),
    ).toEqual([{ actor_id: staff.id, partner_id: partnerId, after: { name: 'Li Na' } }])
  })

  test('forbidden to viewers and to people without a unit; refused without the partner or when it is archived; nothing is written then', async () => {
    const { id: partnerId } = await buildPartner()
    const { id: archivedId } = await buildPartner()
    await database.asOwner('UPDATE partner SET archived_at = now() WHERE id = $1', [archivedId])
    const [viewer, nobody] = [await buildActor('viewer', [await buildUnit()]), await buildActor('staff')]
    const before = await database.contents()
    await expect(addContact(viewer, toContact(partnerId), testNow)).rejects.toMatchObject({
      code: 'forbidden',
    })
    await expect(addContact(nobody, toContact(partnerId), testNow)).rejects.toMatchObject({
      code: 'forbidden',
    })
    for (const absent of [archivedId, crypto.randomUUID()]) {
      await expect(addContact(tester, toContact(absent), testNow)).rejects.toMatchObject({
        code: 'notFound',
        field: 'partnerId',
      })
    }
    expect(await database.contents()).toEqual(before)
  })

  test('TX-1: when the history cannot be written, nothing is', async () => {
    const { id: partnerId } = await buildPartner()
    const before = await database.contents()
    await database.without('INSERT', 'audit_event', async () => {
      await expect(addContact(tester, toContact(partnerId), testNow)).rejects.toThrow()
    })
    expect(await database.contents()).toEqual(before)
  })
})

const toEdit = (id: string, change: object = {}): EditContact =>
  editContactSchema.parse({
    id,
    version: 1,
    printedName: 'Li Na',
    printedTitle: 'Director',
    verifiedName: '李娜',
    ...change,
  })

describe('addContact by its form', () => {
  test('CC-3: sent twice it adds once; titles in other languages may be absent', async () => {
    const { id: partnerId } = await buildPartner()
    const fields = { id: crypto.randomUUID(), partnerId, printedName: 'Li Na', printedTitle: 'Director' }
    const input = toAddContact(newContactSchema.parse(fields))
    expect(await addContact(tester, input, testNow)).toBe(fields.id)
    expect(await addContact(tester, input, testNow)).toBe(fields.id)
    expect(await database.asOwner('SELECT id, title_en FROM contact')).toEqual([
      { id: fields.id, title_en: null },
    ])
    await expect(addContact(tester, { ...input, printedName: 'Li Ming' }, testNow)).rejects.toMatchObject({
      code: 'repeatDiffers',
    })
  })

  test('AZ-4: nothing but the listed fields can be written', () => {
    const fields = {
      id: crypto.randomUUID(),
      partnerId: crypto.randomUUID(),
      printedName: 'Li Na',
      printedTitle: 'Director',
    }
    expect(newContactSchema.safeParse(fields).success).toBe(true)
    for (const more of [
      { version: 9 },
      { archivedAt: null },
      { createdAt: '2020-01-01' },
      { partner: { update: {} } },
    ])
      expect(newContactSchema.safeParse({ ...fields, ...more }).success, JSON.stringify(more)).toBe(false)
    for (const more of [{ partnerId: fields.partnerId }, { archivedAt: null }])
      expect(
        editContactSchema.safeParse({ ...toEdit(fields.id), ...more }).success,
        JSON.stringify(more),
      ).toBe(false)
  })
})

describe('editContact', () => {
  test('done by staff: the verified name is there, before and after are on the partner’s page', async () => {
    const { id: partnerId, key } = await buildPartner()
    const id = await buildContact({ partnerId, printedName: 'Li Na' })
    const staff = await buildActor('staff', [await buildUnit()])
    expect(await editContact(staff, toEdit(id), testNow)).toBe(key)
    expect(await getPartner(staff, key)).toMatchObject({ contacts: [{ id, verifiedName: '李娜' }] })
    const [event] = (await listPartnerHistory(staff, key)).filter(
      ({ key: action }) => action === 'contact.edited',
    )
    expect(event?.changes[0]).toEqual({
      field: 'contact',
      before: { kind: 'none' },
      after: { kind: 'text', text: 'Li Na' },
    })
    expect(event?.changes).toContainEqual({
      field: 'verifiedName',
      before: { kind: 'none' },
      after: { kind: 'text', text: '李娜' },
    })
    expect(event?.changes.map(({ field }) => field)).not.toContain('contactId')
  })

  test('CC-1: of many on one version exactly one is written, and only its own changes are told', async () => {
    const { id: partnerId } = await buildPartner()
    const [id, other] = [await buildContact({ partnerId }), await buildContact({ partnerId })]
    const outcomes = await Promise.allSettled(
      Array.from({ length: 10 }, (_, index) =>
        editContact(tester, toEdit(id, { verifiedName: `Li ${index}` }), testNow),
      ),
    )
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    for (const outcome of outcomes)
      if (outcome.status === 'rejected') expect(outcome.reason).toMatchObject({ code: 'conflict' })
    await editContact(tester, toEdit(other, { printedName: 'Wang Wei' }), testNow)
    const theirs = await findContactChanges(tester, id, 1)
    expect(theirs).toMatchObject({ version: 2, by: 'test' })
    expect(JSON.stringify(theirs)).not.toContain('Wang Wei')
    expect(theirs?.changes.map(({ field }) => field)).toContain('verifiedName')
  })

  test('forbidden to viewers, not found for people without a unit; nothing is written then', async () => {
    const id = await buildContact()
    const [viewer, nobody] = [await buildActor('viewer', [await buildUnit()]), await buildActor('staff')]
    const before = await database.contents()
    await expect(editContact(viewer, toEdit(id), testNow)).rejects.toMatchObject({ code: 'forbidden' })
    await expect(editContact(nobody, toEdit(id), testNow)).rejects.toMatchObject({ code: 'notFound' })
    await expect(editContact(tester, toEdit(crypto.randomUUID()), testNow)).rejects.toMatchObject({
      code: 'notFound',
    })
    await expect(editContact(tester, toEdit(id, { version: 2 }), testNow)).rejects.toMatchObject({
      code: 'conflict',
    })
    await database.without('INSERT', 'audit_event', async () => {
      await expect(editContact(tester, toEdit(id), testNow)).rejects.toThrow()
    })
    expect(await database.contents()).toEqual(before)
  })
})

test('archiveContact and restoreContact: for administrators alone; archived it shows to them alone and takes no edits', async () => {
  const { id: partnerId, key } = await buildPartner()
  const id = await buildContact({ partnerId })
  const manager = await buildActor('manager', [await buildUnit()])
  await expect(archiveContact(manager, { id, version: 1 }, testNow)).rejects.toMatchObject({
    code: 'forbidden',
  })
  await archiveContact(tester, { id, version: 1 }, testNow)
  expect(await getPartner(manager, key)).toMatchObject({ contacts: [] })
  expect(await getPartner(tester, key)).toMatchObject({ contacts: [{ id, archived: true }] })
  await expect(editContact(tester, toEdit(id, { version: 2 }), testNow)).rejects.toMatchObject({
    code: 'archived',
  })
  await expect(archiveContact(tester, { id, version: 2 }, testNow)).rejects.toMatchObject({
    code: 'alreadyArchived',
  })
  await restoreContact(tester, { id, version: 2 }, testNow)
  await expect(restoreContact(tester, { id, version: 3 }, testNow)).rejects.toMatchObject({
    code: 'notArchived',
  })
  expect(await getPartner(manager, key)).toMatchObject({ contacts: [{ id, archived: false }] })
})
