import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Sum, totalsOf } from '@/lib/amounts/rules'
import { intentions } from '@/lib/commitments/rules'
import { commitmentFiltersToQuery } from '@/lib/commitments/schema'
import { conversionsOf, sides } from '@/lib/conversions/rules'
import { db } from '@/lib/db/client'
import { readFrontPage } from '@/lib/front-page/queries'
import type { Narrowing } from '@/lib/overview/schema'
import { parseLedgerRequest } from '@/lib/reports/filters'
import { openLedger } from '@/lib/reports/queries'
import { renderJson } from '@/lib/reports/render-json'
import { closeSnapshots } from '@/lib/reports/snapshot'
import { buildActor, type PersonActor } from '@/lib/testing/actors'
import { type Asker, askers, roleOf, unitsIn } from '@/lib/testing/authz-matrix'
import { buildAmounts } from '@/lib/testing/build-amounts'
import { buildVerifications } from '@/lib/testing/build-document'
import { testDatabase } from '@/lib/testing/database'
import { testNow } from '@/lib/testing/factories'
import { buildMixedCommitments } from '@/lib/testing/mixed-commitments'
import { numbersOf } from '@/lib/testing/overview-numbers'
import { defaultReading } from '@/lib/testing/reading'
import { buildRecentChanges } from '@/lib/testing/recent-changes'

testDatabase({ kept: true })
afterAll(closeSnapshots)
const reading = defaultReading(testNow)
let units: Awaited<ReturnType<typeof buildMixedCommitments>>
let narrowings: Record<'nothing' | 'partner' | 'unit' | 'sectorOfVisit', Narrowing>

beforeAll(async () => {
  units = await buildMixedCommitments()
  const [partner = ''] = await buildRecentChanges()
  await buildVerifications(await buildActor('administrator'))
  await goOn()
  await becomeContracts()
  await buildAmounts()
  const { sector } = await db().partner.findUniqueOrThrow({
    where: { key: partner },
    select: { sector: true },
  })
  const { key: visit } = await db().visit.findFirstOrThrow({ select: { key: true }, orderBy: { key: 'asc' } })
  narrowings = {
    nothing: {},
    partner: { partner },
    unit: { unit: units.lead },
    sectorOfVisit: { sector, visit },
  }
})

/** Every third signed item has been registered since, and every ninth then went back: its old verification holds no more. */
async function goOn(): Promise<void> {
  const signed = await db().commitment.findMany({ where: { stage: 'signed' }, select: { id: true } })
  const steps = [
    ['signed', 'registered', 3, 1],
    ['registered', 'signed', 9, 2],
  ] as const
  for (const [fromStage, toStage, every, hours] of steps) {
    const ids = signed.filter((_, index) => index % every === 0).map(({ id }) => id)
    const changedAt = new Date(testNow.getTime() + hours * 3_600_000)
    const by = await db().person.findFirstOrThrow({ select: { id: true, name: true } })
    await db().stageChange.createMany({
      data: ids.map((commitmentId) => ({
        commitmentId,
        fromStage,
        toStage,
        changedById: by.id,
        changedByName: by.name,
        changedAt,
      })),
    })
    await db().commitment.updateMany({ where: { id: { in: ids } }, data: { stage: toStage } })
  }
}

/** Every fifth contract was a memorandum before somebody edited it. */
async function becomeContracts(): Promise<void> {
  const items = await db().commitment.findMany({ select: { id: true }, orderBy: { runningNumber: 'asc' } })
  const ids = items.filter((_, index) => index % 5 === 0).map(({ id }) => id)
  await db().commitment.updateMany({ where: { id: { in: ids } }, data: { bindingStrength: 'contract' } })
  await db().auditEvent.createMany({
    data: ids.map((commitmentId) => ({
      commitmentId,
      at: testNow,
      action: 'commitment.edited',
      actorKind: 'system' as const,
      actorName: 'test',
      before: { bindingStrength: 'memorandum' },
      after: { bindingStrength: 'contract' },
    })),
  })
}

