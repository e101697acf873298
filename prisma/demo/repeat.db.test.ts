import { expect, test } from 'vitest'
import { listCommitments } from '@/lib/catalogue/queries'
import { lights, recentChanges } from '@/lib/commitments/rules'
import { parseCommitmentFilters, type SearchParams } from '@/lib/commitments/schema'
import { db } from '@/lib/db/client'
import { testDatabase } from '@/lib/testing/database'
import { buildVisit } from '@/lib/testing/factories'
import { defaultReading } from '@/lib/testing/reading'
import { personKeys } from '@/prisma/demo/people'
import type { PersonKey } from '@/prisma/demo/shape'
import { findTelling, tellDemo } from '@/prisma/demo/tell'
import { actorNamed } from '@/prisma/demo/world'

const database = testDatabase()
const passwordsOf = (word: string) =>
  Object.fromEntries(personKeys.map((key) => [key, `${word} on the hill of ${key} 7`])) as Record<
    PersonKey,
    string
  >

async function count(now: Date, asked: SearchParams): Promise<number> {
  const { filters } = parseCommitmentFilters({ state: 'all', ...asked })
  return (await listCommitments(await actorNamed('lin'), filters, defaultReading(now))).total
}

/** All rows of all tables, without what differs by chance: ids, what is made of passwords and tokens, and what the database itself notes. */
async function rowsWithoutChance(): Promise<Record<string, string[]>> {
  const tables = await database.asOwner(
    "SELECT relname AS name FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' AND relname <> '_prisma_migrations'",
  )
  const rows: Record<string, string[]> = {}
  for (const { name } of tables) {
    const texts = await database.asOwner(`SELECT to_jsonb(t)::text AS row FROM "${name}" t`)
    rows[String(name)] = texts.map(({ row }) => withoutChance(String(row))).sort()
  }
  return rows
}

function withoutChance(row: string): string {
  return row
    .replaceAll(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, 'id')
    .replaceAll(/"(password_hash|token_hash)": "[^"]+"/g, '"$1": "hash"')
    .replaceAll(/"(ordinal|recorded_at)": ("[^"]+"|\d+)/g, '"$1": "noted"')
}

// Four months are told in each of these, twice in the first.
const patience = { timeout: 120_000 }

test('the same moment gives the same rows', patience, async () => {
  const now = new Date('2027-03-25T02:10:00Z')
  await tellDemo({ now, passwords: passwordsOf('kettle') })
  const first = await rowsWithoutChance()
  expect(Object.values(first).flat().length).toBeGreaterThan(600)
  await database.empty()
  await tellDemo({ now, passwords: passwordsOf('saddle') })
  expect(await rowsWithoutChance()).toEqual(first)
})

test.each([
  ['a Monday before the offices open', '2026-06-28T23:30:00Z'],
  ['a Saturday evening', '2028-01-01T11:00:00Z'],
])('it shows the same on %s', patience, async (_, instant) => {
  const now = new Date(instant)
  await tellDemo({ now, passwords: passwordsOf('kettle') })
  const counts: Record<string, number> = {}
  for (const light of lights) counts[light] = await count(now, { light })
  expect(counts).toEqual({ overdue: 4, dueSoon: 4, onTime: 9, none: 3, closed: 2 })
  for (const changed of recentChanges) expect(await count(now, { changed }), changed).toBeGreaterThan(0)
  const late = await db().auditEvent.count({ where: { at: { gt: now } } })
  expect(late).toBe(0)
})

test('a database with records of somebody’s own takes no story', async () => {
  await buildVisit()
  const before = await database.contents()
  const telling = tellDemo({ now: new Date('2027-03-25T02:10:00Z'), passwords: passwordsOf('kettle') })
  await expect(telling).rejects.toMatchObject({ name: 'NoDemoError' })
  expect(await database.contents()).toEqual(before)
  expect(await findTelling()).toBeNull()
})
