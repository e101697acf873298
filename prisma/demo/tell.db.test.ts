import { beforeAll, describe, expect, test } from 'vitest'
import { verifyPassword } from '@/lib/auth/password'
import { listCommitments } from '@/lib/catalogue/queries'
import { lights, recentChanges } from '@/lib/commitments/rules'
import { parseCommitmentFilters, type SearchParams } from '@/lib/commitments/schema'
import { db } from '@/lib/db/client'
import { readTogether } from '@/lib/db/parts'
import { disciplinesPart, type SpanTally } from '@/lib/disciplines/queries'
import { type Discipline, disciplines } from '@/lib/disciplines/rules'
import { findPartnerSheet } from '@/lib/partner-sheets/queries'
import { toPartnerSafe } from '@/lib/reports/partner-sheet-content'
import { readingOf, readSettings } from '@/lib/settings/queries'
import { listTrend } from '@/lib/snapshots/queries'
import { testDatabase } from '@/lib/testing/database'
import { defaultReading } from '@/lib/testing/reading'
import { people, personKeys, units } from '@/prisma/demo/people'
import type { PersonKey } from '@/prisma/demo/shape'
import { findTelling, tellDemo } from '@/prisma/demo/tell'
import { actorNamed, must } from '@/prisma/demo/world'

const database = testDatabase({ kept: true })
const now = new Date('2026-11-22T14:30:00Z')
const passwords = Object.fromEntries(
  personKeys.map((key) => [key, `kettle on the hill of ${key} 7`]),
) as Record<PersonKey, string>

beforeAll(async () => {
  await tellDemo({ now, passwords })
})

async function count(params: SearchParams, by: PersonKey = 'lin'): Promise<number> {
  const { filters, rejected } = parseCommitmentFilters(params)
  expect(rejected).toEqual([])
  return (await listCommitments(await actorNamed(by), filters, defaultReading(now))).total
}

