import { beforeAll, describe, expect, test } from 'vitest'
import { listCommitments } from '@/lib/catalogue/queries'
import type { CommitmentItem } from '@/lib/commitments/queries'
import { moveByValues } from '@/lib/commitments/rules'
import { parseCommitmentFilters } from '@/lib/commitments/schema'
import { db } from '@/lib/db/client'
import { listOddities, listVoicedItems } from '@/lib/mentions/queries'
import { countOpenByPartner, countOpenByVisit, type OpenCounts } from '@/lib/overview/queries'
import { buildActor, type PersonActor } from '@/lib/testing/actors'
import { type Asker, askers, type Relation, relations, roleOf, unitsIn } from '@/lib/testing/authz-matrix'
import { buildCommitment } from '@/lib/testing/build-commitment'
import { testDatabase } from '@/lib/testing/database'
import { buildPartner, buildVisit, tester, testNow } from '@/lib/testing/factories'
import { buildMixedCommitments } from '@/lib/testing/mixed-commitments'
import { defaultReading } from '@/lib/testing/reading'
import { anchorFact } from '@/lib/visits/commands'

testDatabase({ kept: true })
const reading = defaultReading(testNow)
const keys: string[] = []
let units: Awaited<ReturnType<typeof buildMixedCommitments>>
let visitKey: string

beforeAll(async () => {
  units = await buildMixedCommitments()
  const partners = [await buildPartner(), await buildPartner(), await buildPartner()]
  keys.push(...partners.map(({ key }) => key))
  const items = await db().commitment.findMany({
    select: { id: true, visit: { select: { key: true } } },
    orderBy: { runningNumber: 'asc' },
  })
  visitKey = items[0]?.visit.key ?? ''
  const [first = '', second = ''] = partners.map(({ id }) => id)
  await db().commitmentPartner.createMany({
    data: items.flatMap(({ id }, index) => [
      ...(index % 2 === 0 ? [{ commitmentId: id, partnerId: first, role: 'counterpart' as const }] : []),
      ...(index % 5 === 0 ? [{ commitmentId: id, partnerId: second, role: 'signatory' as const }] : []),
    ]),
  })
  for (const [index, moveBy] of moveByValues.entries()) {
    const ids = items.filter((_, at) => at % 7 === index).map(({ id }) => id)
    await db().commitment.updateMany({ where: { id: { in: ids } }, data: { moveBy } })
  }
})

function actorAs(asker: Asker, relation: Relation): Promise<PersonActor> {
  const { role, seesAllUnits } = roleOf(asker)
  return buildActor(role, unitsIn(relation, units), { seesAllUnits })
}

async function listAll(actor: PersonActor, query: Record<string, string>): Promise<CommitmentItem[]> {
  const { filters } = parseCommitmentFilters(query)
  const { items, pages } = await listCommitments(actor, filters, reading)
  for (let page = 2; page <= pages; page++)
    items.push(...(await listCommitments(actor, { ...filters, page }, reading)).items)
  return items
}

/** The counts as somebody would make them who counts the rows of the list. */
function countRows(open: CommitmentItem[], closed: CommitmentItem[]): OpenCounts | undefined {
  if (open.length + closed.length === 0) return undefined
  const count = (has: (item: CommitmentItem) => boolean) => open.filter(has).length
  return {
    open: open.length,
    closed: closed.length,
    ours: count(({ moveBy }) => moveBy === 'ours'),
    partner: count(({ moveBy }) => moveBy === 'partner'),
    both: count(({ moveBy }) => moveBy === 'both'),
    overdue: count(({ light }) => light === 'overdue'),
    dueSoon: count(({ light }) => light === 'dueSoon'),
    onTime: count(({ light }) => light === 'onTime'),
    none: count(({ light }) => light === 'none'),
    offTrack: count(({ health }) => health === 'offTrack'),
    atRisk: count(({ health }) => health === 'atRisk'),
    onTrack: count(({ health }) => health === 'onTrack'),
    notReported: count(({ health }) => health === 'notReported'),
  }
}

