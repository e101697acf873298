import { expect, test } from 'vitest'
import { listAudience } from '@/lib/audience/queries'
import { whoSees } from '@/lib/audience/scope'
import { findCommitment } from '@/lib/commitments/queries'
import { db } from '@/lib/db/client'

import { buildActor } from '@/lib/testing/actors'
import { authzMatrix, roleOf, unitsIn } from '@/lib/testing/authz-matrix'
import { buildCommitment } from '@/lib/testing/build-commitment'
import { testDatabase } from '@/lib/testing/database'
import { buildPerson, buildUnit, testNow } from '@/lib/testing/factories'
import { defaultReading } from '@/lib/testing/reading'

const database = testDatabase()
const reading = defaultReading(testNow)

test.each(['public', 'internal', 'restricted'] as const)(
  'who sees a %s item are exactly those to whom it is shown',
  async (confidentiality) => {
    const units = { lead: await buildUnit(), supporting: await buildUnit(), other: await buildUnit() }
    const item = await buildCommitment({
      confidentiality,
      leadUnitId: units.lead,
      supportingUnitIds: [units.supporting],
    })
    const shown: string[] = []
    const cells = authzMatrix.filter((cell) => cell.confidentiality === confidentiality)
    const named = await buildActor('viewer', [units.other])
    const administrator = await buildActor('administrator')
    await database.asOwner('INSERT INTO commitment_viewer VALUES ($1, $2, $3, now())', [
      item.id,
      named.id,
      administrator.id,
    ])
    const actors = [named, administrator]
    for (const { asker, relation } of cells) {
      const { role, seesAllUnits } = roleOf(asker)
      actors.push(await buildActor(role, unitsIn(relation, units), { seesAllUnits }))
    }
    for (const actor of actors) if (await findCommitment(actor, item.number, reading)) shown.push(actor.id)
    await buildPerson({ role: 'administrator', deactivatedAt: testNow })
    const where = whoSees({
      id: item.id,
      leadUnitId: units.lead,
      supportingUnitIds: [units.supporting],
      confidentiality,
    })
    const found = await db().person.findMany({ where, select: { id: true } })
    expect(found.map(({ id }) => id).sort()).toEqual(shown.sort())
    expect(shown.length).toBeGreaterThan(3)
    expect(shown.length).toBeLessThan(actors.length)
  },
)

test('the audience is everybody else, by name', async () => {
  const unit = await buildUnit()
  const item = await buildCommitment({ leadUnitId: unit })
  const actor = await buildActor('staff', [unit], { name: 'Berta' })
  await buildActor('manager', [unit], { name: 'Clara' })
  await buildActor('administrator', [], { name: 'Anna' })
  await buildActor('staff', [await buildUnit()], { name: 'Dora' })
  const commitment = await findCommitment(actor, item.number, reading)
  if (!commitment) throw new Error('The item is in scope')
  expect(await listAudience(actor, commitment)).toMatchObject([
    { name: 'Anna', role: 'administrator', unitIds: [] },
    { name: 'Clara', role: 'manager', unitIds: [unit] },
  ])
})
