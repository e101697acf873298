import { expect, test } from 'vitest'
import { buildActor } from '@/lib/testing/actors'
import { testDatabase } from '@/lib/testing/database'
import { buildUnit, testNow } from '@/lib/testing/factories'
import { addUnit } from '@/lib/units/commands'

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
