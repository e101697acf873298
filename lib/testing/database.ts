import { randomBytes } from 'node:crypto'
import pg from 'pg'
import { afterAll, beforeAll, beforeEach, inject } from 'vitest'
import { closeDb } from '@/lib/db/client'
import { databaseUrl } from '@/lib/testing/database-setup'

type Row = Record<string, unknown>

export type TestDatabase = {
  /** Runs SQL as the role that owns the tables. */
  asOwner: (sql: string, values?: unknown[]) => Promise<Row[]>
  /** Runs SQL as the application's role, on a connection of its own with nothing set. */
  asApp: (sql: string, values?: unknown[]) => Promise<Row[]>
  /** All that is stored, as a checksum for each table: equal before and after when nothing was written. */
  contents: () => Promise<Record<string, string>>
  /** Empties it in the midst of a test. */
  empty: () => Promise<void>
  /** Takes a right of the application's role on a table away for as long as `work` takes. */
  without: (right: 'INSERT' | 'UPDATE' | 'SELECT', table: string, work: () => Promise<void>) => Promise<void>
}

/**
 * A database of this test file's own, migrated and empty before each test. `db()` and everything built on it works there as
 * the application's role. Call it once, at the top of the file. With `kept` it is empty only before the first test: for files
 * whose tests change nothing.
 */
export function testDatabase({ kept = false } = {}): TestDatabase {
  const { ownerUrl, appRole, appPassword, template, prefix } = inject('testServer')
  const name = prefix + randomBytes(4).toString('hex')
  const ownUrl = databaseUrl(ownerUrl, name)
  const appUrl = Object.assign(new URL(ownUrl), { username: appRole, password: appPassword }).href
  const owner = new pg.Client(ownUrl)
  const app = new pg.Client(appUrl)
  let tables: string[] = []
  let emptying = ''

  beforeAll(async () => {
    await onServer(ownerUrl, `CREATE DATABASE ${name} TEMPLATE ${template}`)
    process.env.APP_DATABASE_URL = appUrl
    await Promise.all([owner.connect(), app.connect()])
    tables = await listTables(owner)
    emptying = await emptyingStatements(owner, tables)
  })
  if (!kept) beforeEach(() => owner.query(emptying).then(() => undefined))
  afterAll(async () => {
    await Promise.all([closeDb(), owner.end(), app.end()])
    await onServer(ownerUrl, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`)
  })

  return {
    asOwner: async (sql, values) => (await owner.query<Row>(sql, values)).rows,
    asApp: async (sql, values) => (await app.query<Row>(sql, values)).rows,
    contents: async () => {
      const sums = tables.map(
        (table) => `(SELECT md5(string_agg(t::text, E'\\n' ORDER BY t::text)) FROM ${table} t) AS ${table}`,
      )
      return (await owner.query<Record<string, string>>(`SELECT ${sums.join(', ')}`)).rows[0] ?? {}
    },
    empty: async () => void (await owner.query(emptying)),
    without: async (right, table, work) => {
      await owner.query(`REVOKE ${right} ON ${table} FROM ${appRole}`)
      await work().finally(() => owner.query(`GRANT ${right} ON ${table} TO ${appRole}`))
    },
  }
}

async function listTables(owner: pg.Client): Promise<string[]> {
  const { rows } = await owner.query<{ name: string }>(
    "SELECT format('%I', relname) AS name FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' ORDER BY 1",
  )
  return rows.map(({ name }) => name)
}

/**
 * What empties every table but those that the migrations fill, which get their first rows back. Append-only tables refuse it: a superuser's session can put all
 * triggers to sleep for itself, which is by far the fastest; the tables' owner can do so for everybody, here nobody else.
 */
async function emptyingStatements(owner: pg.Client, tables: string[]): Promise<string> {
  const { rows } = await owner.query<{ name: string }>(
    tables.map((name) => `(SELECT '${name}' AS name FROM ${name} LIMIT 1)`).join(' UNION ALL '),
  )
  const filled = rows.map(({ name }) => name).filter((name) => name !== '_prisma_migrations')
  for (const name of filled) await owner.query(`CREATE TABLE pg_temp.first_${name} AS TABLE ${name}`)
  const refilled = filled.flatMap((name) => [
    `DELETE FROM ${name}`,
    `INSERT INTO ${name} SELECT * FROM pg_temp.first_${name}`,
  ])
  const emptied = tables.filter((table) => !rows.some(({ name }) => name === table))
  const superuser = await owner.query('SELECT 1 FROM pg_roles WHERE rolname = current_user AND rolsuper')
  const statements = superuser.rowCount
    ? ['SET LOCAL session_replication_role = replica', ...emptied.map((name) => `DELETE FROM ${name}`)]
    : [
        ...emptied.map((name) => `ALTER TABLE ${name} DISABLE TRIGGER USER`),
        `TRUNCATE ${emptied.join(', ')}`,
        ...emptied.map((name) => `ALTER TABLE ${name} ENABLE TRIGGER USER`),
      ]
  return ['BEGIN', ...statements, ...refilled, 'COMMIT'].join(';\n')
}

async function onServer(url: string, statement: string): Promise<void> {
  const client = new pg.Client(url)
  await client.connect()
  await client.query(statement).finally(() => client.end())
}
