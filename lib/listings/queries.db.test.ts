import { beforeAll, describe, expect, test } from 'vitest'
import type { Actor } from '@/lib/auth/actor'
import { listCommitments, pageSize } from '@/lib/catalogue/queries'
import { healths, lights, moveByValues } from '@/lib/commitments/rules'
import { type CommitmentFilters, parseCommitmentFilters } from '@/lib/commitments/schema'
import { db } from '@/lib/db/client'
import { boardColumnSize, listBoard, listChoices, listGroups } from '@/lib/listings/queries'
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

  test('takes as many statements for a page of any size', async () => {
    const one = await statementsOf(() => listGroups(stranger, filtersFor({}), group, reading))
    const many = await statementsOf(() => listGroups(insider, filtersFor({}), group, reading))
    expect(one.length).toBeGreaterThan(1)
    expect(many.length, many.join('\n')).toBeLessThanOrEqual(12)
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

  test('holds a column that is too long for it', async () => {
    const { paths } = await listBoard(tester, filtersFor({}), reading)
    const long = paths.flatMap(({ columns }) => columns).find(({ stage }) => stage === 'inTalks')
    expect(long?.count).toBeGreaterThan(boardColumnSize)
    expect(long?.items).toHaveLength(boardColumnSize)
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

test('the choices of the filters, for those who may read the directory', async () => {
  const choices = await listChoices(insider)
  expect(choices.partners.map(({ key }) => key)).toEqual(expect.arrayContaining(partnerKeys))
  expect(choices.units.length).toBeGreaterThan(3)
  expect(choices.visits).toHaveLength(2)
  expect(choices.sessions.length).toBeGreaterThan(0)
  expect(await listChoices(await buildActor('staff'))).toEqual({
    partners: [],
    units: [],
    visits: [],
    sessions: [],
  })
})
