import { beforeAll, expect, inject, test } from 'vitest'
import { eventSchema } from '@/lib/audit/event'
import { rebuildSearch } from '@/lib/search/commands'
import { testDatabase } from '@/lib/testing/database'
import { databaseUrl } from '@/lib/testing/database-setup'
import { testNow } from '@/lib/testing/factories'
import { fillDatabase } from './fill'

const database = testDatabase({ kept: true })

beforeAll(async () => {
  const name = new URL(process.env.APP_DATABASE_URL ?? '').pathname.slice(1)
  const size = { partners: 3, visits: 2, items: 31, updates: 4, people: 6 }
  await fillDatabase(databaseUrl(inject('testServer').ownerUrl, name), size, testNow)
})

const count = async (sql: string) => Number((await database.asOwner(`SELECT count(*) FROM ${sql}`))[0]?.count)

test('as much as was asked for', async () => {
  expect(await count('partner')).toBe(3)
  expect(await count('person')).toBe(6)
  expect(await count('commitment')).toBe(31)
  expect(await count('status_update')).toBe(31 * 4)
  expect(await count('commitment_text')).toBe(31 * 3)
  expect(await count('mention JOIN anchor ON mention_id = mention.id')).toBe(31)
  const visits = await database.asOwner('SELECT last_running_number AS last FROM visit ORDER BY starts_on')
  expect(visits).toEqual([{ last: 15 }, { last: 16 }])
})

test('an item stands as its updates and moves have left it', async () => {
  const latest = `SELECT DISTINCT ON (commitment_id) * FROM status_update ORDER BY commitment_id, posted_at DESC, id DESC`
  const same =
    'u.health = c.health AND u.stage = c.stage AND u.posted_at = c.last_update_at AND u.next_step IS NOT DISTINCT FROM c.next_step'
  expect(await count(`commitment c JOIN (${latest}) u ON u.commitment_id = c.id WHERE ${same}`)).toBe(31)
  const moves = '(SELECT count(*) FROM deadline_change WHERE commitment_id = c.id)'
  expect(await count(`commitment c WHERE times_moved <> ${moves}`)).toBe(0)
  expect(await count('deadline_change')).toBeGreaterThan(0)
})

test('whoever asks for approval has it from somebody else', async () => {
  expect(await count("status_update_review WHERE basis = 'reviewed'")).toBeGreaterThan(0)
  expect(await count("status_update_review WHERE basis = 'approvalNotRequired'")).toBeGreaterThan(0)
})

test('every event is one that the history can tell', async () => {
  const events = await database.asOwner('SELECT action, before, after FROM audit_event')
  expect(events.length).toBeGreaterThan(31 * 5)
  expect(events.filter((event) => !eventSchema.safeParse(event).success)).toEqual([])
})

test('everything is found by what the commands would have written', async () => {
  const entries = () =>
    database.asOwner(
      'SELECT subject, heading, folded, grams, changed_at FROM search_entry ORDER BY folded, subject',
    )
  const filled = await entries()
  expect(filled).toHaveLength(31 + 31 * 4 + 3 + 3)
  await rebuildSearch()
  expect(await entries()).toEqual(filled)
  const index =
    "pg_indexes WHERE indexname = 'search_entry_grams_idx' AND indexdef LIKE '%gin_pending_list_limit%256%'"
  expect(await count(index)).toBe(1)
})