describe('what the demo shows', () => {
  test('some are late, some fall due soon, most are on time', async () => {
    const counts: Record<string, number> = {}
    for (const light of lights) counts[light] = await count({ light, state: 'all' })
    expect(counts).toEqual({ overdue: 4, dueSoon: 4, onTime: 9, none: 3, closed: 2 })
    expect(await count({ light: 'overdue', health: 'offTrack' })).toBe(1)
    expect(await count({ health: 'notReported' })).toBe(3)
    expect(await count({ health: 'atRisk' })).toBeGreaterThanOrEqual(4)
  })

  test('every kind of change has happened within the last week', async () => {
    for (const changed of recentChanges)
      expect(await count({ changed, state: 'all' }), changed).toBeGreaterThan(0)
  })

  test('items have ended in every way, and one was entered by mistake', async () => {
    const rows = await db().commitment.groupBy({ by: ['state'], _count: true, orderBy: { state: 'asc' } })
    expect(Object.fromEntries(rows.map(({ state, _count }) => [state, _count]))).toEqual({
      open: 20,
      suspended: 1,
      completed: 1,
      merged: 1,
    })
    expect(await count({ state: 'archived' })).toBe(1)
  })

  test('dates were confirmed, moved once and twice, and once after they had passed', async () => {
    const moved = await db().commitment.groupBy({ by: ['timesMoved'], _count: true })
    expect(Object.fromEntries(moved.map(({ timesMoved, _count }) => [timesMoved, _count]))).toMatchObject({
      1: 4,
      2: 1,
    })
    const kinds = await db().deadlineChange.groupBy({ by: ['kind'], _count: true })
    expect(Object.fromEntries(kinds.map(({ kind, _count }) => [kind, _count]))).toEqual({
      confirmed: 17,
      changed: 4,
      changedAfterExpiry: 2,
    })
  })

  test('of three extensions one was granted, one refused, one waits; of two milestones one is late', async () => {
    const decisions = await db().extension.findMany({ select: { decision: true } })
    expect(decisions.map(({ decision }) => String(decision)).sort()).toEqual(['granted', 'null', 'refused'])
    expect(await count({ reason: 'extensionAsked' })).toBe(1)
    expect(await count({ reason: 'milestoneSlipped' })).toBe(1)
    expect(await db().milestone.count({ where: { actualOn: { not: null } } })).toBe(1)
  })

  test('one problem is past its day, one is decided and to be carried out, one is done; people are mentioned', async () => {
    const problems = await db().problem.findMany({ select: { answeredAt: true, doneAt: true } })
    const told = problems.map(({ answeredAt, doneAt }) => (doneAt ? 'done' : answeredAt ? 'decided' : 'open'))
    expect(told.sort()).toEqual(['decided', 'done', 'open'])
    expect(await count({ reason: 'problemUndecided' })).toBe(1)
    expect(await db().commentMention.count()).toBe(2)
  })

  test('one hand-over was handed back, one waits, the others were accepted', async () => {
    const waiting = await db().handOver.count({ where: { acceptedAt: null, handedBackAt: null } })
    const back = await db().handOver.count({ where: { handedBackAt: { not: null } } })
    expect({ waiting, back, all: await db().handOver.count() }).toEqual({ waiting: 1, back: 1, all: 5 })
  })

  test('updates are in three languages and by each of the four who may post', async () => {
    const rows = await db().statusUpdate.groupBy({ by: ['language', 'authorName'], _count: true })
    expect(new Set(rows.map(({ language }) => language))).toEqual(new Set(['en', 'zh', 'de']))
    expect(rows).toHaveLength(4)
  })

  test('the restricted item shows to its unit, to the named leader and to nobody else', async () => {
    const { number } = await db().commitment.findFirstOrThrow({ where: { confidentiality: 'restricted' } })
    for (const [by, seen] of [
      ['lin', 1],
      ['zhou', 1],
      ['brandt', 1],
      ['shen', 1],
      ['gu', 0],
    ] as const)
      expect(await count({ q: number }, by), by).toBe(seen)
  })

  test('its days are noted, so that there is a trend: the last one is what the list shows', async () => {
    const trend = await listTrend(await actorNamed('lin'), {}, defaultReading(now), 120)
    const noted = trend.filter(({ counts }) => counts !== null)
    expect(noted.length).toBeGreaterThan(20)
    const last = noted.at(-1)
    const onLast = defaultReading(new Date(`${last?.day}T04:00:00Z`))
    for (const light of lights) {
      const { filters } = parseCommitmentFilters({ light, state: 'all' })
      const { total } = await listCommitments(await actorNamed('lin'), filters, onLast)
      expect(last?.counts?.[light], light).toBe(total)
    }
  })

  test('two bureaus report on time but for once, one is late each time; what nobody ever reported on is missing a month later again', async () => {
    const lin = await actorNamed('lin')
    const tally = async (at: Date) => {
      const reading = readingOf(at, await readSettings())
      const { found } = await readTogether({ found: disciplinesPart(lin, reading) }, db())
      const sum = (spans: SpanTally[], discipline: Discipline) =>
        spans.reduce((all, { counts }) => all + counts[discipline].count, 0)
      return Object.fromEntries(
        found.units.map(({ unit, spans }) => [
          unit?.name.en ?? 'nobody',
          disciplines.map((discipline) => sum(spans, discipline)),
        ]),
      )
    }
    // Missing, late, on time.
    expect(await tally(now)).toEqual({
      [must(units.commerce.en)]: [0, 1, 5],
      [must(units.office.en)]: [0, 0, 3],
      [must(units.science.en)]: [0, 5, 0],
    })
    const nextDay = await tally(new Date(now.getTime() + 86_400_000))
    expect(Object.values(nextDay).reduce((all, [missing = 0]) => all + missing, 0)).toBe(3)
  })

  test('two weekly briefings are published, each signed off by another, and the third is worked on', async () => {
    const told = await db().briefing.findMany({
      select: { number: true, state: true, createdByName: true, signedOffByName: true },
      orderBy: { createdAt: 'asc' },
    })
    expect(told.map(({ number, state }) => `${state} ${number}`)).toEqual([
      'published 1',
      'published 2',
      'draft null',
    ])
    for (const { createdByName, signedOffByName } of told) expect(signedOffByName).not.toBe(createdByName)
    const second = await db().briefing.findFirstOrThrow({ where: { number: 2 } })
    const { changes } = second.content as { changes: { kind: string }[] }
    expect(new Set(changes.map(({ kind }) => kind)).size).toBeGreaterThan(2)
    expect(await db().briefingFile.count()).toBe(34)
  })

  test('what BMW may be given names a commitment, and was taken along; so was what is known of three partners', async () => {
    const sheet = await findPartnerSheet(await actorNamed('zhou'), 'bmw', defaultReading(now))
    const { safe, leftOut } = toPartnerSafe(must(sheet).content)
    expect(safe.items.map(({ state }) => state)).toEqual(['open'])
    expect(leftOut.items).toEqual([])
    const taken = await db().auditEvent.findMany({
      where: { action: { in: ['partnerSheet.taken', 'pack.taken'] } },
      select: { actorName: true, after: true },
      orderBy: { ordinal: 'asc' },
    })
    expect(taken).toMatchObject([
      { actorName: people.zhou.name, after: { sheetVariant: 'partnerSafe', sheetItems: 1 } },
      { actorName: people.lin.name, after: { sheetVariant: 'full', leftOut: 0 } },
    ])
  })

  test('one item was touched by nobody', async () => {
    const untouched = await db().auditEvent.groupBy({
      by: ['commitmentId'],
      where: { commitmentId: { not: null } },
      having: { commitmentId: { _count: { equals: 1 } } },
    })
    expect(untouched).toHaveLength(1)
  })
})

