import { beforeAll, describe, expect, test } from 'vitest'
import { whereListed } from '@/lib/catalogue/queries'
import { orderBy } from '@/lib/catalogue/scope'
import {
  amountKinds,
  attentionReasons,
  bindingStrengths,
  healths,
  lights,
  lookAheads,
  moveByValues,
  recentChanges,
  stages,
  stageTemplates,
} from '@/lib/commitments/rules'
import {
  assignmentFilters,
  type CommitmentFilters,
  filterKeys,
  intentionFilters,
  movedFilters,
  parseCommitmentFilters,
  proofFilters,
  sortKeys,
  stateFilters,
} from '@/lib/commitments/schema'
import { visibleCommitments } from '@/lib/commitments/scope'
import { toDateColumn } from '@/lib/db/calendar-column'
import { db } from '@/lib/db/client'
import { listed, listOrder } from '@/lib/layouts/scope'
import { buildActor, type PersonActor } from '@/lib/testing/actors'
import { buildAmounts } from '@/lib/testing/build-amounts'
import { buildCommitment } from '@/lib/testing/build-commitment'
import { buildVerifications } from '@/lib/testing/build-document'
import { testDatabase } from '@/lib/testing/database'
import { buildVisit, testNow } from '@/lib/testing/factories'
import { buildMixedCommitments } from '@/lib/testing/mixed-commitments'
import { defaultReading } from '@/lib/testing/reading'
import { buildRecentChanges } from '@/lib/testing/recent-changes'
import type { Prisma } from '@/prisma/generated/client'

testDatabase({ kept: true })
const reading = defaultReading(testNow)
let actors: PersonActor[]
let values: Record<keyof CommitmentFilters, readonly string[]>

beforeAll(async () => {
  const units = await buildMixedCommitments()
  const [partner = ''] = await buildRecentChanges()
  await buildVerifications(await buildActor('administrator'))
  await buildDays()
  await buildAmounts()
  const { sector } = await db().partner.findUniqueOrThrow({
    where: { key: partner },
    select: { sector: true },
  })
  const visit = await buildVisit()
  const voiced = { visit, leadUnitId: units.supporting, title: 'Hafen 50% von Bremen' }
  await buildCommitment(voiced)
  await buildCommitment({ ...voiced, state: 'completed' })
  await buildCommitment({ ...voiced, archivedAt: testNow })
  actors = [
    await buildActor('administrator'),
    await buildActor('manager', [units.supporting]),
    await buildActor('viewer', [], { seesAllUnits: true }),
  ]
  values = {
    q: ['hafen bremen', '50%', '_'],
    visit: [visit.key, 'none'],
    session: [`${visit.key}-1`, `${visit.key}-99`],
    partner: [partner, 'none'],
    sector: [sector, 'none'],
    unit: [units.lead, units.other],
    stage: stages,
    reached: stages,
    health: healths,
    light: lights,
    binding: bindingStrengths,
    intention: intentionFilters,
    move: moveByValues,
    template: stageTemplates,
    assignment: assignmentFilters,
    due: Object.keys(lookAheads),
    dueOn: ['2026-11-25', '2026-12-04', '2030-01-01'],
    stepOn: ['2026-12-01', '2026-12-02', '2030-01-01'],
    milestoneOn: ['2026-12-01', '2026-12-02', '2026-12-03', '2026-12-04', '2030-01-01'],
    amount: amountKinds,
    currency: ['EUR', 'CNY', 'CHF'],
    moved: movedFilters,
    proof: proofFilters,
    changed: recentChanges,
    reason: [...attentionReasons, 'any'],
    state: stateFilters,
    sort: [],
    dir: [],
    page: [],
  }
})

