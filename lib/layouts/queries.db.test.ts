import { beforeAll, describe, expect, test } from 'vitest'
import type { Actor } from '@/lib/auth/actor'
import { listCommitments, pageSize } from '@/lib/catalogue/queries'
import { healths, lights, moveByValues } from '@/lib/commitments/rules'
import { type CommitmentFilters, parseCommitmentFilters } from '@/lib/commitments/schema'
import { db } from '@/lib/db/client'
import { boardColumnSize, listBoard, listGroups, listPage } from '@/lib/layouts/queries'
import { type Grouping, groupings } from '@/lib/listings/rules'
import { buildActor } from '@/lib/testing/actors'
import { buildCommitment } from '@/lib/testing/build-commitment'
import { testDatabase } from '@/lib/testing/database'
import { buildPartner, buildUnit, buildVisit, tester, testNow } from '@/lib/testing/factories'
import { buildMixedCommitments } from '@/lib/testing/mixed-commitments'
import { defaultReading } from '@/lib/testing/reading'
import { statementsOf } from '@/lib/testing/statements'

testDatabase({ kept: true })
const reading = defaultReading(testNow)
let insider: Actor
let stranger: Actor
let partnerKeys: string[]

beforeAll(async () => {
  const units = await buildMixedCommitments()
  insider = await buildActor('manager', [units.supporting])
  stranger = await buildActor('staff', [await buildUnit()])
  const partners = await Promise.all(['acme', 'bolt', 'zeta'].map((key) => buildPartner({ key })))
  const [acme = '', bolt = '', zeta = ''] = partners.map(({ id }) => id)
  partnerKeys = partners.map(({ key }) => key)
  const visit = await buildVisit({ partnerIds: [acme, bolt, zeta] })
  const lead = { leadUnitId: units.supporting, visit }
  for (let index = 0; index < 12; index++)
    await buildCommitment({
      ...lead,
      partnerIds: index % 3 === 0 ? [acme, bolt] : ([[acme], [bolt], [zeta]][index % 3] ?? []),
      stageTemplate: index % 2 === 0 ? 'investment' : 'cooperation',
      stage: index % 2 === 0 ? 'signed' : 'agreed',
      moveBy: moveByValues[index % 3] ?? 'ours',
      leadUnitBasis: index % 4 === 0 ? 'proposed' : 'confirmed',
    })
})

function filtersFor(query: Record<string, string>): CommitmentFilters {
  const { filters, rejected } = parseCommitmentFilters(query)
  expect(rejected).toEqual([])
  return filters
}

/** All pages of a grouped list behind each other. */
async function readGroups(actor: Actor, query: Record<string, string>, group: Grouping) {
  const filters = filtersFor(query)
  const first = await listGroups(actor, filters, group, reading)
  const all = [...first.groups]
  for (let page = 2; page <= first.pages; page++) {
    const { groups } = await listGroups(actor, { ...filters, page }, group, reading)
    const [head, ...rest] = groups
    const last = all.at(-1)
    if (head && last && JSON.stringify(head.own) === JSON.stringify(last.own)) last.items.push(...head.items)
    else if (head) rest.unshift(head)
    all.push(...rest)
  }
  return { ...first, groups: all }
}

describe.each(groupings)('grouped by %s', (group) => {
  const queries: Record<string, string>[] = [
    {},
    { state: 'all', sort: 'number', dir: 'desc' },
    { state: 'closed' },
    { assignment: 'none', reason: 'any' },
    { partner: 'bolt' },
    { light: 'overdue', health: 'atRisk' },
  ]

  test.each(queries)('%j: no group stands twice, and each has the rows of its list', async (query) => {
    for (const actor of [tester, insider, stranger]) {
      const { groups, rows, total } = await readGroups(actor, query, group)
      expect(new Set(groups.map(({ own }) => JSON.stringify(own))).size).toBe(groups.length)
      expect(groups.reduce((sum, { count }) => sum + count, 0)).toBe(rows)
      const plain = await listCommitments(actor, filtersFor(query), reading)
      expect(total).toBe(plain.total)
      expect(new Set(groups.flatMap(({ items }) => items.map(({ id }) => id))).size).toBe(total)
      for (const { items, count, filters } of groups) {
        expect(items).toHaveLength(count)
        if (!filters) continue
        const list = await listCommitments(actor, filters, reading)
        expect(list.total, JSON.stringify(filters)).toBe(count)
        const shown = items.slice(0, pageSize).map(({ number }) => number)
        expect(list.items.map(({ number }) => number)).toEqual(shown)
      }
    }
  })

  test('takes two statements, whatever there is', async () => {
    for (const actor of [stranger, insider, tester])
      expect(await statementsOf(() => listGroups(actor, filtersFor({}), group, reading))).toHaveLength(2)
  })

  test('a page behind the last is the last', async () => {
    const first = await listGroups(tester, filtersFor({}), group, reading)
    const last = await listGroups(tester, filtersFor({ page: String(first.pages) }), group, reading)
    expect(first.pages).toBeGreaterThan(2)
    expect(await listGroups(tester, filtersFor({ page: '900000' }), group, reading)).toEqual({
      ...last,
      groups: last.groups.map((each) => ({ ...each, filters: expect.toBeOneOf([null, expect.anything()]) })),
    })
  })
})

