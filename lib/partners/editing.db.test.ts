import { describe, expect, test } from 'vitest'
import { addEntry, retireEntry } from '@/lib/lists/commands'
import { addPartner, archivePartner, editPartner, restorePartner } from '@/lib/partners/commands'
import {
  findPartnerChanges,
  getPartner,
  listArchivedPartners,
  listPartnerHistory,
  listPartners,
} from '@/lib/partners/queries'
import {
  type AddPartner,
  type EditPartner,
  editPartnerSchema,
  newPartnerSchema,
  toAddPartner,
} from '@/lib/partners/schema'
import { buildActor } from '@/lib/testing/actors'
import { buildCommitment } from '@/lib/testing/build-commitment'
import { testDatabase } from '@/lib/testing/database'
import { buildPartner, buildUnit, tester, testNow } from '@/lib/testing/factories'

const database = testDatabase()
const checks = [{ field: 'printedName', kind: 'asPrinted' as const, note: { en: 'As printed.' } }]
const partner: AddPartner = {
  key: 'adler-optik',
  kind: 'company',
  sector: 'technology',
  countryCode: 'DE',
  name: { de: 'Adler Optik GmbH', zh: '鹰光学' },
  printedName: 'Adler Optics',
  checks,
}

const form = { partnerKind: 'company', sector: 'technology', countryCode: 'DE' } as const
const toNew = (names: Record<string, string>) =>
  toAddPartner(newPartnerSchema.parse({ id: crypto.randomUUID(), ...form, ...names }))
const toEdit = (id: string, change: object = {}): EditPartner =>
  editPartnerSchema.parse({
    id,
    version: 1,
    ...form,
    nameDe: 'Adler Optik AG',
    printedName: 'Adler Optics',
    ...change,
  })

describe('editPartner', () => {
  test('done by a manager: version, folded name, before and after in the history', async () => {
    const { id, key } = await addPartner(tester, partner, testNow)
    const manager = await buildActor('manager', [await buildUnit()])
    expect(await editPartner(manager, toEdit(id), testNow)).toBe(key)
    expect(await database.asOwner('SELECT version, name_de, name_zh, folded_name FROM partner')).toEqual([
      { version: 2, name_de: 'Adler Optik AG', name_zh: null, folded_name: 'adler optik ag' },
    ])
    const [event] = await listPartnerHistory(manager, key)
    expect(event).toMatchObject({ key: 'partner.edited', actorName: manager.name })
    expect(event?.changes).toHaveLength(2)
    expect(event?.changes).toEqual(
      expect.arrayContaining([
        { field: 'nameZh', before: { kind: 'text', text: '鹰光学' }, after: { kind: 'none' } },
        {
          field: 'nameDe',
          before: { kind: 'text', text: 'Adler Optik GmbH' },
          after: { kind: 'text', text: 'Adler Optik AG' },
        },
      ]),
    )
  })

  test('CC-1: of many on one version exactly one is written, the others are told what it was', async () => {
    const { id } = await addPartner(tester, partner, testNow)
    const outcomes = await Promise.allSettled(
      Array.from({ length: 10 }, (_, index) =>
        editPartner(tester, toEdit(id, { nameDe: `Adler ${index}` }), testNow),
      ),
    )
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    for (const outcome of outcomes)
      if (outcome.status === 'rejected') expect(outcome.reason).toMatchObject({ code: 'conflict' })
    expect(await database.asOwner('SELECT version FROM partner')).toEqual([{ version: 2 }])
    expect(
      await database.asOwner("SELECT count(*)::int FROM audit_event WHERE action = 'partner.edited'"),
    ).toEqual([{ count: 1 }])
    const theirs = await findPartnerChanges(tester, id, 1)
    expect(theirs).toMatchObject({ version: 2, by: 'test' })
    expect(theirs?.changes.map(({ field }) => field)).toContain('nameDe')
    expect(await findPartnerChanges(tester, id, 2)).toBeNull()
  })

  test('forbidden to staff and viewers, not found for people without a unit, refused for a taken name; nothing is written then', async () => {
    const { id } = await addPartner(tester, partner, testNow)
    await addPartner(tester, toNew({ nameEn: 'Falcon' }), testNow)
    const unitIds = [await buildUnit()]
    const [staff, viewer, nobody] = [
      await buildActor('staff', unitIds),
      await buildActor('viewer', unitIds),
      await buildActor('manager'),
    ]
    const before = await database.contents()
    for (const actor of [staff, viewer])
      await expect(editPartner(actor, toEdit(id), testNow)).rejects.toMatchObject({ code: 'forbidden' })
    await expect(editPartner(nobody, toEdit(id), testNow)).rejects.toMatchObject({ code: 'notFound' })
    await expect(editPartner(tester, toEdit(crypto.randomUUID()), testNow)).rejects.toMatchObject({
      code: 'notFound',
    })
    await expect(editPartner(tester, toEdit(id, { nameDe: 'FALCON' }), testNow)).rejects.toMatchObject({
      code: 'partnerExists',
      field: 'nameDe',
    })
    await database.without('INSERT', 'audit_event', async () => {
      await expect(editPartner(tester, toEdit(id), testNow)).rejects.toThrow()
    })
    expect(await database.contents()).toEqual(before)
  })
})

