import { join } from 'node:path'
import type { Env } from '@/lib/env'
import type { Ending } from './command'
import { checkAppRole, checkTrigrams } from './database-checks'
import { type Addresses, openEmbeddedDatabase } from './embedded-database'
import { openExternalDatabase } from './external-database'
import { applyMigrations } from './migrations'
import type { Secrets } from './secrets'
import type { Steps } from './steps'

export type OpenDatabase = Addresses

type Input = { root: string; folder: string; settings: Env; secrets: Secrets; steps: Steps; ending: Ending }

/** Opens the embedded or the given database, brings it up to date and makes sure that it can be relied on. */
export async function openDatabase({
  root,
  folder,
  settings,
  secrets,
  steps,
  ending,
}: Input): Promise<OpenDatabase> {
  const { databaseUrl, appDatabaseUrl } = settings
  const addresses = await steps.run('database', async () => {
    if (databaseUrl) {
      const external = await openExternalDatabase({ databaseUrl, appDatabaseUrl, folder })
      return { detail: `PostgreSQL ${external.version} of DATABASE_URL`, value: external }
    }
    const embedded = await openEmbeddedDatabase(folder, secrets, ending)
    const place = embedded.cluster.startsWith(folder) ? '' : `, in ${embedded.cluster}`
    return { detail: `PostgreSQL ${embedded.version} on port ${embedded.port}${place}`, value: embedded }
  })
  await steps.run('migrations', async () => {
    await checkAppRole(addresses.appUrl)
    const appRole = decodeURIComponent(new URL(addresses.appUrl).username)
    const applied = await applyMigrations({
      ownerUrl: addresses.ownerUrl,
      appRole,
      folder: join(root, 'prisma', 'migrations'),
    })
    await checkTrigrams(addresses.ownerUrl)
    return { detail: applied.length > 0 ? `${applied.length} applied` : 'up to date', value: applied }
  })
  return addresses
}
