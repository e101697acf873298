import { beforeAll, describe, expect, test } from 'vitest'
import { takeContent } from '@/lib/briefing-contents/queries'
import { healths, lights } from '@/lib/commitments/rules'
import { db } from '@/lib/db/client'
import { readTogether } from '@/lib/db/parts'
import type { CountedBy } from '@/lib/overview/scope'
import type { BriefingContent } from '@/lib/reports/briefing-content'
import { countItems, tallyPartnerLines } from '@/lib/reports/briefing-items'
import { countEach, partnersPart } from '@/lib/tallies/queries'
import { buildActor, type PersonActor } from '@/lib/testing/actors'
import { testDatabase } from '@/lib/testing/database'
import { testNow } from '@/lib/testing/factories'
import { buildMixedCommitments } from '@/lib/testing/mixed-commitments'
import { defaultReading } from '@/lib/testing/reading'

testDatabase({ kept: true })
const reading = defaultReading(testNow)
const wanted = {
  kind: 'weekly',
  fromOn: '2026-11-01',
  toOn: '2026-11-07',
  visit: null,
  unit: null,
  previous: null,
} as const
let units: Awaited<ReturnType<typeof buildMixedCommitments>>
let administrator: PersonActor

beforeAll(async () => {
  units = await buildMixedCommitments()
  administrator = await buildActor('administrator')
})

function take(actor: PersonActor, unitId: string | null): Promise<BriefingContent> {
  return db().$transaction((tx) => takeContent(tx, actor, { ...wanted, unitId }, testNow))
}

const counted: Record<string, CountedBy> = {
  open: {},
  closed: { state: 'closed' },
  ...Object.fromEntries(lights.slice(0, 4).map((light) => [`light.${light}`, { light }])),
  ...Object.fromEntries(healths.map((health) => [`health.${health}`, { health }])),
  proposedUnit: { assignment: 'proposed' },
  noOwner: { assignment: 'none' },
  reported: { proof: 'reported' },
}

describe('one arithmetic', () => {
  test('of all units: every number is the one that a leader of all units finds on the overview', async () => {
    const content = await take(administrator, null)
    const leader = await buildActor('viewer', [], { seesAllUnits: true })
    const shown = await countEach(leader, reading, counted)
    const { open, closed, lights: byLight, healths: byHealth } = countItems(content.items)
    const { proposedUnit, noOwner, reported } = content.quality
    const told: Record<string, number> = { open, closed, proposedUnit, noOwner, reported }
    for (const light of lights.slice(0, 4)) told[`light.${light}`] = byLight[light]
    for (const health of healths) told[`health.${health}`] = byHealth[health]
    expect(told).toEqual(Object.fromEntries(Object.entries(shown).map(([name, { count }]) => [name, count])))
    expect(open).toBeGreaterThan(50)
    expect(content.restricted).toBeGreaterThan(0)
  })

  test('of all units: every partner has the items that the overview counts', async () => {
    const content = await take(administrator, null)
    const leader = await buildActor('viewer', [], { seesAllUnits: true })
    const tallied = (await readTogether({ partners: partnersPart(leader, reading) }, db())).partners
    const told = tallyPartnerLines(content.items).map(({ key, open, overdue, troubled }) => [
      key,
      { open, overdue, troubled },
    ])
    expect(Object.fromEntries(told)).toEqual(
      Object.fromEntries(
        tallied.map(({ key, counts: { open, overdue, atRisk, offTrack } }) => [
          key,
          { open: open.count, overdue: overdue.count, troubled: atRisk.count + offTrack.count },
        ]),
      ),
    )
  })

  test('of one unit: what it is confirmed to lead, whoever of those who may takes it', async () => {
    const manager = await buildActor('manager', [units.lead])
    const own = await take(manager, units.lead)
    expect(own).toEqual(await take(administrator, units.lead))
    const led = await db().commitment.findMany({
      where: {
        leadUnitId: units.lead,
        leadUnitBasis: 'confirmed',
        archivedAt: null,
        confidentiality: { not: 'restricted' },
      },
      select: { number: true },
      orderBy: { number: 'asc' },
    })
    expect(own.items.map(({ number }) => number)).toEqual(led.map(({ number }) => number))
    expect(own.items.length).toBeGreaterThan(10)
  })
})