describe.each(askers)('%s', (asker) => {
  test.each(relations)(
    'whose unit %s: the counts of partners and visits are those of the rows',
    async (relation) => {
      const actor = await actorAs(asker, relation)
      const byPartner = await countOpenByPartner(actor, reading)
      for (const key of keys) {
        const expected = countRows(
          await listAll(actor, { partner: key }),
          await listAll(actor, { partner: key, state: 'closed' }),
        )
        expect(byPartner.get(key), key).toEqual(expected)
        expect((await countOpenByPartner(actor, reading, key)).get(key)).toEqual(expected)
      }
      const expected = countRows(
        await listAll(actor, { visit: visitKey }),
        await listAll(actor, { visit: visitKey, state: 'closed' }),
      )
      expect((await countOpenByVisit(actor, reading)).get(visitKey)).toEqual(expected)
      expect(await countOpenByVisit(actor, reading, 'XX00')).toEqual(new Map())
    },
  )

  test.each(relations)(
    'whose unit %s: beside a source stand the visible items of its visit',
    async (relation) => {
      const actor = await actorAs(asker, relation)
      const voiced = await listVoicedItems(actor, visitKey, reading)
      const listed = await listAll(actor, { visit: visitKey, state: 'all' })
      const archived = await listAll(actor, { visit: visitKey, state: 'archived' })
      expect(voiced.map(({ number }) => number)).toEqual(
        [...listed, ...archived].map(({ number }) => number).sort(),
      )
      expect(voiced.filter((item) => item.archived)).toHaveLength(archived.length)
    },
  )
})

test('the counts are not all alike, so that their agreement says something', async () => {
  const counts = (await countOpenByPartner(await actorAs('administrator', 'none'), reading)).get(
    keys[0] ?? '',
  )
  expect(Object.keys(counts ?? {})).toHaveLength(13)
  for (const [name, count] of Object.entries(counts ?? {})) expect(count, name).toBeGreaterThan(0)
})

test('an item of another visit that was voiced again stands beside the source of this one', async () => {
  const actor = await actorAs('administrator', 'none')
  const { sessionId, key } = await buildVisit({ startsOn: '2025-03-03', endsOn: '2025-03-04' })
  const { id, number } = await buildCommitment({ visit: await buildVisit() })
  await db().mention.create({
    data: { commitmentId: id, sessionId, createdAt: testNow },
    select: { id: true },
  })
  expect((await listVoicedItems(actor, key, reading)).map((item) => item.number)).toEqual([number])
})

describe('listOddities', () => {
  const odd = (en: string) => ({ field: 'city', kind: 'oddInSource' as const, note: { en } })
  let key: string

  beforeAll(async () => {
    const visit = await buildVisit()
    key = visit.key
    const passage = { sourceDocumentId: visit.sourceDocumentId, paragraph: 1, exact: 'The delegation' }
    const asPrinted = { field: 'name', kind: 'asPrinted' as const, note: { en: 'not odd' } }
    const partner = await buildPartner({ checks: [odd('of a partner'), asPrinted] })
    await anchorFact(tester, { subject: { partnerId: partner.id }, anchor: passage }, testNow)
    await buildCommitment({ visit, leadUnitId: units.lead, checks: [odd('of an item')] })
    await buildCommitment({
      visit,
      leadUnitId: units.lead,
      confidentiality: 'restricted',
      checks: [odd('of a restricted item')],
    })
    await buildCommitment({ visit: await buildVisit(), checks: [odd('of another visit')] })
  })

  const notesFor = async (asker: Asker, relation: Relation) =>
    (await listOddities(await actorAs(asker, relation), key)).map(({ check }) => check.note.en)

  test.each([
    ['administrator', 'none', ['of a partner', 'of an item', 'of a restricted item']],
    ['staff', 'leads', ['of a partner', 'of an item', 'of a restricted item']],
    ['viewer', 'leads', ['of a partner', 'of an item']],
    ['staff', 'other', ['of a partner']],
    ['staff', 'none', []],
  ] as const)('%s whose unit %s sees %j', async (asker, relation, notes) => {
    expect(await notesFor(asker, relation)).toEqual(notes)
  })

  test('each tells in which paragraph it is', async () => {
    const found = await listOddities(await actorAs('administrator', 'none'), key)
    expect(found.map(({ paragraphNumber }) => paragraphNumber)).toEqual([1, 1, 1])
  })
})