test('everybody can sign in with the password that is printed', async () => {
  for (const key of personKeys) {
    const { passwordHash } = await db().person.findUniqueOrThrow({ where: { email: people[key].email } })
    expect(await verifyPassword(passwordHash, passwords[key]), key).toBe(true)
  }
})

test('nothing is later than now, and nothing but the visit’s past is earlier than four months', async () => {
  // When the database took an event in is told by its own clock, which knows no story.
  const columns = await database.asOwner(
    `SELECT quote_ident(table_name) AS table, quote_ident(column_name) AS column FROM information_schema.columns
      WHERE table_schema = 'public' AND data_type = 'timestamp with time zone' AND table_name <> '_prisma_migrations'
        AND column_name <> 'recorded_at'`,
  )
  expect(columns.length).toBeGreaterThan(20)
  let stored = 0
  for (const { table, column } of columns) {
    const [row] = await database.asOwner(
      `SELECT count(${column})::int AS stored, max(${column}) > $1 AS late, min(${column}) < $1::timestamptz - interval '120 days' AS early,
              count(*) FILTER (WHERE extract(isodow FROM ${column} AT TIME ZONE 'Asia/Shanghai') > 5
                OR extract(hour FROM ${column} AT TIME ZONE 'Asia/Shanghai') NOT BETWEEN 9 AND 17)::int AS outside
         FROM ${table}`,
      [now],
    )
    stored += Number(row?.stored)
    const place = `${table}.${column}`
    expect({ place, late: row?.late ?? false, early: row?.early ?? false, outside: row?.outside }).toEqual({
      place,
      late: false,
      early: false,
      outside: 0,
    })
  }
  expect(stored).toBeGreaterThan(500)
})

test('the visit is a real one of 19 to 22 November, over for at least 120 days', async () => {
  const { startsOn, endsOn } = await db().visit.findFirstOrThrow()
  expect(startsOn.toISOString()).toMatch(/-11-19T00/)
  expect(endsOn.toISOString()).toMatch(/^2025-11-22T00/)
})

test('it is marked as a demo for ever, and told once', async () => {
  expect(await findTelling()).toBe('2026-11-22')
  const before = await database.contents()
  expect(await tellDemo({ now: new Date('2026-12-24T02:00:00Z'), passwords })).toEqual({
    told: false,
    until: '2026-11-22',
  })
  expect(await database.contents()).toEqual(before)
})
