import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Actor } from '@/lib/auth/actor'
import { listCommitments } from '@/lib/catalogue/queries'
import { parseCommitmentFilters } from '@/lib/commitments/schema'
import { findUnitName, openLedger, readLedgerPage } from '@/lib/reports/queries'
import { closeSnapshots } from '@/lib/reports/snapshot'
import { buildActor, type PersonActor } from '@/lib/testing/actors'
import { buildCommitment } from '@/lib/testing/build-commitment'
import { testDatabase } from '@/lib/testing/database'
import { buildPartner, buildUnit, testNow } from '@/lib/testing/factories'
import { defaultReading } from '@/lib/testing/reading'

testDatabase({ kept: true })
afterAll(closeSnapshots)

const reading = defaultReading(testNow)
const readers = [
  'administrator',
  'managerOfA',
  'staffOfA',
  'staffOfB',
  'viewerOfA',
  'viewerOfAll',
  'staffOfNone',
  'viewerOfNone',
] as const
let unitB: string
let actors: Record<(typeof readers)[number], PersonActor>

/** Items of two units of every kind of state and confidentiality, and people of every role. */
beforeAll(async () => {
  const unitA = await buildUnit()
  unitB = await buildUnit()
  const partner = await buildPartner({ key: 'bosch' })
  const own = { leadUnitId: unitA, partnerIds: [partner.id] }
  await buildCommitment({ ...own, title: 'Plain', dueOn: '2026-11-20' })
  await buildCommitment({ ...own, title: 'Restricted', confidentiality: 'restricted', health: 'offTrack' })
  await buildCommitment({ ...own, title: 'Ended', state: 'completed' })
  await buildCommitment({ ...own, title: 'Archived', archivedAt: testNow })
  await buildCommitment({ ...own, title: 'Paused', state: 'suspended' })
  await buildCommitment({ leadUnitId: unitB, title: 'Zebrafink', dueOn: '2026-11-28', health: 'atRisk' })
  await buildCommitment({ leadUnitId: unitB, title: 'Supported', supportingUnitIds: [unitA], dueOn: null })
  await buildCommitment({
    leadUnitId: unitB,
    title: 'Hidden',
    supportingUnitIds: [unitA],
    confidentiality: 'restricted',
  })
  actors = {
    administrator: await buildActor('administrator'),
    managerOfA: await buildActor('manager', [unitA]),
    staffOfA: await buildActor('staff', [unitA]),
    staffOfB: await buildActor('staff', [unitB]),
    viewerOfA: await buildActor('viewer', [unitA]),
    viewerOfAll: await buildActor('viewer', [], { seesAllUnits: true }),
    staffOfNone: await buildActor('staff'),
    viewerOfNone: await buildActor('viewer'),
  }
})

async function readAll(actor: Actor, params: Record<string, string>) {
  const { rows, total, close } = await openLedger(actor, parseCommitmentFilters(params).filters, reading)
  const read = await Array.fromAsync(rows)
  await close()
  return { total, numbers: read.map(({ number }) => number) }
}

const asked: [Record<string, string>, number][] = [
  [{}, 6],
  [{ state: 'all' }, 7],
  [{ state: 'closed' }, 1],
  [{ state: 'archived' }, 1],
  [{ light: 'overdue' }, 1],
  [{ light: 'none' }, 4],
  [{ health: 'offTrack' }, 1],
  [{ partner: 'bosch' }, 3],
  [{ q: 'Zebrafink' }, 1],
  [{ sort: 'number', dir: 'desc' }, 6],
  [{ sort: 'health' }, 6],
  [{ sort: 'updated', dir: 'desc', state: 'all' }, 7],
]

test.each(readers)('AZ-5 page and export hold the rows of the list, in its order, for %s', async (reader) => {
  const actor = actors[reader]
  for (const [params, ofAll] of asked) {
    const { filters } = parseCommitmentFilters(params)
    const list = await listCommitments(actor, filters, reading)
    const page = await readLedgerPage(actor, filters, reading)
    const numbers = list.items.map(({ number }) => number)
    expect({ total: page.total, numbers: page.rows.map(({ number }) => number) }).toEqual({
      total: list.total,
      numbers,
    })
    expect(await readAll(actor, params)).toEqual({ total: list.total, numbers })
    if (reader === 'administrator') expect(list.total).toBe(ofAll)
  }
})

test('AZ-5 without a unit there are no rows, whatever is asked', async () => {
  for (const actor of [actors.staffOfNone, actors.viewerOfNone]) {
    for (const params of [{}, { state: 'all' }, { q: 'Zebrafink' }, { unit: unitB }] as Record<
      string,
      string
    >[]) {
      expect(await readAll(actor, params)).toEqual({ total: 0, numbers: [] })
    }
  }
})

test('AZ-5 what only another unit has is found by nobody else, by word or by unit', async () => {
  for (const params of [{ q: 'Zebrafink' }, { unit: unitB, q: 'Zebrafink' }] as Record<string, string>[]) {
    expect((await readAll(actors.staffOfA, params)).total).toBe(0)
    expect((await readAll(actors.viewerOfA, params)).total).toBe(0)
    expect((await readAll(actors.staffOfB, params)).total).toBe(1)
  }
})

test('AZ-5 a unit is named to those alone who see an item that it leads', async () => {
  const named = await Promise.all(
    readers.map(async (reader) => [reader, (await findUnitName(actors[reader], unitB)) !== null]),
  )
  expect(Object.fromEntries(named)).toEqual({
    administrator: true,
    // It supports one of theirs.
    managerOfA: true,
    staffOfA: true,
    viewerOfA: true,
    staffOfB: true,
    viewerOfAll: true,
    staffOfNone: false,
    viewerOfNone: false,
  })
})
