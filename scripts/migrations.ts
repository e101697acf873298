import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type pg from 'pg'
import { withClient } from './connection'
import { isOneTransaction } from './migration-adapter'
import { Refusal, reasonOf } from './refusal'
import { openSchemaEngine, type SchemaEngineSession } from './schema-engine'

export type Migration = { name: string; script: string }

type Target = {
  /** The owner's address. */
  ownerUrl: string
  /** The role that the migrations grant rights to; they read it from the setting `app.role`. */
  appRole: string
  /** Such as prisma/migrations. */
  folder: string
}

type MigrationsList = ReturnType<typeof toList>

const noFilter = { externalTables: [], externalEnums: [] }

/**
 * Applies what the folder has and the database has not, one instance at a time.
 *
 * @returns the names of the migrations applied, oldest first
 * @throws Refusal when the database knows migrations that the folder lacks, one was edited afterwards, or one fails
 */
export function applyMigrations({ ownerUrl, appRole, folder }: Target): Promise<string[]> {
  return withClient(ownerUrl, async (client) => {
    await takeTurn(client)
    await refuseNewer(client, folder)
    const settings = { 'app.role': appRole, timezone: 'UTC', lock_timeout: '10000' }
    const session = await openSchemaEngine(ownerUrl, settings)
    try {
      return await bringUpToDate(session, folder)
    } finally {
      await session.close()
    }
  })
}

async function bringUpToDate(session: SchemaEngineSession, folder: string): Promise<string[]> {
  const migrations = readMigrations(folder)
  const migrationsList = toList(folder, migrations)
  const found = await diagnose(session, migrationsList)
  for (const name of found.failedMigrationNames) {
    // Whoever began it was killed. It was one transaction, so it has left nothing and is begun again.
    const script = migrations.find((migration) => migration.name === name)?.script ?? ''
    if (!isOneTransaction(script)) throw new Refusal(halfDone(name))
    await session.engine.markMigrationRolledBack({ migrationName: name })
  }
  const edited = found.editedMigrationNames.find((name) => !found.failedMigrationNames.includes(name))
  if (edited) throw new Refusal(editedAfterwards(edited))
  const upToDate = found.history === null && found.failedMigrationNames.length === 0
  return upToDate ? [] : apply(session, migrationsList)
}

function diagnose({ engine }: SchemaEngineSession, migrationsList: MigrationsList) {
  return engine.diagnoseMigrationHistory({ migrationsList, optInToShadowDatabase: false, filters: noFilter })
}

function halfDone(name: string): string {
  return `The migration ${name} was interrupted and cannot be undone as a whole: mend the database and mark it in _prisma_migrations.`
}

function editedAfterwards(name: string): string {
  return `The migration ${name} was edited after this database had taken it in: undo the edit, or start on a new data folder.`
}

/** The migrations of a folder by name. Line ends count as one sign, so that a checkout on Windows has the same checksums. */
export function readMigrations(folder: string): Migration[] {
  return readdirSync(folder)
    .filter((name) => existsSync(join(folder, name, 'migration.sql')))
    .sort()
    .map((name) => ({
      name,
      script: readFileSync(join(folder, name, 'migration.sql'), 'utf8').replaceAll('\r\n', '\n'),
    }))
}

/** The migrations in the engine's own terms. */
export function toList(folder: string, migrations: Migration[]) {
  return {
    baseDir: folder,
    lockfile: { path: 'migration_lock.toml', content: 'provider = "postgresql"\n' },
    shadowDbInitScript: '',
    migrationDirectories: migrations.map(({ name, script }) => ({
      path: name,
      migrationFile: { path: 'migration.sql', content: { tag: 'ok' as const, value: script } },
    })),
  }
}

/** The number of the lock under which the schema engine itself works. */
const engineLock = 72_707_369

/**
 * Two instances that start at once on the same database must not take each other's migration for an interrupted one. The
 * engine's lock is waited for as well: the session of an instance that was killed may still be at work.
 */
async function takeTurn(client: pg.Client): Promise<void> {
  try {
    await client.query("SET lock_timeout = '60s'")
    await client.query("SELECT pg_advisory_lock(hashtext('follow-up migrations'))")
    await client.query('SELECT pg_advisory_lock($1), pg_advisory_unlock($1)', [engineLock])
  } catch (error) {
    throw new Refusal(`The migrations cannot be applied, another instance is at it: ${reasonOf(error)}.`)
  }
}

/** Asked before anything is touched: an older program must not work on a newer database. */
async function refuseNewer(client: pg.Client, folder: string): Promise<void> {
  const known = new Set(readMigrations(folder).map(({ name }) => name))
  const { rows } = await client.query<{ there: boolean }>(
    "SELECT to_regclass('_prisma_migrations') IS NOT NULL AS there",
  )
  if (!rows[0]?.there) return
  const applied = await client.query<{ name: string }>(
    'SELECT migration_name AS name FROM _prisma_migrations WHERE rolled_back_at IS NULL ORDER BY migration_name',
  )
  const unknown = applied.rows.find(({ name }) => !known.has(name))
  if (!unknown) return
  throw new Refusal(
    `The database is newer than this program: it has the migration ${unknown.name}. Start the newer program.`,
  )
}

/** A migration that fails has left nothing behind and may be tried again once it is mended. */
async function apply(session: SchemaEngineSession, migrationsList: MigrationsList): Promise<string[]> {
  const { engine, failure } = session
  try {
    return (await engine.applyMigrations({ migrationsList, filters: noFilter })).appliedMigrationNames
  } catch (error) {
    const [failed] = (await diagnose(session, migrationsList)).failedMigrationNames
    if (!failed) throw new Refusal(`The migrations cannot be applied: ${reasonOf(error)}.`)
    await engine.markMigrationRolledBack({ migrationName: failed })
    throw new Refusal(
      `The migration ${failed} fails, nothing of it was kept: ${failure() ?? reasonOf(error)}.`,
    )
  }
}
