import { expect, test } from 'vitest'
import { testDatabase } from '@/lib/testing/database'

const database = testDatabase({ kept: true })
const ofOurs = "connamespace = 'public'::regnamespace"

test('TX-3: every foreign key says RESTRICT itself and has been validated', async () => {
  const rows = await database.asOwner(
    `SELECT conname AS name, confdeltype AS "onDelete", convalidated AS validated FROM pg_constraint WHERE contype = 'f' AND ${ofOurs}`,
  )
  expect(rows.length).toBeGreaterThanOrEqual(49)
  expect(rows.filter(({ onDelete, validated }) => onDelete !== 'r' || !validated)).toEqual([])
})

test('every check constraint has been validated', async () => {
  const rows = await database.asOwner(
    `SELECT conname AS name, convalidated AS validated FROM pg_constraint WHERE contype = 'c' AND ${ofOurs}`,
  )
  expect(rows.length).toBeGreaterThanOrEqual(40)
  expect(rows.filter(({ validated }) => !validated)).toEqual([])
})

test('deadlines and all other days are dates, instants have a zone, and the names tell which is which', async () => {
  const rows = await database.asOwner(
    `SELECT table_name || '.' || column_name AS name, data_type AS type FROM information_schema.columns
      WHERE table_schema = 'public' AND table_name <> '_prisma_migrations'
        AND (data_type ~ '^(date|time)' OR column_name ~ '(_on|_at|_until)$' OR column_name = 'at') ORDER BY 1`,
  )
  const days = rows.filter(
    ({ name }) =>
      /(_on|_until|_since|_day|\.day)$/.test(String(name)) && !String(name).endsWith('blocked_until'),
  )
  const instants = rows.filter((row) => !days.includes(row))
  expect(days.map(({ name }) => name)).toEqual(
    expect.arrayContaining([
      'commitment.due_on',
      'commitment.original_due_on',
      'deadline_change.new_due_on',
      'deadline_change.old_due_on',
    ]),
  )
  expect(days.filter(({ type }) => type !== 'date')).toEqual([])
  expect(instants.map(({ name }) => name)).toEqual(
    expect.arrayContaining(['audit_event.at', 'status_update.posted_at']),
  )
  expect(instants.filter(({ type }) => type !== 'timestamp with time zone')).toEqual([])
})

test('tables are singular words in snake case', async () => {
  const rows = await database.asOwner(
    "SELECT relname AS name FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r'",
  )
  const names = rows.map(({ name }) => String(name)).filter((name) => name !== '_prisma_migrations')
  expect(names).toEqual(
    expect.arrayContaining([
      'contact',
      'status_update',
      'status_update_review',
      'deadline_change',
      'audit_event',
      'mention',
      'check',
    ]),
  )
  expect(names.filter((name) => !/^[a-z]+(_[a-z]+)*$/.test(name) || /(?<!statu)s$/.test(name))).toEqual([])
})

test('trigrams know Chinese, so that searching by them can be relied on', async (context) => {
  const [extension] = await database.asOwner("SELECT 1 FROM pg_available_extensions WHERE name = 'pg_trgm'")
  if (!extension) return context.skip('this server has no pg_trgm')
  await database.asOwner('CREATE EXTENSION IF NOT EXISTS pg_trgm')
  const [row] = await database.asApp("SELECT cardinality(show_trgm('慕尼黑')) AS count")
  expect(row?.count).toBeGreaterThan(0)
})
