import { createHash, randomBytes } from 'node:crypto'
import { join } from 'node:path'
import pg from 'pg'
import type { TestProject } from 'vitest/node'
import { applyMigrations, readMigrations } from '@/scripts/migrations'

/** Where test files find the server, the migrated template and the application's role. */
export type TestServer = {
  /** The address of the role that owns what the migrations make; its database is only a place to connect to. */
  ownerUrl: string
  appRole: string
  appPassword: string
  template: string
  /** Databases of this run begin with it. */
  prefix: string
}

declare module 'vitest' {
  interface ProvidedContext {
    testServer: TestServer
  }
}

const appRole = 'follow_up_test_app'
const anyPrefix = 'follow_up_test_'

/**
 * Prepares the server of TEST_DATABASE_URL for the database tests: the application's role, and a template database with all
 * migrations, made again only when they change. What killed runs have left is dropped; so is what this run leaves.
 */
export default async function prepareServer({ provide, config }: TestProject): Promise<() => Promise<void>> {
  const ownerUrl = process.env.TEST_DATABASE_URL
  if (!ownerUrl)
    throw new Error(
      'TEST_DATABASE_URL: expected the address of a PostgreSQL role that may make databases and roles, got nothing',
    )
  const run = randomBytes(4).toString('hex')
  // Open for as long as the run lasts: its name tells other runs that these databases are in use.
  const owner = new pg.Client({ connectionString: ownerUrl, application_name: anyPrefix + run })
  await owner.connect()
  // A lost connection shows at the next query; as an event without a listener it would end the process.
  owner.on('error', () => undefined)
  const folder = join(config.root, 'prisma', 'migrations')
  const appPassword = createHash('sha256').update(`application ${ownerUrl}`).digest('base64url')
  const template = `follow_up_template_${fingerprint(folder, new URL(ownerUrl).username)}`
  await alone(owner, async () => {
    await dropAbandoned(owner)
    await prepareAppRole(owner, appPassword)
    if (!(await exists(owner, template))) await makeTemplate(owner, ownerUrl, template, folder)
  })
  const prefix = `${anyPrefix}${run}_`
  provide('testServer', { ownerUrl, appRole, appPassword, template, prefix })
  return async () => {
    for (const name of await listDatabases(owner, prefix)) await drop(owner, name)
    await owner.end()
  }
}

/** The same server with another database in its path. */
export function databaseUrl(url: string, database: string): string {
  const changed = new URL(url)
  changed.pathname = `/${database}`
  return changed.href
}

/** Two runs at once must not make the same role or template. */
async function alone(owner: pg.Client, work: () => Promise<void>): Promise<void> {
  await owner.query('SELECT pg_advisory_lock(hashtext($1))', [anyPrefix])
  try {
    await work()
  } finally {
    await owner.query('SELECT pg_advisory_unlock(hashtext($1))', [anyPrefix])
  }
}

/** Of the migrations, and of the role that owns what they make: another one could not copy it. */
function fingerprint(folder: string, owner: string): string {
  const hash = createHash('sha256').update(owner)
  for (const { name, script } of readMigrations(folder)) hash.update(`${name}\0${script}\0`)
  return hash.digest('hex').slice(0, 12)
}

async function prepareAppRole(owner: pg.Client, password: string): Promise<void> {
  const { rowCount } = await owner.query('SELECT 1 FROM pg_roles WHERE rolname = $1', [appRole])
  await owner.query(
    `${rowCount ? 'ALTER' : 'CREATE'} ROLE ${appRole} LOGIN PASSWORD ${owner.escapeLiteral(password)}`,
  )
  // The wrong zone on purpose: sessions of the application must be in UTC by their own doing (TM-3).
  await owner.query(`ALTER ROLE ${appRole} SET timezone = 'America/New_York'`)
}

/** Made under another name first, so that a template is there whole or not at all. */
async function makeTemplate(
  owner: pg.Client,
  ownerUrl: string,
  template: string,
  folder: string,
): Promise<void> {
  const unfinished = `${template}_new`
  if (await exists(owner, unfinished)) await drop(owner, unfinished)
  await owner.query(`CREATE DATABASE ${unfinished}`)
  await applyMigrations({ ownerUrl: databaseUrl(ownerUrl, unfinished), appRole, folder })
  await owner.query(`ALTER DATABASE ${unfinished} ALLOW_CONNECTIONS false`)
  await owner.query(`ALTER DATABASE ${unfinished} RENAME TO ${template}`)
}

async function dropAbandoned(owner: pg.Client): Promise<void> {
  const { rows } = await owner.query<{ name: string }>(
    'SELECT application_name AS name FROM pg_stat_activity WHERE application_name LIKE $1',
    [`${anyPrefix}%`],
  )
  const alive = rows.map(({ name }) => `${name}_`)
  for (const name of await listDatabases(owner, anyPrefix)) {
    if (!alive.some((prefix) => name.startsWith(prefix))) await drop(owner, name)
  }
}

async function listDatabases(owner: pg.Client, prefix: string): Promise<string[]> {
  const { rows } = await owner.query<{ name: string }>(
    'SELECT datname AS name FROM pg_database WHERE starts_with(datname, $1)',
    [prefix],
  )
  return rows.map(({ name }) => name)
}

async function exists(owner: pg.Client, database: string): Promise<boolean> {
  const { rowCount } = await owner.query('SELECT 1 FROM pg_database WHERE datname = $1', [database])
  return rowCount === 1
}

async function drop(owner: pg.Client, database: string): Promise<void> {
  await owner.query(`DROP DATABASE IF EXISTS ${database} WITH (FORCE)`)
}
