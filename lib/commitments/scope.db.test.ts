import { beforeAll, describe, expect, test } from 'vitest'
import type { Actor } from '@/lib/auth/actor'
import { listCommitments } from '@/lib/catalogue/queries'
import { canSeeCommitment } from '@/lib/commitments/policy'
import type { CommitmentItem } from '@/lib/commitments/queries'
import { attentionOf, attentionReasons, isOpen, lightOf, lights } from '@/lib/commitments/rules'
import { type CommitmentFilters, movedFilters, parseCommitmentFilters } from '@/lib/commitments/schema'
import { visibleCommitments } from '@/lib/commitments/scope'
import { db } from '@/lib/db/client'
import { buildActor } from '@/lib/testing/actors'
import { askers, relations, roleOf, unitsIn } from '@/lib/testing/authz-matrix'
import { testDatabase } from '@/lib/testing/database'
import { tester, testNow } from '@/lib/testing/factories'
import { buildMixedCommitments } from '@/lib/testing/mixed-commitments'
import { defaultReading } from '@/lib/testing/reading'

testDatabase({ kept: true })
const reading = defaultReading(testNow)
const { today, settings } = reading
let units: Awaited<ReturnType<typeof buildMixedCommitments>>
/** Every item, archived ones too, as read without any filter of its own. */
let all: CommitmentItem[]

beforeAll(async () => {
  units = await buildMixedCommitments()
  all = [...(await listAll(tester, { state: 'all' })), ...(await listAll(tester, { state: 'archived' }))]
})

async function listAll(actor: Actor, query: Record<string, string>): Promise<CommitmentItem[]> {
  const { filters, rejected } = parseCommitmentFilters(query)
  expect(rejected).toEqual([])
  const items: CommitmentItem[] = []
  for (let page = 1; ; page++) {
    const found = await listCommitments(actor, { ...filters, page }, reading)
    items.push(...found.items)
    if (page < found.pages) continue
    expect(items).toHaveLength(found.total)
    return items
  }
}

const numbersOf = (items: CommitmentItem[]) => items.map(({ number }) => number).sort()

test('the mixture holds something of everything', () => {
  expect(new Set(numbersOf(all)).size).toBe(all.length)
  expect(all.length).toBeGreaterThan(300)
  for (const light of lights)
    expect(
      all.filter((item) => lightOf(item.standing, today, settings) === light).length,
      light,
    ).toBeGreaterThan(3)
  for (const wanted of attentionReasons) {
    expect(
      all.filter(({ attention }) => attention.some(({ reason }) => reason === wanted)).length,
      wanted,
    ).toBeGreaterThan(3)
  }
})

describe('filters of the database agree with the pure rules', () => {
  const belongs: Record<CommitmentFilters['state'], (item: CommitmentItem) => boolean> = {
    open: ({ standing }) => isOpen(standing),
    closed: ({ standing }) => !standing.archived && !isOpen(standing),
    all: ({ standing }) => !standing.archived,
    counted: ({ standing }) => !standing.archived && standing.state !== 'merged',
    archived: ({ standing }) => standing.archived,
  }
  const stateFilters = Object.keys(belongs) as CommitmentFilters['state'][]

  test.each(stateFilters)('state %s', async (state) => {
    expect(numbersOf(await listAll(tester, { state }))).toEqual(numbersOf(all.filter(belongs[state])))
  })

  describe.each(stateFilters)('within state %s', (state) => {
    test.each(lights)('light %s', async (light) => {
      const expected = all.filter(
        (item) => belongs[state](item) && lightOf(item.standing, today, settings) === light,
      )
      expect(numbersOf(await listAll(tester, { state, light }))).toEqual(numbersOf(expected))
    })

    test.each(movedFilters)('moved %s', async (moved) => {
      const has = ({ timesMoved, wasOverdueDays }: CommitmentItem) =>
        moved === 'any' ? timesMoved > 0 : wasOverdueDays > 0
      const expected = all.filter((item) => belongs[state](item) && has(item))
      expect(expected).not.toEqual([])
      expect(numbersOf(await listAll(tester, { state, moved }))).toEqual(numbersOf(expected))
    })

    test.each([...attentionReasons, 'any'] as const)('reason %s', async (wanted) => {
      const needs = ({ standing }: CommitmentItem) =>
        attentionOf(standing, today, settings).some(({ reason }) => wanted === 'any' || reason === wanted)
      const expected = all.filter((item) => belongs[state](item) && needs(item))
      expect(numbersOf(await listAll(tester, { state, reason: wanted }))).toEqual(numbersOf(expected))
    })
  })
})

describe.each(askers)('scope of %s', (asker) => {
  test.each(relations)('in a unit that %s: the condition of the database is the policy', async (relation) => {
    const { role, seesAllUnits } = roleOf(asker)
    const actor = await buildActor(role, unitsIn(relation, units), { seesAllUnits })
    const rows = await db().commitment.findMany({
      where: visibleCommitments(actor),
      select: { number: true },
    })
    const subjects = await db().commitment.findMany({
      select: {
        number: true,
        leadUnitId: true,
        confidentiality: true,
        supportingUnits: { select: { unitId: true } },
      },
    })
    const expected = subjects.filter((row) =>
      canSeeCommitment(actor, { ...row, supportingUnitIds: row.supportingUnits.map(({ unitId }) => unitId) }),
    )
    expect(rows.map(({ number }) => number).sort()).toEqual(expected.map(({ number }) => number).sort())
  })
})

test('AZ-5: without a unit there are no rows, whatever the role and the filter', async () => {
  for (const role of ['manager', 'staff', 'viewer'] as const) {
    const actor = await buildActor(role)
    for (const query of [
      { state: 'all' },
      { state: 'archived' },
      { light: 'overdue' },
      { reason: 'any' },
      { unit: units.lead },
      { q: 'DE26' },
    ]) {
      expect(await listAll(actor, query), `${role} ${JSON.stringify(query)}`).toEqual([])
    }
  }
})
