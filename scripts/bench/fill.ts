import { closeDb, db } from '@/lib/db/client'
import { readReading } from '@/lib/settings/queries'
import { withClient } from '../connection'
import { recordDirectory, type Visit } from './directory'
import { notedDays, tellLife } from './life'
import { chanceOf } from './random'
import type { Size } from './sizes'
import { type Rows, storeRows } from './store'

const seed = 20_261_123

/**
 * Fills an empty database: the directory through the commands that people use, the items in many rows a statement, by the same
 * rules. The same size gives the same records, but for ids of the directory and for days, which are counted from today.
 */
export async function fillDatabase(ownerUrl: string, size: Size, now: Date): Promise<void> {
  const { today, settings } = await readReading(now)
  const chance = chanceOf(seed)
  const { units, partners, visits } = await recordDirectory(size, chance, now, today)
  await withClient(ownerUrl, async (client) => {
    const rebuild = await putAsideSearchIndex(client)
    await client.query(
      `INSERT INTO snapshot_day (day, taken_at)
       SELECT day::date, day FROM generate_series($1::date - $2::int, $1::date, interval '1 day') AS day`,
      [today, notedDays],
    )
    for (const [index, visit] of visits.entries()) {
      const rows: Rows = new Map()
      const making = { chance, units, partners, visit, settings, today, rows }
      const count = itemsOf(index, visits, size)
      for (let number = 1; number <= count; number++) tellLife(making, number, size.updates)
      await client.query('BEGIN')
      await storeRows(client, rows)
      await client.query('UPDATE visit SET last_running_number = $2 WHERE id = $1', [visit.id, count])
      await client.query('COMMIT')
    }
    await rebuild()
  })
  await closeDb()
}

type Client = Parameters<Parameters<typeof withClient>[1]>[0]

/** The index of the grams is made in one go at the end: row by row it would take most of the time. */
async function putAsideSearchIndex(client: Client): Promise<() => Promise<void>> {
  const { rows } = await client.query<{ definition: string }>(
    "SELECT pg_get_indexdef('search_entry_grams_idx'::regclass) AS definition",
  )
  await client.query('DROP INDEX search_entry_grams_idx')
  return async () => {
    await client.query("SET maintenance_work_mem = '512MB'")
    await client.query(rows[0]?.definition ?? '')
    await client.query('VACUUM (ANALYZE)')
  }
}

function itemsOf(index: number, visits: readonly Visit[], { items }: Size): number {
  return Math.floor((items * (index + 1)) / visits.length) - Math.floor((items * index) / visits.length)
}

/** How many items a database holds; it is filled when they are all there. */
export function countItems(): Promise<number> {
  return db().commitment.count()
}