describe('the order of the groups', () => {
  const valuesOf = async (group: Grouping, name: keyof CommitmentFilters) =>
    (await readGroups(tester, {}, group)).groups.map(({ own }) => own?.[name])

  test('lights and health stand worst first', async () => {
    expect(await valuesOf('light', 'light')).toEqual(lights.filter((light) => light !== 'closed'))
    expect(await valuesOf('health', 'health')).toEqual(healths)
  })

  test('partners by their key, and what has none at the end', async () => {
    expect(await valuesOf('partner', 'partner')).toEqual([...partnerKeys, undefined])
  })

  test('an item of two partners stands below both', async () => {
    const { groups, rows, total } = await readGroups(tester, {}, 'partner')
    const [first, second] = groups
    const both = first?.items.filter(({ id }) => second?.items.some((other) => other.id === id))
    expect(both).toHaveLength(4)
    expect(rows).toBe(total + 4)
  })

  test('units that are only proposed are one group, the last', async () => {
    const { groups } = await readGroups(tester, {}, 'unit')
    expect(groups.at(-1)?.own).toEqual({ assignment: 'proposed' })
    expect(groups.at(-1)?.count).toBe(3)
    expect(groups.filter(({ own }) => own?.unit === undefined)).toHaveLength(1)
  })
})

describe('the board', () => {
  test.each([{}, { state: 'closed' }, { health: 'atRisk' }, { stage: 'signed' }, { template: 'investment' }])(
    '%j: every column counts the rows of its list and shows the first of them',
    async (query) => {
      for (const actor of [tester, insider, stranger]) {
        const { paths, total } = await listBoard(actor, filtersFor(query), reading)
        const list = await listCommitments(actor, filtersFor(query), reading)
        expect(total).toBe(list.total)
        for (const { stage, count, items } of paths.flatMap(({ columns }) => columns)) {
          if (count === 0) continue
          const behind = await listCommitments(actor, { ...filtersFor(query), stage }, reading)
          expect(behind.total, stage).toBe(count)
          expect(items.map(({ number }) => number)).toEqual(
            behind.items.slice(0, boardColumnSize).map(({ number }) => number),
          )
        }
      }
    },
  )

  test('takes two statements, however many stages there are', async () => {
    for (const actor of [stranger, insider, tester])
      expect(await statementsOf(() => listBoard(actor, filtersFor({}), reading))).toHaveLength(2)
  })

  test('holds a column that is too long for it', async () => {
    const { paths } = await listBoard(tester, filtersFor({}), reading)
    const long = paths.flatMap(({ columns }) => columns).find(({ stage }) => stage === 'inTalks')
    expect(long?.count).toBeGreaterThan(boardColumnSize)
    expect(long?.items).toHaveLength(boardColumnSize)
  })
})

describe('a page of the list', () => {
  test.each([
    {},
    { page: '2' },
    { page: '3', sort: 'number' },
    { page: '900000', state: 'all', dir: 'desc' },
    { q: 'commitment' },
    { proof: 'reported', page: '2', sort: 'health' },
    { light: 'overdue', page: '2' },
    { unit: crypto.randomUUID() },
  ])('%j holds what its conditions say, in two statements', async (query) => {
    for (const actor of [tester, insider, stranger]) {
      const filters = filtersFor(query)
      const page = await listPage(actor, filters, reading)
      expect(page).toEqual(await listCommitments(actor, filters, reading))
      expect(await statementsOf(() => listPage(actor, filters, reading))).toHaveLength(2)
    }
  })

  test('the last of several is not full', async () => {
    const { page, pages, items, total } = await listPage(tester, filtersFor({ page: '900000' }), reading)
    expect(page).toBe(pages)
    expect(pages).toBeGreaterThan(2)
    expect(items).toHaveLength(total - (pages - 1) * pageSize)
  })
})

test('a deep page holds what stands there', async () => {
  const filters = filtersFor({ sort: 'number' })
  const { pages } = await listCommitments(tester, filters, reading)
  expect(pages).toBeGreaterThan(2)
  const deep = await listCommitments(tester, { ...filters, page: pages }, reading)
  const numbers = await db().commitment.findMany({
    where: { archivedAt: null, state: { in: ['open', 'suspended'] } },
    select: { number: true },
    orderBy: { number: 'asc' },
    skip: (pages - 1) * pageSize,
  })
  expect(deep.items.map(({ number }) => number)).toEqual(numbers.map(({ number }) => number))
})
