import { beforeAll, describe, expect, test } from 'vitest'
import { pauseUpdates, setCadence } from '@/lib/cadences/commands'
import { listCommitments } from '@/lib/catalogue/queries'
import { parseCommitmentFilters } from '@/lib/commitments/schema'
import { db } from '@/lib/db/client'
import { readTogether } from '@/lib/db/parts'
import { disciplinesPart, listDueUpdates, type SpanTally } from '@/lib/disciplines/queries'
import { disciplines, weeksBefore } from '@/lib/disciplines/rules'
import { parseAskedUpdates } from '@/lib/disciplines/schema'
import { endCommitment, suspendCommitment } from '@/lib/endings/commands'
import { handOver } from '@/lib/hand-overs/commands'
import { reportNoChange } from '@/lib/no-changes/commands'
import { postStatusUpdate } from '@/lib/status-updates/commands'
import { buildActor, type PersonActor } from '@/lib/testing/actors'
import { type Asker, askers, type Relation, relations, roleOf, unitsIn } from '@/lib/testing/authz-matrix'
import { buildCommitment, type CommitmentFacts } from '@/lib/testing/build-commitment'
import { testDatabase } from '@/lib/testing/database'
import { buildPartner, buildUnit, buildVisit } from '@/lib/testing/factories'
import { toPost } from '@/lib/testing/inputs'
import { defaultReading } from '@/lib/testing/reading'
import { statementsOf } from '@/lib/testing/statements'

testDatabase({ kept: true })
/** Noon in Shanghai. */
const at = (day: string) => new Date(`${day}T04:00:00Z`)
/** A Thursday: the four weeks before it begin on 30 November. The visit ended on 22 November, its items were recorded on the 26th. */
const reading = defaultReading(at('2026-12-31'))
const units = { lead: '', supporting: '', other: '' }
let partner: { id: string; key: string }
let suspended: string

beforeAll(async () => {
  for (const name of ['lead', 'supporting', 'other'] as const) units[name] = await buildUnit()
  partner = await buildPartner()
  await buildVisit()
  const administrator = await buildActor('administrator', [units.lead])
  const build = (facts: CommitmentFacts = {}) => buildCommitment({ leadUnitId: units.lead, ...facts })
  const change = (commitment: { id: string }, version = 1) => ({ commitmentId: commitment.id, version })
  const decision = (commitment: { id: string }) => ({
    ...change(commitment),
    id: crypto.randomUUID(),
    reason: 'The board said so.',
  })
  await build({ supportingUnitIds: [units.supporting] })
  await postStatusUpdate(administrator, toPost(await build({ partnerIds: [partner.id] })), at('2026-12-05'))
  const late = await build()
  await postStatusUpdate(administrator, toPost(late), at('2026-12-08'))
  await reportNoChange(administrator, { ...change(late, 2), id: crypto.randomUUID() }, at('2026-12-22'))
  await setCadence(administrator, { ...change(await build()), cadence: 'weekly' }, at('2026-11-27'))
  const pause = { ...change(await build()), pausedUntil: '2026-12-16', reason: 'A fair.' }
  await pauseUpdates(administrator, pause, at('2026-11-30'))
  const rested = await build()
  suspended = rested.id
  await suspendCommitment(
    administrator,
    { ...decision(rested), suspendedUntil: '2026-12-10' },
    at('2026-12-01'),
  )
  await endCommitment(administrator, { ...decision(await build()), kind: 'completed' }, at('2026-12-03'))
  await handOver(administrator, { ...decision(await build()), toUnitId: units.other }, at('2026-12-10'))
  await build({ leadUnitBasis: 'proposed' })
  await build({ confidentiality: 'restricted' })
  await build({ archivedAt: at('2026-12-30') })
})

async function actorAs(asker: Asker, relation: Relation): Promise<PersonActor> {
  const { role, seesAllUnits } = roleOf(asker)
  return buildActor(role, unitsIn(relation, units), { seesAllUnits })
}

async function tallyDisciplines(...asked: Parameters<typeof disciplinesPart>) {
  return (await readTogether({ tallies: disciplinesPart(...asked) }, db())).tallies
}

function listBehind(actor: PersonActor, href: string) {
  const params = Object.fromEntries(new URL(href, 'http://localhost').searchParams)
  const { asked, rejected } = parseAskedUpdates(params, reading.today)
  expect(rejected).toEqual([])
  return listDueUpdates(actor, reading, asked)
}

/** The spans in which anything was due, as missing, late and on time. */
const told = (spans: readonly SpanTally[]) =>
  spans.flatMap(({ span, counts }) => {
    const numbers = disciplines.map((discipline) => counts[discipline].count)
    return numbers.some((count) => count > 0) ? [`${span.key} ${numbers.join(' ')}`] : []
  })

test('each unit answers for what it led at the time', async () => {
  const { units: tallied, whole } = await tallyDisciplines(await actorAs('administrator', 'none'), reading)
  expect(tallied.map(({ unit }) => unit?.id ?? null)).toEqual([units.lead, units.other, null])
  const [lead, other, unassigned] = tallied.map(({ spans }) => told(spans))
  expect(lead).toEqual(['2026-12-21 1 0 1', '2026-12-14 6 0 0', '2026-12-07 1 0 0', '2026-11-30 4 1 1'])
  expect(other).toEqual(['2026-12-14 1 0 0'])
  expect(unassigned).toEqual(['2026-12-14 1 0 0', '2026-11-30 1 0 0'])
  expect(told(whole)).toEqual([
    '2026-12-21 1 0 1',
    '2026-12-14 8 0 0',
    '2026-12-07 1 0 0',
    '2026-11-30 5 1 1',
  ])
})

