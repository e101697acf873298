import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { readClock } from '@/lib/time/clock'
import { type Ending, runCommand } from './command'
import { openDataFolder } from './data-folder'
import { appRole, openEmbeddedDatabase } from './embedded-database'
import { nextMigrationName } from './migration-name'
import { applyMigrations, readMigrations } from './migrations'
import { Refusal } from './refusal'
import { schemaChanges } from './schema-changes'
import { keepSecrets } from './secrets'
import { Steps } from './steps'

const root = dirname(dirname(fileURLToPath(import.meta.url)))

await runCommand(writeMigration)

/** Writes the SQL that leads from what the migrations make to what prisma/schema.prisma says. It is read and amended before it is kept. */
async function writeMigration(ending: Ending): Promise<number> {
  const migrations = join(root, 'prisma', 'migrations')
  const name = nextMigrationName(process.argv[2] ?? '', readMigrations(migrations), readClock())
  const folder = join(root, '.test-migration')
  ending.add(() => rmSync(folder, { recursive: true, force: true }))
  rmSync(folder, { recursive: true, force: true })
  openDataFolder(folder)
  const steps = new Steps()
  const database = await steps.run('database', async () => {
    const value = await openEmbeddedDatabase(folder, keepSecrets(folder).secrets, ending)
    const applied = await applyMigrations({ ownerUrl: value.ownerUrl, appRole, folder: migrations })
    return { detail: `${applied.length} migrations applied to an empty one`, value }
  })
  const sql = await schemaChanges(database.ownerUrl, join(root, 'prisma', 'schema.prisma'))
  if (!sql) throw new Refusal('The migrations and prisma/schema.prisma agree: there is nothing to write.')
  mkdirSync(join(migrations, name))
  writeFileSync(join(migrations, name, 'migration.sql'), sql)
  steps.say(`Written: prisma/migrations/${name}/migration.sql`)
  return 0
}
