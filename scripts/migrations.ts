import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { withClient } from './connection'
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

const noFilter = { externalTables: [], externalEnums: [] }

/**
 * Applies what the folder has and the database has not.
 *
 * @returns the names of the migrations applied, oldest first
 * @throws Refusal when the database knows migrations that the folder lacks, one was edited afterwards, or one fails
 */
export async function applyMigrations({ ownerUrl, appRole, folder }: Target): Promise<string[]> {
  await refuseNewer(ownerUrl, folder)
  const session = await openSchemaEngine(ownerUrl, {
    'app.role': appRole,
    timezone: 'UTC',
    lock_timeout: '10000',
  })
  try {
    const migrations = readMigrations(folder)
    const migrationsList = toList(folder, migrations)
    const before = await session.engine.diagnoseMigrationHistory({
      migrationsList,
      optInToShadowDatabase: false,
      filters: noFilter,
    })
    const amiss = historyAmiss(before)
    if (amiss) throw new Refusal(amiss)
    if (before.history === null) return []
    return await apply(session, migrationsList)
  } finally {
    await session.close()
  }
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

/** What keeps the migrations from being applied, as one line. */
export function historyAmiss(found: {
  editedMigrationNames: string[]
  failedMigrationNames: string[]
}): string | undefined {
  const [failed] = found.failedMigrationNames
  if (failed)
    return `The migration ${failed} has failed half-way: mend the database, then mark it in _prisma_migrations.`
  const [edited] = found.editedMigrationNames
  if (edited)
    return `The migration ${edited} was edited after this database had taken it in: undo the edit, or start on a new data folder.`
  return undefined
}

/** Asked before anything is touched: an older program must not work on a newer database. */
async function refuseNewer(ownerUrl: string, folder: string): Promise<void> {
  const known = new Set(readMigrations(folder).map(({ name }) => name))
  const unknown = await withClient(ownerUrl, async (client) => {
    const { rows } = await client.query<{ there: boolean }>(
      "SELECT to_regclass('_prisma_migrations') IS NOT NULL AS there",
    )
    if (!rows[0]?.there) return undefined
    const applied = await client.query<{ name: string }>(
      'SELECT migration_name AS name FROM _prisma_migrations WHERE rolled_back_at IS NULL ORDER BY migration_name',
    )
    return applied.rows.map(({ name }) => name).find((name) => !known.has(name))
  })
  if (unknown)
    throw new Refusal(
      `The database is newer than this program: it has the migration ${unknown}. Start the newer program.`,
    )
}

/** A script is one transaction, so a migration that fails has left nothing behind and may be tried again once it is mended. */
async function apply(
  { engine, failure }: SchemaEngineSession,
  migrationsList: ReturnType<typeof toList>,
): Promise<string[]> {
  try {
    return (await engine.applyMigrations({ migrationsList, filters: noFilter })).appliedMigrationNames
  } catch (error) {
    const after = await engine.diagnoseMigrationHistory({
      migrationsList,
      optInToShadowDatabase: false,
      filters: noFilter,
    })
    const [failed] = after.failedMigrationNames
    if (!failed) throw new Refusal(`The migrations cannot be applied: ${reasonOf(error)}.`)
    await engine.markMigrationRolledBack({ migrationName: failed })
    throw new Refusal(
      `The migration ${failed} fails, nothing of it was kept: ${failure() ?? reasonOf(error)}.`,
    )
  }
}
