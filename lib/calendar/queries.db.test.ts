import { beforeAll, describe, expect, test } from 'vitest'
import { readCalendar, readTimeline } from '@/lib/calendar/queries'
import { entriesPerDay } from '@/lib/calendar/rules'
import { type CalendarFilters, parseCalendar } from '@/lib/calendar/schema'
import { listCommitments } from '@/lib/catalogue/queries'
import type { CommitmentItem } from '@/lib/commitments/queries'
import { parseCommitmentFilters } from '@/lib/commitments/schema'
import { toDateColumn } from '@/lib/db/calendar-column'
import { db } from '@/lib/db/client'
import { addMilestone } from '@/lib/milestones/commands'
import { raiseProblem } from '@/lib/problems/commands'
import { buildActor, type PersonActor } from '@/lib/testing/actors'
import { askers, type Relation, roleOf, unitsIn } from '@/lib/testing/authz-matrix'
import { type BuiltCommitment, buildCommitment } from '@/lib/testing/build-commitment'
import { testDatabase } from '@/lib/testing/database'
import { buildPartner, buildVisit, testNow, testToday } from '@/lib/testing/factories'
import { toMilestone, toRaise } from '@/lib/testing/inputs'
import { buildMixedCommitments } from '@/lib/testing/mixed-commitments'
import { defaultReading } from '@/lib/testing/reading'
import { addDays } from '@/lib/time/calendar-date'

testDatabase({ kept: true })
const reading = defaultReading(testNow)
const month = { view: 'month', on: testToday, span: 'year' } as const
let units: Awaited<ReturnType<typeof buildMixedCommitments>>
let partner: { id: string; key: string }
let item: BuiltCommitment
let administrator: PersonActor

/** One item with something of each kind, all in the same month, beside four hundred others. */
beforeAll(async () => {
  units = await buildMixedCommitments()
  partner = await buildPartner()
  administrator = await buildActor('administrator')
  const visit = await buildVisit({ countryCode: 'FR', partnerIds: [partner.id] })
  const facts = { visit, partnerIds: [partner.id], leadUnitId: units.lead, nextStep: 'Send the draft.' }
  item = await buildCommitment({ ...facts, dueOn: '2026-11-30', title: 'A joint laboratory' })
  await addMilestone(
    administrator,
    toMilestone(item, { title: 'Permit', plannedOn: '2026-12-02', language: 'en' }),
    testNow,
  )
  await raiseProblem(administrator, toRaise(item, { decisionDueOn: '2026-12-03' }), testNow)
  await db().session.update({
    where: { id: visit.sessionId },
    data: { heldOn: toDateColumn('2026-11-20') },
    select: { id: true },
  })
  await db().commitment.update({
    where: { id: item.id },
    data: {
      nextStepDueOn: toDateColumn('2026-12-01'),
      nextStepApproved: false,
      pausedUntil: toDateColumn('2026-12-04'),
      pauseReason: 'A fair.',
    },
    select: { id: true },
  })
})

const read = (actor: PersonActor, filters: CalendarFilters = {}) =>
  readCalendar(actor, filters, month, reading)

async function listed(actor: PersonActor, query: Record<string, string>): Promise<CommitmentItem[]> {
  const found: CommitmentItem[] = []
  for (let page = 1, pages = 1; page <= pages; page++) {
    const part = await listCommitments(actor, { ...parseCommitmentFilters(query).filters, page }, reading)
    pages = part.pages
    found.push(...part.items)
  }
  return found
}

describe.each(askers)('%s', (asker) => {
  test.each<Relation>(['leads', 'supports', 'none'])(
    'whose unit %s: the deadlines of each day are those of the list',
    async (relation) => {
      const { role, seesAllUnits } = roleOf(asker)
      const actor = await buildActor(role, unitsIn(relation, units), { seesAllUnits })
      for (const query of [{}, { unit: units.lead }] as Record<string, string>[]) {
        const rows = await listed(actor, query)
        const { counts, weeks } = await read(actor, query)
        for (const day of weeks.flat()) {
          const due = rows.filter(({ dueOn }) => dueOn === day)
          expect(counts.get(day)?.deadline ?? 0, day).toBe(due.length)
          expect(counts.get(day)?.overdue ?? 0, day).toBe(
            due.filter(({ light }) => light === 'overdue').length,
          )
        }
        expect((await readTimeline(actor, query, reading)).total).toBe(rows.length)
      }
    },
  )
})

test('the days are not all alike, so that their agreement says something', async () => {
  const { counts } = await read(administrator)
  const days = [...counts.values()]
  expect(new Set(days.map(({ deadline }) => deadline)).size).toBeGreaterThan(2)
  expect(Math.max(...days.map(({ overdue }) => overdue))).toBeGreaterThan(0)
})

