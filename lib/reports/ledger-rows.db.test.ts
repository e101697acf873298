import { beforeAll, describe, expect, test } from 'vitest'
import { totalsOf } from '@/lib/amounts/rules'
import type { Actor } from '@/lib/auth/actor'
import { checkSelect, toCheckItem } from '@/lib/checks/queries'
import { commitmentSelect, toCommitmentItem } from '@/lib/commitments/queries'
import { parseCommitmentFilters } from '@/lib/commitments/schema'
import { visibleCommitments } from '@/lib/commitments/scope'
import { fromDateColumn } from '@/lib/db/calendar-column'
import { db } from '@/lib/db/client'
import { fromColumns } from '@/lib/i18n/localized'
import { listLedgerRows, readLedgerRows } from '@/lib/reports/queries'
import { buildActor, type PersonActor } from '@/lib/testing/actors'
import { buildAmounts } from '@/lib/testing/build-amounts'
import { buildTold } from '@/lib/testing/build-told'
import { testDatabase } from '@/lib/testing/database'
import { testNow } from '@/lib/testing/factories'
import { buildMixedCommitments } from '@/lib/testing/mixed-commitments'
import { defaultReading } from '@/lib/testing/reading'
import type { Prisma } from '@/prisma/generated/client'

testDatabase({ kept: true })
const reading = defaultReading(testNow)
const readers = ['administrator', 'manager', 'staff', 'leader', 'named', 'viewerOfUnit', 'nobody'] as const
let actors: Record<(typeof readers)[number], PersonActor>
let ids: string[]

beforeAll(async () => {
  const { lead, supporting } = await buildMixedCommitments()
  actors = {
    administrator: await buildActor('administrator'),
    manager: await buildActor('manager', [lead]),
    staff: await buildActor('staff', [supporting]),
    leader: await buildActor('viewer', [], { seesAllUnits: true }),
    named: await buildActor('viewer'),
    viewerOfUnit: await buildActor('viewer', [supporting]),
    nobody: await buildActor('staff'),
  }
  await buildTold(actors.staff, actors.manager)
  await buildAmounts()
  ids = (await db().commitment.findMany({ select: { id: true }, orderBy: { dueOn: 'desc' } })).map(
    ({ id }) => id,
  )
  const restricted = { confidentiality: 'restricted', id: { in: ids } } as const
  const granted = await db().commitment.findMany({ where: restricted, select: { id: true }, take: 40 })
  await db().commitmentViewer.createMany({
    data: granted.map(({ id }) => ({
      ...{ commitmentId: id, personId: actors.named.id, grantedById: actors.manager.id, grantedAt: testNow },
    })),
  })
})

const names = { nameEn: true, nameZh: true, nameDe: true } as const

/** All that belongs to an item, with every update and every review of it. */
const whole = {
  ...commitmentSelect,
  supportingUnits: { select: { unitId: true, unit: { select: names } }, orderBy: { unitId: 'asc' } },
  mentions: {
    select: { session: { include: { visit: true } }, anchor: { select: { paragraphNumber: true } } },
    orderBy: { id: 'asc' },
  },
  checks: { select: checkSelect, where: { resolvedAt: null }, orderBy: { id: 'asc' } },
  amounts: { where: { withdrawnAt: null } },
  problems: {
    where: { answeredAt: null, resolvedAt: null },
    orderBy: [{ decisionDueOn: 'asc' }, { id: 'asc' }],
  },
  statusUpdates: {
    include: { reviews: { orderBy: { decidedAt: 'desc' } } },
    orderBy: [{ postedAt: 'desc' }, { id: 'desc' }],
  },
} satisfies Prisma.CommitmentSelect
type Whole = Prisma.CommitmentGetPayload<{ select: typeof whole }>

/** What lists tell of an item and no row of the ledger does. */
const untold = [
  ...['version', 'originalLanguage', 'stageTemplate', 'stageSince', 'moveSince', 'updateDueOn', 'progressOn'],
  ...['leadUnitId', 'nextStepApproved', 'summary', 'outdated', 'supportingUnitIds', 'can'],
]

