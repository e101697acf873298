import { beforeAll, describe, expect, test } from 'vitest'
import { listCommitments } from '@/lib/catalogue/queries'
import { attentionReasons } from '@/lib/commitments/rules'
import { parseCommitmentFilters } from '@/lib/commitments/schema'
import { countStanding } from '@/lib/overview/queries'
import { buildActor, type PersonActor } from '@/lib/testing/actors'
import { type Asker, askers, type Relation, relations, roleOf, unitsIn } from '@/lib/testing/authz-matrix'
import { testDatabase } from '@/lib/testing/database'
import { testNow } from '@/lib/testing/factories'
import { buildMixedCommitments } from '@/lib/testing/mixed-commitments'
import { defaultReading } from '@/lib/testing/reading'

testDatabase({ kept: true })
const reading = defaultReading(testNow)
let units: Awaited<ReturnType<typeof buildMixedCommitments>>

beforeAll(async () => {
  units = await buildMixedCommitments()
})

function actorAs(asker: Asker, relation: Relation): Promise<PersonActor> {
  const { role, seesAllUnits } = roleOf(asker)
  return buildActor(role, unitsIn(relation, units), { seesAllUnits })
}

async function countListed(actor: PersonActor, query: Record<string, string>): Promise<number> {
  return (await listCommitments(actor, parseCommitmentFilters(query).filters, reading)).total
}

describe.each(askers)('%s', (asker) => {
  test.each(relations)('whose unit %s: every number is that of the list behind it', async (relation) => {
    const actor = await actorAs(asker, relation)
    const counts = await countStanding(actor, reading)
    expect(Object.keys(counts).sort()).toEqual([...attentionReasons, 'open', 'any'].sort())
    expect(counts.open).toBe(await countListed(actor, {}))
    for (const reason of [...attentionReasons, 'any'] as const)
      expect(counts[reason], reason).toBe(await countListed(actor, { reason }))
  })
})

test('the counts are not all alike, so that their agreement says something', async () => {
  const counts = await countStanding(await actorAs('administrator', 'none'), reading)
  expect(new Set(Object.values(counts)).size).toBeGreaterThan(5)
  expect(await countStanding(await actorAs('staff', 'none'), reading)).toEqual(
    Object.fromEntries(Object.keys(counts).map((key) => [key, 0])),
  )
})