test('a full day hands out its first entries alone, what is late before all else', async () => {
  const { counts, entries } = await read(administrator)
  const [full] = [...counts].filter(([, { overdue }]) => overdue > entriesPerDay.month)
  if (!full) throw new Error('Some day is full')
  const [day, { total }] = full
  const shown = entries.get(day) ?? []
  expect(shown).toHaveLength(entriesPerDay.month)
  expect(total).toBeGreaterThan(shown.length)
  expect(shown.every((entry) => entry.kind === 'deadline' && entry.item.light === 'overdue')).toBe(true)
  const opened = await readCalendar(administrator, {}, { ...month, view: 'day', on: day }, reading)
  expect(opened.entries.get(day)?.length).toBe(Math.min(total, entriesPerDay.day))
})

test('every kind stands on its day, with its words', async () => {
  const { entries } = await read(administrator, { partner: partner.key })
  const told = [...entries].flatMap(([day, list]) =>
    list.map(({ kind, phase, words }) => [day, kind, phase, words]),
  )
  expect(told).toEqual([
    ['2026-11-20', 'session', 'companyVisit', null],
    ['2026-11-30', 'deadline', 'agreed', null],
    ['2026-12-01', 'step', '', 'Send the draft.'],
    ['2026-12-02', 'milestone', 'planned', 'Permit'],
    ['2026-12-03', 'decision', expect.any(String), expect.any(String)],
    ['2026-12-04', 'pause', 'updates', null],
  ])
})

test('a milestone stands where it was planned and where it is expected, once reached only there', async () => {
  const phases = async () => {
    const { entries } = await read(administrator, { partner: partner.key, kind: 'milestone' })
    return [...entries].flatMap(([day, list]) => list.map(({ phase }) => [day, phase]))
  }
  const set = (data: object) =>
    db().milestone.updateMany({
      where: { commitmentId: item.id },
      data: { forecastOn: null, actualOn: null, ...data },
    })
  await set({ forecastOn: toDateColumn('2026-12-05') })
  expect(await phases()).toEqual([
    ['2026-12-02', 'planned'],
    ['2026-12-05', 'forecast'],
  ])
  await set({ actualOn: toDateColumn('2026-11-25') })
  expect(await phases()).toEqual([['2026-11-25', 'reached']])
  await set({})
})

describe('who sees what', () => {
  test('viewers do not read a step that waits for approval, nor sessions without a grant', async () => {
    const filters = { partner: partner.key }
    const viewer = await read(await buildActor('viewer', [units.lead]), filters)
    expect(viewer.counts.has('2026-12-01')).toBe(false)
    expect(viewer.counts.has('2026-11-30')).toBe(true)
    expect(viewer.entries.has('2026-12-01')).toBe(false)
    expect((await read(await buildActor('staff'), {})).counts.size).toBe(0)
  })

  test('mine are those that one owns, and whose next step is one’s own', async () => {
    const owner = await buildActor('staff', [units.lead])
    const mine = async () => [...(await read(owner, { mine: '1', kind: 'deadline' })).counts.keys()]
    expect(await mine()).toEqual([])
    for (const field of ['ownerId', 'nextStepOwnerId']) {
      const set = (value: string | null) =>
        db().commitment.update({ where: { id: item.id }, data: { [field]: value }, select: { id: true } })
      await set(owner.id)
      expect(await mine()).toEqual(['2026-11-30'])
      expect((await readTimeline(owner, { mine: '1' }, reading)).items.map(({ number }) => number)).toEqual([
        item.number,
      ])
      await set(null)
    }
  })

  test('a filter by visit or kind keeps what it names', async () => {
    const kinds = async (filters: CalendarFilters) =>
      [...(await read(administrator, filters)).entries.values()].flat().map(({ kind }) => kind)
    expect(new Set(await kinds({ visit: item.visit.key })).size).toBe(6)
    expect(await kinds({ visit: item.visit.key, kind: 'pause' })).toEqual(['pause'])
    expect(await kinds({ visit: item.visit.key, unit: units.lead, kind: 'session' })).toEqual(['session'])
    expect(await kinds({ visit: item.visit.key, unit: units.other, kind: 'session' })).toEqual([])
    expect(await kinds({ visit: 'XX99' })).toEqual([])
  })
})

test('holidays of both countries stand on their days', async () => {
  const { nameEn, nameZh, nameDe } = { nameEn: 'Unity Day', nameZh: '统一日', nameDe: 'Einheit' }
  await db().holiday.create({
    data: {
      country: 'DE',
      heldOn: toDateColumn(addDays(testToday, 1)),
      nameEn,
      nameZh,
      nameDe,
      working: false,
    },
  })
  expect((await read(administrator)).holidays).toMatchObject([{ country: 'DE', heldOn: '2026-11-27' }])
})

test('an address is read back as it was written, and what is not understood is named', () => {
  expect(
    parseCalendar({ view: 'week', on: '2026-02-30', kind: 'deadline', mine: 'yes', partner: '' }),
  ).toEqual({
    asked: { view: 'week', span: 'year', kind: 'deadline' },
    rejected: ['on', 'mine'],
  })
})