function actorAs(asker: Asker): Promise<PersonActor> {
  const { role, seesAllUnits } = roleOf(asker)
  return buildActor(role, unitsIn('leads', units), { seesAllUnits })
}

type JsonRow = { amounts: Sum[] }

/** The rows of the ledger that the same actor takes along as JSON with the filters of an address. */
async function readLedger(actor: PersonActor, href: string): Promise<JsonRow[]> {
  const parsed = parseLedgerRequest(new URL(href, 'http://localhost').searchParams)
  if ('refusals' in parsed) throw new Error(`${href}: ${JSON.stringify(parsed.refusals)}`)
  const { filters } = parsed.request
  const { rows, total, close } = await openLedger(actor, filters, reading)
  const parts = renderJson({ generatedAt: testNow, filters, total }, rows, 'en')
  const text = (await Array.fromAsync(parts)).join('')
  await close()
  return JSON.parse(text).rows
}

const kinds = ['nothing', 'partner', 'unit', 'sectorOfVisit'] as const

describe.each(askers)('one arithmetic for %s', (asker) => {
  test.each(kinds)(
    'narrowed to %s, every number of the overview is counted from the JSON of the ledger',
    async (kind) => {
      const actor = await actorAs(asker)
      const narrowing = narrowings[kind]
      const numbers = numbersOf(await readFrontPage(actor, reading, narrowing))
      expect(numbers.length).toBeGreaterThan(60)
      const counted = new Map<string, number>()
      for (const { href } of numbers) {
        for (const [name, value] of Object.entries(narrowing)) expect(href).toContain(`${name}=${value}`)
        if (!counted.has(href)) counted.set(href, (await readLedger(actor, href)).length)
      }
      expect(numbers.map(({ href, count }) => `${href} ${count}`)).toEqual(
        numbers.map(({ href }) => `${href} ${counted.get(href)}`),
      )
    },
  )

  test.each(kinds)('narrowed to %s, what was contracted and paid in is summed up from it', async (kind) => {
    const actor = await actorAs(asker)
    const { conversions } = await readFrontPage(actor, reading, narrowings[kind])
    expect(conversions.length).toBeGreaterThan(0)
    const whole = await readLedger(
      actor,
      `/commitments${commitmentFiltersToQuery({ ...narrowings[kind], state: 'counted' })}`,
    )
    const lines = conversions.map(({ hrefs: _, ...line }) => line)
    expect(lines).toEqual(conversionsOf(totalsOf(whole.flatMap((row) => row.amounts))))
    for (const { currency, hrefs, ...sums } of conversions) {
      for (const side of sides) {
        const amounts = (await readLedger(actor, hrefs[side])).flatMap((row) => row.amounts)
        const total = totalsOf(amounts).find((sum) => sum.kind === side && sum.currency === currency)
        expect(`${hrefs[side]} ${sums[side]}`).toEqual(`${hrefs[side]} ${total?.value ?? '0.00'}`)
      }
    }
  })
})

test('narrowing leaves something out and leaves something, and some proof is told from a mere report', async () => {
  const actor = await actorAs('administrator')
  const pages = await Promise.all(kinds.map((kind) => readFrontPage(actor, reading, narrowings[kind])))
  const [all, ...narrowed] = pages.map(({ numbers }) => numbers.open.count)
  for (const count of narrowed) {
    expect(count).toBeGreaterThan(0)
    expect(count).toBeLessThan(all ?? 0)
  }
  const { 'verified.signed': verified, 'reported.signed': reported } = pages[0]?.numbers ?? {}
  expect(verified?.count).toBeGreaterThan(0)
  expect(reported?.count).toBeGreaterThan(0)
  const strengths = await db().commitment.groupBy({
    by: ['bindingStrength'],
    where: { archivedAt: null, state: { not: 'merged' } },
    _count: true,
  })
  const weak = strengths.filter((row) => intentions.includes(row.bindingStrength))
  const stillWeak = weak.reduce((sum, { _count }) => sum + _count, 0)
  expect(pages[0]?.numbers['rate.intentions.of'].count).toBeGreaterThan(stillWeak)
})
