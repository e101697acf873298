import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import { fromDateColumn } from '@/lib/db/calendar-column'
import { db } from '@/lib/db/client'
import { readTogether } from '@/lib/db/parts'
import { disciplinesPart, listDueUpdates } from '@/lib/disciplines/queries'
import {
  type Clock,
  type DueUpdate,
  disciplines,
  dueUpdatesOf,
  monthsBefore,
  type Span,
  weeksBefore,
  worstIn,
} from '@/lib/disciplines/rules'
import { buildActor, type PersonActor } from '@/lib/testing/actors'
import { buildClocks, clockNow } from '@/lib/testing/build-clocks'
import { testDatabase } from '@/lib/testing/database'
import { buildUnit } from '@/lib/testing/factories'
import { defaultReading } from '@/lib/testing/reading'
import { today as dayOf } from '@/lib/time/calendar-date'

testDatabase({ kept: true })
afterEach(() => vi.unstubAllEnvs())
let administrator: PersonActor
let units: string[]

beforeAll(async () => {
  units = [await buildUnit(), await buildUnit()]
  administrator = await buildActor('administrator', units)
  await buildClocks(administrator, units, 180)
})

type Rhythm = Partial<Clock['rhythm']>
type Settings = ReturnType<typeof defaultReading>['settings']

/** The clock of every item as the rules ask for it, read row by row. */
async function readClocks(first: string, zone: string, settings: Settings): Promise<Map<string, Clock>> {
  const rows = await db().commitment.findMany({
    where: { archivedAt: null },
    include: { visit: true, statusUpdates: true, endings: true, handOvers: true },
  })
  const events = await db().auditEvent.findMany({
    where: {
      action: {
        in: [
          'commitment.cadenceSet',
          'commitment.updatesPaused',
          'commitment.updatesResumed',
          'settings.changed',
        ],
      },
    },
    orderBy: [{ at: 'asc' }, { id: 'asc' }],
  })
  const on = (at: Date) => dayOf(at, zone)
  const byDay = <Row extends { on: string }>(list: Row[]) => list.filter((each) => each.on >= first)
  return new Map(
    rows.map((row): [string, Clock] => {
      const times = row.statusUpdates
        .map(({ postedAt }) => postedAt)
        .sort((a, b) => a.getTime() - b.getTime())
      const changes = events
        .filter(({ commitmentId, action }) => commitmentId === row.id || action === 'settings.changed')
        .map(({ at, before, after }) => ({ on: on(at), before: before as Rhythm, after: after as Rhythm }))
      const moves = row.handOvers.flatMap(({ handedAt, fromUnitId, handedBackAt, toUnitId }) => [
        { on: on(handedAt), from: fromUnitId },
        ...(handedBackAt ? [{ on: on(handedBackAt), from: toUnitId }] : []),
      ])
      const endings = row.endings.sort((a, b) => a.decidedAt.getTime() - b.decidedAt.getTime())
      const days = times.map(on)
      return [
        row.id,
        {
          from: days.findLast((day) => day < first) ?? fromDateColumn(row.visit.endsOn),
          recordedOn: on(row.createdAt),
          updates: days.filter((day) => day >= first),
          rhythm: {
            cadence: row.cadence,
            pausedUntil: fromDateColumn(row.pausedUntil),
            cadenceDays: settings.cadenceDays,
          },
          changes: byDay(changes),
          endings: endings.map(({ decidedAt, kind, suspendedUntil }) => ({
            on: on(decidedAt),
            kind,
            until: fromDateColumn(suspendedUntil),
          })),
          unitId: row.leadUnitBasis === 'confirmed' ? row.leadUnitId : null,
          moves: byDay(moves),
        },
      ]
    }),
  )
}

type Told = DueUpdate & { id: string }

async function findByRules(spans: Span[], zone: string, settings: Settings): Promise<Told[][]> {
  const first = spans.map((span) => span.first).sort()[0] as string
  const clocks = await readClocks(first, zone, settings)
  const start = new Date(`${first}T00:00:00${zone === 'Asia/Shanghai' ? '+08:00' : '+02:00'}`)
  const ended = await db().commitment.findMany({ where: { endedAt: { lt: start } }, select: { id: true } })
  for (const { id } of ended) clocks.delete(id)
  return spans.map((span) =>
    [...clocks].flatMap(([id, clock]) =>
      worstIn(dueUpdatesOf(clock, dayOf(clockNow, zone)), span).map((worst) => ({ ...worst, id })),
    ),
  )
}

async function listAll(span: Span, reading: ReturnType<typeof defaultReading>) {
  const { rows, pages } = await listDueUpdates(administrator, reading, { span, page: 1 })
  for (let page = 2; page <= pages; page++)
    rows.push(...(await listDueUpdates(administrator, reading, { span, page })).rows)
  return rows.map((row) => [row.item.id, row.dueOn, row.reportedOn, row.discipline].join(' ')).sort()
}

const sortedLines = (told: Told[]) =>
  told.map((each) => [each.id, each.dueOn, each.reportedOn, each.discipline].join(' ')).sort()

describe.each([
  ['Asia/Shanghai', 14],
  ['Europe/Berlin', 5],
] as const)('in %s, every %i days', (zone, cadenceDays) => {
  const readingThere = () => {
    vi.stubEnv('APP_TIME_ZONE', zone)
    const reading = defaultReading(clockNow)
    return { ...reading, settings: { ...reading.settings, cadenceDays } }
  }

  test('the units are counted as the rules count them', async () => {
    const reading = readingThere()
    const spans = weeksBefore(reading.today)
    const expected = await findByRules(spans, zone, reading.settings)
    const { tallies } = await readTogether({ tallies: disciplinesPart(administrator, reading) }, db())
    for (const id of [...units, null]) {
      const counted = tallies.units.find(({ unit }) => (unit?.id ?? null) === id)?.spans ?? []
      for (const [index, { counts }] of counted.entries()) {
        const due = expected[index]?.filter(({ unitId }) => unitId === id) ?? []
        for (const kind of disciplines)
          expect([id, index, kind, counts[kind].count]).toEqual([
            id,
            index,
            kind,
            due.filter(({ discipline }) => discipline === kind).length,
          ])
      }
      expect(counted).toHaveLength(spans.length)
    }
    for (const kind of disciplines)
      expect(expected.flat().some(({ discipline }) => discipline === kind)).toBe(true)
  })

  test.each(['week', 'month'] as const)('the list of a %s has the days that the rules find', async (kind) => {
    const reading = readingThere()
    const span = (kind === 'week' ? weeksBefore : monthsBefore)(reading.today)[1] as Span
    const [expected = []] = await findByRules([span], zone, reading.settings)
    expect(await listAll(span, reading)).toEqual(sortedLines(expected))
  })
})

test('once the cadence of the workspace was changed, the rules say what was due before', async () => {
  await db().auditEvent.create({
    data: {
      at: new Date('2026-11-10T17:30:00Z'),
      action: 'settings.changed',
      actorKind: 'system',
      actorName: 'test',
      before: { cadenceDays: 7 },
      after: { cadenceDays: 10 },
    },
  })
  const reading = defaultReading(clockNow)
  const settings = { ...reading.settings, cadenceDays: 10 }
  const span = weeksBefore(reading.today)[0] as Span
  const [expected = []] = await findByRules([span], 'Asia/Shanghai', settings)
  expect(await listAll(span, { ...reading, settings })).toEqual(sortedLines(expected))
})
