import { beforeAll, describe, expect, test } from 'vitest'
import { listCommitments } from '@/lib/catalogue/queries'
import type { CommitmentItem } from '@/lib/commitments/queries'
import { attentionReasons, isMoving, severityOf } from '@/lib/commitments/rules'
import { parseCommitmentFilters } from '@/lib/commitments/schema'
import { db } from '@/lib/db/client'
import { readTogether } from '@/lib/db/parts'
import { type FrontPage, readFrontPage } from '@/lib/front-page/queries'
import { lookAheadNames } from '@/lib/front-page/rules'
import { picksPart, readPicked, toPicked } from '@/lib/picks/queries'
import { attentionPick } from '@/lib/picks/scope'
import { buildActor, type PersonActor } from '@/lib/testing/actors'
import { type Asker, askers, type Relation, relations, roleOf, unitsIn } from '@/lib/testing/authz-matrix'
import { buildVerifications } from '@/lib/testing/build-document'
import { testDatabase } from '@/lib/testing/database'
import { testNow } from '@/lib/testing/factories'
import { buildMixedCommitments } from '@/lib/testing/mixed-commitments'
import { numbersOf } from '@/lib/testing/overview-numbers'
import { defaultReading } from '@/lib/testing/reading'
import { buildRecentChanges } from '@/lib/testing/recent-changes'
import { today as dayOf, daysBetween } from '@/lib/time/calendar-date'
import { workspaceZone } from '@/lib/time/clock'

testDatabase({ kept: true })
const reading = defaultReading(testNow)
let units: Awaited<ReturnType<typeof buildMixedCommitments>>
let partnerKeys: string[]

beforeAll(async () => {
  units = await buildMixedCommitments()
  partnerKeys = await buildRecentChanges()
  expect(await buildVerifications(await buildActor('administrator'))).toBeGreaterThan(100)
})

function actorAs(asker: Asker, relation: Relation): Promise<PersonActor> {
  const { role, seesAllUnits } = roleOf(asker)
  return buildActor(role, unitsIn(relation, units), { seesAllUnits })
}

function queryOf(href: string): Record<string, string> {
  return Object.fromEntries(new URL(href, 'http://localhost').searchParams)
}

async function countListed(actor: PersonActor, href: string): Promise<number> {
  const { filters, rejected } = parseCommitmentFilters(queryOf(href))
  expect(rejected, href).toEqual([])
  return (await listCommitments(actor, filters, reading)).total
}

async function listAll(actor: PersonActor, query: Record<string, string>): Promise<CommitmentItem[]> {
  const { filters } = parseCommitmentFilters(query)
  const { items, pages } = await listCommitments(actor, filters, reading)
  for (let page = 2; page <= pages; page++)
    items.push(...(await listCommitments(actor, { ...filters, page }, reading)).items)
  return items
}

describe.each(askers)('%s', (asker) => {
  test.each(relations)('whose unit %s: every number is that of the list behind it', async (relation) => {
    const actor = await actorAs(asker, relation)
    const page = await readFrontPage(actor, reading)
    const numbers = numbersOf(page)
    expect(numbers.length).toBeGreaterThan(40)
    const listed = new Map<string, number>()
    for (const { href } of numbers) if (!listed.has(href)) listed.set(href, await countListed(actor, href))
    expect(numbers.map(({ href, count }) => `${href} ${count}`)).toEqual(
      numbers.map(({ href }) => `${href} ${listed.get(href)}`),
    )
  })

  test.each(relations)(
    'whose unit %s: named items are of their list, and no more than it has',
    async (relation) => {
      const actor = await actorAs(asker, relation)
      const { picked, numbers } = await readFrontPage(actor, reading)
      for (const [name, items] of Object.entries(picked)) {
        const { href, count } = numbers[(name === 'attention' ? 'any' : name) as keyof typeof numbers]
        const listed = (await listAll(actor, queryOf(href))).map(({ id }) => id)
        expect(new Set(items.map(({ id }) => id)).size, name).toBe(items.length)
        expect(items.length, name).toBe(
          Math.min(count, name === 'attention' ? 12 : name.startsWith('due.') ? 8 : 3),
        )
        expect(listed, name).toEqual(expect.arrayContaining(items.map(({ id }) => id)))
      }
    },
  )
})