test('a month has each item once, with its worst day', async () => {
  const administrator = await actorAs('administrator', 'none')
  const countsOf = async (span: string, day: string) => {
    const { asked } = parseAskedUpdates({ span }, day)
    return (await listDueUpdates(administrator, defaultReading(at(day)), asked)).counts
  }
  // nine items had a day in December, one of them under two units; only the one that was late has missed none
  expect(await countsOf('2026-12', '2027-01-04')).toEqual({ missing: 9, late: 1, onTime: 0 })
  // the weekly one
  expect(await countsOf('2026-11', '2026-12-31')).toEqual({ missing: 1, late: 0, onTime: 0 })
})

test('narrowed, so are the numbers and their lists', async () => {
  const administrator = await actorAs('administrator', 'none')
  const ofPartner = await tallyDisciplines(administrator, reading, { partner: partner.key })
  expect(told(ofPartner.whole)).toEqual(['2026-12-14 1 0 0', '2026-11-30 0 0 1'])
  expect(ofPartner.whole[3]?.counts.onTime.href).toContain(`partner=${partner.key}`)
  const ofUnit = await tallyDisciplines(administrator, reading, { unit: units.other })
  expect(ofUnit.units.map(({ unit }) => unit?.id)).toEqual([units.other])
  expect(told(ofUnit.whole)).toEqual(['2026-12-14 1 0 0'])
  expect(ofUnit.whole[1]?.counts.missing.href).toContain(`unit=${units.other}`)
})

describe.each(askers)('%s', (asker) => {
  test.each(relations)('whose unit %s: every number is that of the list behind it', async (relation) => {
    const actor = await actorAs(asker, relation)
    const { units: tallied, whole } = await tallyDisciplines(actor, reading)
    const { items } = await listCommitments(actor, parseCommitmentFilters({ state: 'all' }).filters, reading)
    const seen = new Set(items.map(({ id }) => id))
    for (const { span, counts } of whole) {
      const { asked } = parseAskedUpdates({ span: span.key }, reading.today)
      const expected = Object.fromEntries(disciplines.map((name) => [name, counts[name].count]))
      expect((await listDueUpdates(actor, reading, asked)).counts).toEqual(expected)
    }
    // nought opens nothing
    const numbers = [...tallied.flatMap(({ spans }) => spans), ...whole]
      .flatMap(({ span, counts }) =>
        disciplines.map((discipline) => ({ span, discipline, ...counts[discipline] })),
      )
      .filter(({ count }) => count > 0)
    for (const { span, discipline, count, href } of numbers) {
      const { rows, total } = await listBehind(actor, href)
      expect([rows.length, total], href).toEqual([count, count])
      expect(rows.every(({ item }) => seen.has(item.id))).toBe(true)
      expect(new Set(rows.map((row) => row.discipline))).toEqual(new Set([discipline]))
      expect(rows.every(({ dueOn }) => dueOn >= span.first && dueOn <= span.last)).toBe(true)
    }
  })
})

test('nobody counts what they may not see', async () => {
  const missing = async (asker: Asker, relation: Relation) =>
    (await tallyDisciplines(await actorAs(asker, relation), reading)).whole[1]?.counts.missing.count
  expect(await missing('administrator', 'none')).toBe(8)
  // without the one that was handed over
  expect(await missing('manager', 'leads')).toBe(7)
  // and without the restricted one
  expect(await missing('viewer', 'leads')).toBe(6)
  expect(await missing('staff', 'supports')).toBe(1)
  expect(await missing('viewerOfAll', 'none')).toBe(7)
  expect(await missing('manager', 'none')).toBe(0)
})

test('what is silent today has missed the day on which its update fell due', async () => {
  const administrator = await actorAs('administrator', 'none')
  const silent = ['updateDue', 'neverUpdated'].map((reason) =>
    listCommitments(administrator, parseCommitmentFilters({ reason }).filters, reading),
  )
  const items = (await Promise.all(silent)).flatMap((list) => list.items)
  // a suspended item asks for nothing on the days of its rest
  const found = items.filter(({ id }) => id !== suspended)
  expect(found).toHaveLength(7)
  const missed = new Set<string>()
  for (const span of ['2026-11', ...weeksBefore(reading.today).map(({ key }) => key)]) {
    const { asked } = parseAskedUpdates({ span, discipline: 'missing' }, reading.today)
    const { rows } = await listDueUpdates(administrator, reading, asked)
    for (const { item, dueOn } of rows) missed.add(`${item.id} ${dueOn}`)
  }
  for (const { id, standing } of found) expect(missed).toContain(`${id} ${standing.updateDueOn}`)
})

test('the list says when it was due, when it came and who led', async () => {
  const administrator = await actorAs('administrator', 'none')
  const { asked } = parseAskedUpdates({ span: '2026-11-30' }, reading.today)
  const { rows, counts, total } = await listDueUpdates(administrator, reading, asked)
  expect([total, counts]).toEqual([7, { missing: 5, late: 1, onTime: 1 }])
  const name = await db().unit.findUniqueOrThrow({ where: { id: units.lead }, select: { nameEn: true } })
  expect(rows.slice(5).map(({ dueOn, reportedOn, unit }) => [dueOn, reportedOn, unit?.en])).toEqual([
    ['2026-12-06', '2026-12-08', name.nameEn],
    ['2026-12-06', '2026-12-05', name.nameEn],
  ])
  expect(rows.filter(({ unit }) => unit === null)).toHaveLength(1)
})

test('one statement counts, and two make a page of the list', async () => {
  const manager = await actorAs('manager', 'leads')
  expect(await statementsOf(() => tallyDisciplines(manager, reading))).toHaveLength(1)
  const { asked } = parseAskedUpdates({}, reading.today)
  expect(await statementsOf(() => listDueUpdates(manager, reading, asked))).toHaveLength(2)
})