describe('the sector of a partner', () => {
  const administrator = () => buildActor('administrator')
  const labels = { labelEn: 'Space travel', labelZh: '航天', labelDe: 'Raumfahrt' }

  test('can be one that an administrator has added', async () => {
    await addEntry(await administrator(), { list: 'sector', ...labels }, testNow)
    const { key } = await addPartner(tester, { ...partner, sector: 'space-travel' }, testNow)
    expect(await getPartner(tester, key)).toMatchObject({ sector: 'space-travel' })
  })

  test('stays when it is retired, and is given to nobody anew', async () => {
    const { id } = await addPartner(tester, partner, testNow)
    const other = await addPartner(tester, toNew({ nameEn: 'Falcon' }), testNow)
    await editPartner(tester, toEdit(other.id, { sector: 'insurance', nameDe: 'Falke' }), testNow)
    const technology = { list: 'sector', key: 'technology', version: 1 } as const
    await retireEntry(await administrator(), technology, testNow)
    await editPartner(tester, toEdit(id), testNow)
    expect(await listPartners(tester)).toMatchObject([{ sector: 'technology' }, { sector: 'insurance' }])
    const before = await database.contents()
    const refusal = { code: 'invalid', field: 'sector' }
    const again = toEdit(other.id, { version: 2, nameDe: 'Falke' })
    await expect(editPartner(tester, again, testNow)).rejects.toMatchObject(refusal)
    await expect(addPartner(tester, toNew({ nameEn: 'Buzzard' }), testNow)).rejects.toMatchObject(refusal)
    const unknown = { ...toNew({ nameEn: 'Buzzard' }), sector: 'falconry' }
    await expect(addPartner(tester, unknown, testNow)).rejects.toMatchObject(refusal)
    expect(await database.contents()).toEqual(before)
  })
})

describe('archivePartner and restorePartner', () => {
  test('archived it is in no list and frees its name; restored it is back unless the name was taken', async () => {
    const { id, key } = await addPartner(tester, partner, testNow)
    await archivePartner(tester, { id, version: 1 }, testNow)
    expect(await listPartners(tester)).toEqual([])
    expect(await listArchivedPartners(tester)).toMatchObject([{ key, archived: true }])
    expect(await getPartner(tester, key)).toMatchObject({ archived: true, version: 2 })
    await expect(editPartner(tester, toEdit(id, { version: 2 }), testNow)).rejects.toMatchObject({
      code: 'archived',
    })
    await expect(archivePartner(tester, { id, version: 2 }, testNow)).rejects.toMatchObject({
      code: 'alreadyArchived',
    })
    const second = await addPartner(tester, { ...partner, key: 'second' }, testNow)
    await expect(restorePartner(tester, { id, version: 2 }, testNow)).rejects.toMatchObject({
      code: 'partnerExists',
    })
    await archivePartner(tester, { id: second.id, version: 1 }, testNow)
    await restorePartner(tester, { id, version: 2 }, testNow)
    expect(await listPartners(tester)).toMatchObject([{ key, archived: false, version: 3 }])
    const events = await listPartnerHistory(tester, key)
    expect(events.map(({ key: action }) => action).sort()).toEqual([
      'partner.added',
      'partner.archived',
      'partner.restored',
    ])
  })

  test('forbidden to everybody but administrators, refused while an open item names it, and on an old version', async () => {
    const unitId = await buildUnit()
    const { id } = await buildPartner()
    await buildCommitment({ leadUnitId: unitId, partnerIds: [id] })
    for (const role of ['manager', 'staff', 'viewer'] as const)
      await expect(
        archivePartner(await buildActor(role, [unitId]), { id, version: 1 }, testNow),
      ).rejects.toMatchObject({ code: 'forbidden' })
    await expect(archivePartner(tester, { id, version: 1 }, testNow)).rejects.toMatchObject({
      code: 'partnerInUse',
    })
    const free = await buildPartner()
    await expect(archivePartner(tester, { id: free.id, version: 2 }, testNow)).rejects.toMatchObject({
      code: 'conflict',
    })
  })
})

test('the history of a partner is for those who write to the directory', async () => {
  const { key } = await addPartner(tester, partner, testNow)
  const unitIds = [await buildUnit()]
  for (const [role, count] of [
    ['staff', 1],
    ['manager', 1],
    ['viewer', 0],
  ] as const)
    expect(await listPartnerHistory(await buildActor(role, unitIds), key), role).toHaveLength(count)
  expect(await listPartnerHistory(await buildActor('staff'), key)).toEqual([])
})
