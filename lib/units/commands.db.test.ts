import { beforeEach, describe, expect, test } from 'vitest'
import { buildActor, type PersonActor } from '@/lib/testing/actors'
import { buildCommitment } from '@/lib/testing/build-commitment'
import { testDatabase } from '@/lib/testing/database'
import { buildUnit, testNow } from '@/lib/testing/factories'
import { addUnit, renameUnit, restoreUnit, retireUnit, setApproval } from '@/lib/units/commands'
import { findUnitChanges, listUnits, listUnitsInUse } from '@/lib/units/queries'

const database = testDatabase()
const name = { en: 'Office of Commerce', zh: '商务局', de: 'Handelsamt' }

test('addUnit: an administrator adds a unit, and the history says so', async () => {
  const administrator = await buildActor('administrator')
  const id = await addUnit(administrator, { name }, testNow)
  expect(await database.asOwner('SELECT id, name_en, name_zh, name_de, approval_required FROM unit')).toEqual(
    [{ id, name_en: name.en, name_zh: name.zh, name_de: name.de, approval_required: false }],
  )
  expect(
    await database.asOwner('SELECT action, actor_id, unit_id, at, before, after FROM audit_event'),
  ).toEqual([
    {
      action: 'unit.added',
      actor_id: administrator.id,
      unit_id: id,
      at: testNow,
      before: {},
      after: { name: name.en },
    },
  ])
})

test('addUnit: forbidden to everybody else, and nothing is written then', async () => {
  const unitIds = [await buildUnit()]
  const others = [
    await buildActor('manager', unitIds),
    await buildActor('staff', unitIds),
    await buildActor('viewer', unitIds, { seesAllUnits: true }),
  ]
  const before = await database.contents()
  for (const actor of others)
    await expect(addUnit(actor, { name }, testNow), actor.role).rejects.toMatchObject({ code: 'forbidden' })
  expect(await database.contents()).toEqual(before)
})

test('addUnit, TX-1: when the history cannot be written, nothing is', async () => {
  const administrator = await buildActor('administrator')
  const before = await database.contents()
  await database.without('INSERT', 'audit_event', async () => {
    await expect(addUnit(administrator, { name }, testNow)).rejects.toThrow()
  })
  expect(await database.contents()).toEqual(before)
})

describe('renameUnit, retireUnit, restoreUnit', () => {
  let administrator: PersonActor
  let unitId: string
  beforeEach(async () => {
    administrator = await buildActor('administrator')
    unitId = await addUnit(administrator, { name }, testNow)
  })
  const names = { nameEn: 'Bureau of Commerce', nameZh: '市商务局', nameDe: 'Amt für Handel' }

  test('done: new names, retired, back again, each a version and an event', async () => {
    await renameUnit(administrator, { unitId, version: 1, ...names }, testNow)
    await retireUnit(administrator, { unitId, version: 2 }, testNow)
    expect(await listUnitsInUse(administrator)).toEqual([])
    await restoreUnit(administrator, { unitId, version: 3 }, testNow)
    expect(await listUnits(administrator)).toMatchObject([
      { name: { en: 'Bureau of Commerce', zh: '市商务局', de: 'Amt für Handel' }, version: 4, ledItems: 0 },
    ])
    const told = await database.asOwner('SELECT action, before, after FROM audit_event ORDER BY id')
    expect(told.slice(1)).toEqual([
      {
        action: 'unit.renamed',
        before: { nameEn: name.en, nameZh: name.zh, nameDe: name.de },
        after: names,
      },
      { action: 'unit.retired', before: {}, after: {} },
      { action: 'unit.restored', before: {}, after: {} },
    ])
  })

  test('a unit that leads open items cannot be retired; one whose items are over can', async () => {
    await buildCommitment({ leadUnitId: unitId })
    const retire = () => retireUnit(administrator, { unitId, version: 1 }, testNow)
    await expect(retire()).rejects.toMatchObject({ code: 'unitLeadsItems' })
    expect(await listUnits(administrator)).toMatchObject([{ ledItems: 1 }])
    await database.asOwner("UPDATE commitment SET archived_at = $1, archive_reason = 'test'", [testNow])
    await retire()
  })

  test('CC-1, CC-2 a stale version is a conflict that says who saved what', async () => {
    await renameUnit(administrator, { unitId, version: 1, ...names }, testNow)
    await expect(renameUnit(administrator, { unitId, version: 1, ...names }, testNow)).rejects.toMatchObject({
      code: 'conflict',
    })
    expect(await findUnitChanges(administrator, unitId, 1)).toMatchObject({
      version: 2,
      by: administrator.name,
      changes: [{ field: 'nameEn', after: { kind: 'text', text: 'Bureau of Commerce' } }, {}, {}],
    })
  })

  test('forbidden to everybody else, absent is absent; without its event nothing is kept (TX-1)', async () => {
    const before = await database.contents()
    for (const role of ['manager', 'staff', 'viewer'] as const) {
      const actor = { ...administrator, role }
      await expect(renameUnit(actor, { unitId, version: 1, ...names }, testNow)).rejects.toMatchObject({
        code: 'forbidden',
      })
      await expect(retireUnit(actor, { unitId, version: 1 }, testNow)).rejects.toMatchObject({
        code: 'forbidden',
      })
      expect(await listUnits(actor)).toEqual([])
      expect(await findUnitChanges(actor, unitId, 9)).toBeNull()
    }
    const nobody = '00000000-0000-7000-8000-000000000000'
    await expect(retireUnit(administrator, { unitId: nobody, version: 1 }, testNow)).rejects.toMatchObject({
      code: 'notFound',
    })
    await database.without('INSERT', 'audit_event', async () => {
      await expect(retireUnit(administrator, { unitId, version: 1 }, testNow)).rejects.toThrow()
    })
    expect(await database.contents()).toEqual(before)
  })
})

test('setApproval: switched on and off, each a version and an event; a stale version is refused', async () => {
  const administrator = await buildActor('administrator')
  const unitId = await addUnit(administrator, { name }, testNow)
  await setApproval(administrator, { unitId, version: 1, approvalRequired: true }, testNow)
  expect(await database.asOwner('SELECT version, approval_required AS required FROM unit')).toEqual([
    { version: 2, required: true },
  ])
  await expect(
    setApproval(administrator, { unitId, version: 1, approvalRequired: false }, testNow),
  ).rejects.toMatchObject({ code: 'conflict' })
  await setApproval(administrator, { unitId, version: 2, approvalRequired: false }, testNow)
  expect(
    await database.asOwner(
      "SELECT before, after FROM audit_event WHERE action = 'unit.approvalSet' ORDER BY id",
    ),
  ).toEqual([
    { before: { approvalRequired: false }, after: { approvalRequired: true } },
    { before: { approvalRequired: true }, after: { approvalRequired: false } },
  ])
})
