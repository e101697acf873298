import pg from 'pg'
import { beforeAll, expect, test, vi } from 'vitest'
import { search, suggest } from '@/lib/hits/queries'
import { postStatusUpdate } from '@/lib/status-updates/commands'
import { buildActor, type PersonActor } from '@/lib/testing/actors'
import { buildCommitment } from '@/lib/testing/build-commitment'
import { testDatabase } from '@/lib/testing/database'
import { buildContact, buildPartner, buildUnit, testNow } from '@/lib/testing/factories'
import { toPost } from '@/lib/testing/inputs'
import { statementsOf } from '@/lib/testing/statements'

const database = testDatabase({ kept: true })
let staff: PersonActor

/** Some thousand items, updates, partners and people in scope; one of each holds the word. */
beforeAll(async () => {
  const unit = await buildUnit()
  staff = await buildActor('staff', [unit])
  const partner = await buildPartner({ key: 'bmw', printedName: 'BMW' })
  const item = await buildCommitment({ leadUnitId: unit, title: 'BMW', partnerIds: [partner.id] })
  await buildContact({ partnerId: partner.id, printedName: 'Zhang' })
  const { number } = item
  await postStatusUpdate(staff, toPost(item, { progress: 'BMW', stage: 'firstContact' }), testNow)
  const copies = (table: string, changed: string, where: string) => `
      INSERT INTO ${table}
      SELECT (jsonb_populate_record(t, jsonb_build_object('id', gen_random_uuid(), ${changed}))).*
        FROM ${table} t, generate_series(1000, 2999) n WHERE ${where}`
  const numbered = `'number', 'DE26-' || n, 'running_number', n`
  await database.asOwner(copies('commitment', numbered, `number = '${number}'`))
  await database.asOwner(copies('status_update', `'progress', md5(n::text)`, `true`))
  await database.asOwner(copies('partner', `'key', 'p-' || n, 'folded_name', NULL`, `true`))
  await database.asOwner(copies('contact', `'printed_name', md5(n::text)`, 'true'))
  for (const [subject, table] of [
    ['commitment', 'commitment'],
    ['partner', 'partner'],
    ['contact', 'contact'],
    ['statusUpdate', 'status_update'],
  ])
    await database.asOwner(
      `INSERT INTO search_entry (id, subject, ${table}_id, heading, folded, grams, changed_at)
         SELECT gen_random_uuid(), '${subject}', id, md5(id::text), md5(id::text),
                ARRAY(SELECT substr(md5(id::text), n, 3) FROM generate_series(1, 30) n), now()
           FROM ${table} t WHERE NOT EXISTS (SELECT 1 FROM search_entry WHERE ${table}_id = t.id)`,
    )
  // What the index has not taken in yet, it must be searched for row by row: the database's own upkeep sees to that.
  await database.asOwner('VACUUM ANALYZE')
}, 60_000)

test('it takes at most 8 statements with those of the frame, however much is found', async () => {
  const few = await statementsOf(() => search(staff, 'bmw'))
  expect(few.length).toBeGreaterThan(0)
  expect(few.length + 2, few.join('\n')).toBeLessThanOrEqual(8)
  expect((await statementsOf(() => search(staff, 'e'))).length).toBeLessThanOrEqual(few.length)
})

test('what is suggested while somebody types takes at most 8 too', async () => {
  const few = await statementsOf(() => suggest(staff, 'bmw'))
  expect(few.length).toBeGreaterThan(0)
  expect(few.length + 2, few.join('\n')).toBeLessThanOrEqual(8)
  expect((await statementsOf(() => suggest(staff, 'e'))).length).toBeLessThanOrEqual(few.length)
})

test('items are found by the index of their grams, and what is shown of each by its id', async () => {
  const sent = await queriesOf(() => search(staff, 'bmw'))
  expect(sent).toHaveLength(5)
  const plans: string[] = []
  for (const { text, values } of sent)
    plans.push(JSON.stringify(await database.asApp(`EXPLAIN (FORMAT JSON) ${text}`, values)))
  expect(plans[0]).toContain('search_entry_item_grams')
  for (const plan of plans.slice(1)) expect(plan).toContain('search_entry_pkey')
})

/** What `work` asks of the database, with its values. */
async function queriesOf(work: () => Promise<unknown>): Promise<{ text: string; values: unknown[] }[]> {
  const query = vi.spyOn(pg.Client.prototype, 'query')
  try {
    await work()
    return query.mock.calls.map(([asked]) => asked as unknown as { text: string; values: unknown[] })
  } finally {
    query.mockRestore()
  }
}
