import { expect, test } from 'vitest'
import { readHoldings } from '@/lib/departures/queries'
import { askExtension } from '@/lib/extensions/commands'
import { buildActor } from '@/lib/testing/actors'
import { buildCommitment } from '@/lib/testing/build-commitment'
import { buildHeld } from '@/lib/testing/build-held'
import { testDatabase } from '@/lib/testing/database'
import { buildPerson, buildUnit, testNow } from '@/lib/testing/factories'
import { toAsk } from '@/lib/testing/inputs'
import { defaultReading } from '@/lib/testing/reading'

testDatabase()
const reading = defaultReading(testNow)

test('what is in somebody’s hands, unit by unit, with who may take it over', async () => {
  const [trade, science] = [await buildUnit({ name: 'Trade' }), await buildUnit({ name: 'Science' })]
  const administrator = await buildActor('administrator', [], { name: 'Administrator' })
  const leaver = await buildActor('manager', [trade, science], { name: 'Leaver' })
  await buildPerson({ name: 'Clerk', unitIds: [trade] })
  await buildPerson({ name: 'Manager', role: 'manager', unitIds: [trade] })
  await buildPerson({ name: 'Leader', role: 'viewer', unitIds: [trade] })
  await buildPerson({ name: 'Former', role: 'manager', unitIds: [trade], deactivatedAt: testNow })
  const held = await buildHeld(administrator, leaver, trade)
  const asked = await buildCommitment({
    leadUnitId: science,
    leadUnitBasis: 'confirmed',
    ownerId: leaver.id,
    dueOn: '2026-12-20',
  })
  await askExtension(await buildActor('staff', [science], { name: 'Asker' }), toAsk(asked), testNow)
  await buildCommitment({ leadUnitId: trade, ownerId: leaver.id, state: 'completed' })

  const holdings = await readHoldings(administrator, leaver.id, reading)
  expect(holdings?.works.map(({ number }) => number).sort()).toEqual([asked.number, held.number].sort())
  const units = holdings?.units.map(({ successors, deciders, ...unit }) => ({
    ...unit,
    successors: successors.map(({ name }) => name),
    deciders: deciders.map(({ name }) => name),
  }))
  expect(units?.find(({ id }) => id === trade)).toMatchObject({
    name: { en: 'Trade' },
    owned: 1,
    steps: 1,
    problems: 1,
    successors: ['Clerk', 'Manager'],
    deciders: ['Administrator', 'Leader', 'Manager'],
  })
  expect(units?.find(({ id }) => id === science)).toMatchObject({
    owned: 1,
    steps: 0,
    problems: 0,
    successors: ['Asker'],
  })
  expect(holdings?.managed).toMatchObject([{ id: science, extensions: 1 }])
})

test('for administrators alone; with empty hands there is nothing', async () => {
  const unit = await buildUnit()
  const person = await buildActor('staff', [unit])
  await buildCommitment({ leadUnitId: unit, ownerId: person.id })
  for (const role of ['manager', 'staff', 'viewer'] as const)
    expect(await readHoldings(await buildActor(role, [unit]), person.id, reading)).toBeNull()
  const administrator = await buildActor('administrator')
  expect(await readHoldings(administrator, administrator.id, reading)).toEqual({
    works: [],
    units: [],
    managed: [],
  })
})
