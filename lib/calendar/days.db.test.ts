import { beforeAll, describe, expect, test } from 'vitest'
import { readCalendar } from '@/lib/calendar/queries'
import { type CalendarFilters, dayListHref, type ListedKind } from '@/lib/calendar/schema'
import { listCommitments } from '@/lib/catalogue/queries'
import { parseCommitmentFilters } from '@/lib/commitments/schema'
import { toDateColumn } from '@/lib/db/calendar-column'
import { db } from '@/lib/db/client'
import { addMilestone } from '@/lib/milestones/commands'
import { buildActor, type PersonActor } from '@/lib/testing/actors'
import { askers, type Relation, roleOf, unitsIn } from '@/lib/testing/authz-matrix'
import { type BuiltCommitment, buildCommitment } from '@/lib/testing/build-commitment'
import { testDatabase } from '@/lib/testing/database'
import { buildPartner, buildVisit, testNow, testToday } from '@/lib/testing/factories'
import { toMilestone } from '@/lib/testing/inputs'
import { buildMixedCommitments } from '@/lib/testing/mixed-commitments'
import { defaultReading } from '@/lib/testing/reading'

testDatabase({ kept: true })
const reading = defaultReading(testNow)
const month = { view: 'month', on: testToday, span: 'year' } as const
const day = '2026-12-02'
/** Days with deadlines, with steps, with milestones, and with nothing. */
const days = ['2026-11-25', '2026-11-26', '2026-12-01', day, '2026-12-03', '2026-12-04']
let units: Awaited<ReturnType<typeof buildMixedCommitments>>
let partner: string

/** On one day: four steps, of which one waits for approval, one is restricted and one has ended; and six milestones of three items. */
beforeAll(async () => {
  units = await buildMixedCommitments()
  const { id, key } = await buildPartner()
  partner = key
  const visit = await buildVisit({ countryCode: 'FR', partnerIds: [id] })
  const facts = { visit, leadUnitId: units.lead, partnerIds: [id] }
  const items = [
    await buildCommitment(facts),
    await buildCommitment(facts),
    await buildCommitment({ ...facts, confidentiality: 'restricted' }),
    await buildCommitment(facts),
  ]
  for (const [index, item] of items.entries()) {
    const ended = { state: 'terminated' as const, endReason: 'No funds.', endedAt: testNow }
    const step = { nextStep: 'Call.', nextStepLanguage: 'en' as const, nextStepDueOn: toDateColumn(day) }
    await addMilestones(item)
    await db().commitment.update({
      where: { id: item.id },
      data: { ...step, nextStepApproved: index !== 1, ...(index === 3 && ended) },
      select: { id: true },
    })
  }
})

/** Two on the day, one that was moved away from it, and one that was reached on another. */
async function addMilestones(item: BuiltCommitment): Promise<void> {
  const administrator = await buildActor('administrator')
  const dates = [
    { plannedOn: day },
    { plannedOn: '2026-12-09', forecastOn: day },
    { plannedOn: '2026-12-01', forecastOn: '2026-12-08' },
    { plannedOn: day, forecastOn: day, actualOn: '2026-11-25' },
  ]
  for (const [index, { plannedOn, ...later }] of dates.entries()) {
    const milestone = toMilestone(item, { plannedOn, version: item.version + index })
    await addMilestone(administrator, milestone, testNow)
    const columns = Object.entries(later).map(([name, on]) => [name, toDateColumn(on)])
    await db().milestone.update({
      where: { id: milestone.id },
      data: Object.fromEntries(columns),
      select: { id: true },
    })
  }
}

/** How many of a kind the calendar has on each of the days, and how many rows the list of that day has. */
async function bothOf(actor: PersonActor, filters: CalendarFilters, kind: ListedKind) {
  const { counts } = await readCalendar(actor, filters, month, reading)
  const both: [day: string, calendar: number, list: number][] = []
  for (const on of days) {
    const count = counts.get(on)?.[kind === 'milestone' ? 'milestoneItems' : kind] ?? 0
    const { searchParams } = new URL(dayListHref(kind, on, filters) ?? '', 'http://localhost')
    const { filters: asked, rejected } = parseCommitmentFilters(Object.fromEntries(searchParams))
    expect(rejected).toEqual([])
    both.push([on, count, (await listCommitments(actor, asked, reading)).total])
  }
  return both
}

describe.each(askers)('%s', (asker) => {
  test.each<Relation>(['leads', 'supports', 'none'])(
    'whose unit %s: a number of a day is that of the rows of its list',
    async (relation) => {
      const { role, seesAllUnits } = roleOf(asker)
      const actor = await buildActor(role, unitsIn(relation, units), { seesAllUnits })
      for (const filters of [{}, { partner, unit: units.lead }])
        for (const kind of ['deadline', 'step', 'milestone'] as const)
          for (const [on, calendar, list] of await bothOf(actor, filters, kind))
            expect(list, `${kind} ${on}`).toBe(calendar)
    },
  )
})

test('AZ-5: what a step waits for approval with is hidden from viewers in calendar and list alike', async () => {
  const on = async (role: PersonActor['role'], kind: ListedKind) => {
    const both = await bothOf(await buildActor(role, [units.lead]), { partner }, kind)
    return both.filter(([, calendar]) => calendar > 0)
  }
  expect(await on('staff', 'step')).toEqual([[day, 3, 3]])
  expect(await on('viewer', 'step')).toEqual([[day, 1, 1]])
  const marked = ['2026-11-25', '2026-12-01', day]
  expect(await on('staff', 'milestone')).toEqual(marked.map((each) => [each, 3, 3]))
  expect(await on('viewer', 'milestone')).toEqual(marked.map((each) => [each, 2, 2]))
})

test('an item with two milestones on a day is one row, and both stand there', async () => {
  const actor = await buildActor('staff', [units.lead])
  const { counts } = await readCalendar(actor, { partner }, month, reading)
  expect(counts.get(day)).toMatchObject({ milestone: 6, milestoneItems: 3, step: 3 })
})

test('what is only the reader’s and what no list is narrowed to have no list', () => {
  expect(dayListHref('step', day, { mine: '1' })).toBeNull()
  for (const kind of ['session', 'decision', 'pause', 'toString'])
    expect(dayListHref(kind, day, {})).toBeNull()
  expect(dayListHref('deadline', day, { partner: 'bosch', kind: 'deadline' })).toBe(
    `/commitments?partner=bosch&dueOn=${day}`,
  )
})