/** Next steps, of which some wait for approval, and milestones ahead, expected, reached and removed. */
async function buildDays(): Promise<void> {
  const items = await db().commitment.findMany({
    where: { confidentiality: 'public' },
    select: { id: true },
    orderBy: { number: 'asc' },
    take: 12,
  })
  const day = (on: string) => toDateColumn(on)
  const dates: Pick<
    Prisma.MilestoneCreateManyInput,
    'plannedOn' | 'forecastOn' | 'actualOn' | 'removedAt'
  >[] = [
    { plannedOn: day('2026-12-01') },
    { plannedOn: day('2026-12-02'), forecastOn: day('2026-12-03') },
    { plannedOn: day('2026-12-02'), forecastOn: day('2026-12-03'), actualOn: day('2026-12-04') },
    { plannedOn: day('2026-12-01'), removedAt: testNow },
  ]
  const facts = { title: 'Permit', language: 'en' as const, createdAt: testNow }
  await db().milestone.createMany({
    data: items.flatMap(({ id: commitmentId }, index) =>
      dates
        .slice(index % 4, (index % 4) + 1)
        .map((each) => ({ ...facts, ...each, id: crypto.randomUUID(), commitmentId })),
    ),
  })
  for (const [index, { id }] of items.entries())
    await db().commitment.update({
      where: { id },
      data: {
        nextStep: 'Send the draft.',
        nextStepLanguage: 'en',
        nextStepDueOn: day(index % 2 === 0 ? '2026-12-01' : '2026-12-02'),
        nextStepApproved: index % 3 !== 0,
      },
      select: { id: true },
    })
}

function filtersFor(query: Record<string, string>): CommitmentFilters {
  const { filters, rejected } = parseCommitmentFilters(query)
  expect(rejected).toEqual([])
  return filters
}

/** The numbers of a list in its order, by the conditions of the list and by those of its groups and its board. */
async function bothWays(actor: PersonActor, filters: CommitmentFilters) {
  const where = { AND: [visibleCommitments(actor), await whereListed(actor, filters, reading)] }
  const rows = await db().commitment.findMany({ where, select: { number: true }, orderBy: orderBy(filters) })
  const again = await db().$queryRaw<{ number: string }[]>`
    WITH kept AS (SELECT * FROM commitment WHERE ${listed(actor, filters, reading)})
    SELECT number FROM kept ORDER BY ${listOrder(filters)}`
  return [rows, again].map((found) => found.map(({ number }) => number))
}

/** Every value of a filter in every state; each role in one of them: what a role sees and what a state means do not depend on each other. */
function casesOf(name: keyof CommitmentFilters) {
  const states = name === 'state' ? [undefined] : stateFilters
  const asked = values[name].flatMap((value) =>
    states.map((state) => ({ ...(state && { state }), [name]: value })),
  )
  return asked.flatMap((query) =>
    (query.state === 'open' ? actors : actors.slice(0, 1)).map((actor) => ({ query, actor })),
  )
}

describe.each(filterKeys)('by %s', (name) => {
  test('the rows of groups and board are those of the list, in each state, for each role', async () => {
    const found: number[] = []
    for (const { query, actor } of casesOf(name)) {
      const [list = [], again] = await bothWays(actor, filtersFor(query))
      expect(again, `${JSON.stringify(query)} ${actor.role}`).toEqual(list)
      found.push(list.length)
    }
    // nothing found by either way would prove nothing
    expect(Math.max(...found) > 0 || values[name].length === 0).toBe(true)
  })
})

test.each(stages)('by proof of the stage %s that was reached', async (reached) => {
  for (const proof of proofFilters) {
    const [list, again] = await bothWays(actors[0] as PersonActor, filtersFor({ reached, proof }))
    expect(again).toEqual(list)
  }
})

test('one amount is of the kind and in the currency', async () => {
  const found = async (query: Record<string, string>) => {
    const [list, again] = await bothWays(actors[0] as PersonActor, filtersFor({ state: 'all', ...query }))
    expect(again).toEqual(list)
    return new Set(list)
  }
  const [paidIn, euro, both] = await Promise.all([
    found({ amount: 'paidIn' }),
    found({ currency: 'EUR' }),
    found({ amount: 'paidIn', currency: 'EUR' }),
  ])
  const each = [...paidIn].filter((number) => euro.has(number))
  expect(each.length).toBeGreaterThan(both.size)
  expect(each).toEqual(expect.arrayContaining([...both]))
})

test.each(sortKeys)('sorted by %s both ways', async (sort) => {
  for (const dir of ['asc', 'desc']) {
    const [list, again] = await bothWays(actors[0] as PersonActor, filtersFor({ sort, dir, state: 'all' }))
    expect(again).toEqual(list)
    expect(list?.length).toBeGreaterThan(100)
  }
})