/** The rules once more, on everything that there is: what commitments say of an item, and what the ledger adds. */
function expectedRow(row: Whole, actor: Actor) {
  const { mentions: _m, checks: _k, amounts: _a, problems: _p, statusUpdates: _u, ...kept } = row
  const item = toCommitmentItem(kept, actor, reading)
  return {
    ...Object.fromEntries(Object.entries(item).filter(([key]) => !untold.includes(key))),
    id: item.id,
    attention: item.attention,
    ...toldOf(row, actor),
    supportingUnits: row.supportingUnits.map(({ unit }) => fromColumns('name', unit)),
    sources: row.mentions.map(({ session, anchor }) => ({
      ...{ session: `${session.visit.key}-${session.position}`, visitKey: session.visit.key },
      ...{ title: fromColumns('title', session), paragraph: anchor?.paragraphNumber ?? null },
    })),
    openChecks: row.checks.map(toCheckItem),
    amounts: totalsOf(
      row.amounts.map(({ kind, currency, value }) => ({ kind, currency, value: value.toFixed(2) })),
    ),
    openProblems: row.problems.map(({ level, language, description, decisionAsked, decisionDueOn }) => ({
      ...{ level, language, description, decisionAsked, decisionDueOn: fromDateColumn(decisionDueOn) },
    })),
  }
}

function toldOf({ statusUpdates, nextStepApproved, lastUpdateAt }: Whole, { role }: Actor) {
  const said = statusUpdates.filter(({ noChange }) => !noChange)
  const readable = said.filter(
    ({ reviews }) => reviews.length > 0 && reviews.every(({ decision }) => decision === 'approved'),
  )
  const latest = role === 'viewer' ? readable[0] : said[0]
  const newerWaits = !nextStepApproved && lastUpdateAt !== null && (!latest || latest.postedAt < lastUpdateAt)
  const { language, progress, problems, nextStep, nextStepDueOn, reviews } = latest ?? {}
  const step = nextStep
    ? { nextStep, nextStepLanguage: language, nextStepDueOn: fromDateColumn(nextStepDueOn ?? null) }
    : { nextStep: null, nextStepLanguage: null, nextStepDueOn: null }
  return {
    update: latest ? { language, progress, problems, review: reviews?.[0]?.decision ?? 'waiting' } : null,
    newerWaits,
    ...(role === 'viewer' && step),
  }
}

async function expectedRows(actor: Actor, wanted: readonly string[]) {
  const where = { AND: [visibleCommitments(actor), { id: { in: [...wanted] } }] }
  const found = await db().commitment.findMany({ where, select: whole })
  const rows = new Map(found.map((row) => [row.id, expectedRow(row, actor)]))
  return wanted.flatMap((id) => rows.get(id) ?? [])
}

describe.each(readers)('the rows that the ledger reads at once, for %s', (reader) => {
  test('say what the lists of commitments say, in the order asked', async () => {
    const actor = actors[reader]
    const expected = await expectedRows(actor, ids)
    const rows = await readLedgerRows(db(), ids, actor, reading)
    expect(rows).toEqual(expected.map(({ attention: _, ...row }) => row))
    expect(rows.length > 0).toBe(reader !== 'nobody')
  })

  test('have the same reasons where these are asked for', async () => {
    const actor = actors[reader]
    const { filters } = parseCommitmentFilters({ state: 'all' })
    const rows = await listLedgerRows(db(), actor, filters, reading, 1000)
    const expected = await expectedRows(
      actor,
      rows.map(({ id }) => id),
    )
    expect(rows.map(({ id, attention }) => ({ id, attention }))).toEqual(
      expected.map(({ id, attention }) => ({ id, attention })),
    )
  })
})

test('what is generated has every kind of update, of order and of absence', async () => {
  const rows = await readLedgerRows(db(), ids, actors.leader, reading)
  const all = await readLedgerRows(db(), ids, actors.administrator, reading)
  const reviews = new Set(all.map(({ update }) => update?.review ?? 'none'))
  expect(reviews).toEqual(new Set(['none', 'waiting', 'approved', 'returned']))
  expect(new Set(rows.map(({ update }) => update?.review ?? 'none'))).toEqual(new Set(['none', 'approved']))
  expect(rows.some(({ newerWaits }) => newerWaits)).toBe(true)
  expect(all.some(({ partners }) => partners.length === 5)).toBe(true)
  expect(all.some(({ openProblems, openChecks }) => openProblems.length + openChecks.length === 0)).toBe(true)
})