describe('for an administrator', () => {
  let actor: PersonActor
  let page: FrontPage
  let open: CommitmentItem[]

  beforeAll(async () => {
    actor = await actorAs('administrator', 'none')
    page = await readFrontPage(actor, reading)
    open = await listAll(actor, {})
  })

  test('no number is nought, and the numbers are not all alike, so that their agreement says something', () => {
    const counts = Object.entries(page.numbers).map(([name, { count }]) => ({ name, count }))
    expect(counts.filter(({ count }) => count === 0)).toEqual([])
    expect(new Set(counts.map(({ count }) => count)).size).toBeGreaterThan(15)
    expect(page.partners.map(({ key }) => key)).toEqual(expect.arrayContaining(partnerKeys.slice(0, 2)))
    expect(page.units.units).toHaveLength(3)
    expect(page.units.unassigned?.counts.open.count).toBeGreaterThan(0)
  })

  test('lights, healths and paths share out the open items; a change at the limit of the week counts', () => {
    const sum = (group: string) =>
      Object.entries(page.numbers)
        .filter(([name]) => name.startsWith(`${group}.`))
        .reduce((all, [, { count }]) => all + count, 0)
    const { 'reached.lead': investments, 'reached.firstContact': cooperations } = page.numbers
    expect(investments.count + cooperations.count).toBe(open.length)
    for (const group of ['light', 'health']) expect(sum(group), group).toBe(open.length)
    const changed = page.numbers['changed.new'].count
    expect(changed).toBeLessThan(open.length)
  })

  test('the days of the look-ahead are those of the three lists', async () => {
    const due = (await Promise.all(lookAheadNames.map((of) => listAll(actor, { due: of })))).flat()
    const perDay = new Map<string, number>()
    for (const { dueOn, standing } of due) {
      const key = `${dueOn} ${standing.dueBasis === 'proposed'}`
      perDay.set(key, (perDay.get(key) ?? 0) + 1)
    }
    expect(page.dueDays.map(({ date, proposed, count }) => [`${date} ${proposed}`, count])).toEqual(
      [...perDay].sort(([a], [b]) => (a < b ? -1 : 1)),
    )
  })

  test('medians are those of the items that are not paused', () => {
    const days = open
      .filter(({ standing }) => isMoving(standing, reading.today))
      .map(({ lastUpdateAt, standing }) => ({
        update: lastUpdateAt && daysBetween(dayOf(lastUpdateAt, workspaceZone()), reading.today),
        progress: daysBetween(standing.progressOn, reading.today),
      }))
    const middle = (all: number[]) => {
      const sorted = all.sort((a, b) => a - b)
      const [low = 0, high = 0] = [Math.floor((all.length - 1) / 2), Math.ceil((all.length - 1) / 2)].map(
        (at) => sorted[at],
      )
      return Math.round((low + high) / 2)
    }
    for (const { move, days: waited, longest } of page.moves) {
      const since = open
        .filter(({ moveBy }) => moveBy === move)
        .map(({ standing }) => daysBetween(standing.moveSince, reading.today))
      expect(waited, move).toBe(middle(since))
      expect(longest, move).toBe(Math.max(...since))
    }
    expect(page.units.whole?.daysSinceUpdate).toBe(middle(days.flatMap(({ update }) => update ?? [])))
    expect(page.units.whole?.daysSinceProgress).toBe(middle(days.map(({ progress }) => progress)))
  })

  test('what needs attention comes most severe first, with all of its reasons', async () => {
    const picks = { attention: attentionPick(1000) }
    const { found } = await readTogether({ found: picksPart(actor, reading, picks) }, db())
    const { attention } = toPicked(actor, reading, picks, found, await readPicked(found))
    expect(attention).toHaveLength(page.numbers.any.count)
    const severities = attention.map((item) => severityOf(item.attention))
    expect(severities).toEqual([...severities].sort((a, b) => a - b))
    expect(severities).not.toContain(attentionReasons.length)
    expect(attention.slice(0, 12).map(({ id }) => id)).toEqual(page.picked.attention.map(({ id }) => id))
  })
})

test('without a unit there is nothing to see', async () => {
  const page = await readFrontPage(await actorAs('staff', 'none'), reading)
  expect(new Set(numbersOf(page).map(({ count }) => count))).toEqual(new Set([0]))
  expect(Object.values(page.picked).flat()).toEqual([])
  expect([page.dueDays, page.partners, page.units.units]).toEqual([[], [], []])
})
