import { beforeAll, expect, test } from 'vitest'
import { recentChanges } from '@/lib/commitments/rules'
import { db } from '@/lib/db/client'
import { readTogether } from '@/lib/db/parts'
import { sameWeekPart } from '@/lib/standings/queries'
import { countEach } from '@/lib/tallies/queries'
import { buildActor, type PersonActor } from '@/lib/testing/actors'
import { testDatabase } from '@/lib/testing/database'
import { testNow } from '@/lib/testing/factories'
import { buildMixedCommitments } from '@/lib/testing/mixed-commitments'
import { defaultReading } from '@/lib/testing/reading'
import { buildRecentChanges } from '@/lib/testing/recent-changes'

testDatabase({ kept: true })
let administrator: PersonActor

beforeAll(async () => {
  await buildMixedCommitments()
  await buildRecentChanges()
  administrator = await buildActor('administrator')
})

/** The numbers of the last week, when it began at an instant. */
async function countFrom(since: Date) {
  const counted = Object.fromEntries(
    recentChanges.map((changed) => [
      changed,
      { changed, ...(changed === 'ended' && { state: 'closed' as const }) },
    ]),
  )
  const counts = await countEach(administrator, { ...defaultReading(testNow), since }, counted)
  return recentChanges.map((name) => counts[name]?.count)
}

const shifted = (at: Date, ms: number) => new Date(at.getTime() + ms)
const limitsOf = async (since: Date) => (await readTogether({ limits: sameWeekPart({ since }) }, db())).limits

test('between its limits the last week counts the same, and beyond them something else', async () => {
  const { since } = defaultReading(testNow)
  const { from, until } = await limitsOf(since)
  // something lies just before the limit, and something at it
  expect([from, until]).toEqual([shifted(since, -1), since])
  const counts = await countFrom(since)
  expect(await countFrom(shifted(from, 1))).toEqual(counts)
  expect(await countFrom(from)).not.toEqual(counts)
  expect(await countFrom(shifted(until, 1))).not.toEqual(counts)
})

test('long before everything and long after it there is no limit', async () => {
  const [early, late] = [new Date('2001-01-01'), new Date('2101-01-01')]
  expect((await limitsOf(early)).from).toEqual(new Date(0))
  expect((await limitsOf(late)).until.getTime()).toBeGreaterThan(late.getTime())
  expect((await limitsOf(early)).until).toEqual((await limitsOf(new Date('2002-01-01'))).until)
})
