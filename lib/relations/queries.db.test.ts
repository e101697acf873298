import { expect, test } from 'vitest'
import { readRelation } from '@/lib/relations/queries'
import { buildActor } from '@/lib/testing/actors'
import { buildCommitment } from '@/lib/testing/build-commitment'
import { testDatabase } from '@/lib/testing/database'
import { buildPartner, buildUnit, buildVisit, testNow } from '@/lib/testing/factories'

testDatabase()

test('items of a partner by visit, its latest report, and nothing of items that are not visible', async () => {
  const [unit, other] = [await buildUnit(), await buildUnit()]
  const { id, key } = await buildPartner()
  const earlier = await buildVisit()
  const later = await buildVisit({ startsOn: '2027-05-01', endsOn: '2027-05-03' })
  const partnerIds = [id]
  await buildCommitment({
    visit: earlier,
    partnerIds,
    leadUnitId: unit,
    lastUpdateAt: new Date('2026-11-24T08:00:00Z'),
  })
  await buildCommitment({ visit: earlier, partnerIds, leadUnitId: unit, lastUpdateAt: testNow })
  await buildCommitment({ visit: later, partnerIds, leadUnitId: unit })
  await buildCommitment({ visit: later, partnerIds, leadUnitId: other })
  await buildCommitment({ visit: later, leadUnitId: unit })
  const relation = await readRelation(await buildActor('staff', [unit]), key)
  expect(relation).toMatchObject({
    visits: [
      { key: later.key, startsOn: '2027-05-01', all: 1, open: 1 },
      { key: earlier.key, startsOn: '2026-11-19', all: 2, open: 2 },
    ],
    lastUpdateAt: testNow,
    documents: 0,
  })
  expect(await readRelation(await buildActor('staff', []), key)).toEqual({
    visits: [],
    lastUpdateAt: null,
    documents: 0,
  })
})
