import { beforeEach, describe, expect, test } from 'vitest'
import { setNamedViewers } from '@/lib/assignment/commands'
import { findCommitment } from '@/lib/commitments/queries'
import { parseCommitmentFilters } from '@/lib/commitments/schema'
import { countStanding } from '@/lib/overview/queries'
import { readLedgerPage } from '@/lib/reports/queries'
import { buildActor, type PersonActor } from '@/lib/testing/actors'
import { buildCommitment } from '@/lib/testing/build-commitment'
import { testDatabase } from '@/lib/testing/database'
import { buildUnit, testNow } from '@/lib/testing/factories'
import { defaultReading } from '@/lib/testing/reading'

const database = testDatabase()
let lead = ''
let manager: PersonActor
let colleague: PersonActor
const subject = async () => ({ commitmentId: (await buildCommitment({ leadUnitId: lead })).id, version: 1 })

beforeEach(async () => {
  lead = await buildUnit({ name: 'Leading office' })
  manager = await buildActor('manager', [lead])
  colleague = await buildActor('staff', [lead])
})

describe('setNamedViewers', () => {
  test('a viewer named for a restricted item sees it, counts it and cannot export it; taken off, nothing of it is left', async () => {
    const restricted = await buildCommitment({ leadUnitId: lead, confidentiality: 'restricted' })
    const [named, unnamed] = [
      await buildActor('viewer'),
      await buildActor('viewer', [lead], { seesAllUnits: true }),
    ]
    const reading = defaultReading(testNow)
    const { filters } = parseCommitmentFilters({ state: 'all' })
    const seen = async (viewer: PersonActor) => ({
      page: (await findCommitment(viewer, restricted.number, reading)) !== null,
      counted: (await countStanding(viewer, reading)).open,
      exported: (await readLedgerPage(viewer, filters, reading)).rows.filter(
        ({ number }) => number === restricted.number,
      ).length,
    })
    const before = await seen(unnamed)
    expect(await seen(named)).toEqual({ page: false, counted: 0, exported: 0 })
    await setNamedViewers(
      manager,
      { commitmentId: restricted.id, version: 1, personIds: [named.id] },
      testNow,
    )
    expect(await seen(named)).toEqual({ page: true, counted: 1, exported: 0 })
    expect(await seen(unnamed)).toEqual(before)
    await setNamedViewers(manager, { commitmentId: restricted.id, version: 2, personIds: [] }, testNow)
    expect(await seen(named)).toEqual({ page: false, counted: 0, exported: 0 })
    expect(
      await database.asOwner(
        "SELECT before, after FROM audit_event WHERE action = 'commitment.viewersSet' ORDER BY at, id",
      ),
    ).toEqual([
      { before: { viewers: null }, after: { viewers: named.name } },
      { before: { viewers: named.name }, after: { viewers: null } },
    ])
  })

  test('only viewers who are there can be named', async () => {
    const gone = await buildActor('viewer', [], { deactivatedAt: testNow })
    for (const person of [colleague, gone])
      await expect(
        setNamedViewers(manager, { ...(await subject()), personIds: [person.id] }, testNow),
      ).rejects.toMatchObject({ code: 'notFound', field: 'personIds' })
  })
})
