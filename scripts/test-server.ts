import { join } from 'node:path'
import { withClient } from './connection'
import {
  appRole,
  databaseName,
  type EmbeddedDatabase,
  openEmbeddedDatabase,
  prepareDatabase,
} from './embedded-database'
import { applyMigrations } from './migrations'
import { freePort } from './ports'
import { keepSecrets, makePassword } from './secrets'
import type { StageContext } from './test-stages'
import { startWebServer } from './web-server'

let opened: Promise<EmbeddedDatabase> | undefined

/** The tests' own server, booted when it is first asked for and stopped at the end of the run. */
export function openTestServer({ folder, ending }: StageContext): Promise<EmbeddedDatabase> {
  opened ??= openEmbeddedDatabase(folder, keepSecrets(folder).secrets, ending)
  return opened
}

/**
 * Serves the production build on a port of its own, from a new database that holds nothing but the first visit.
 *
 * @returns the environment of the browser tests
 */
export async function startTestApplication(
  context: StageContext,
  distDir: string,
): Promise<Record<string, string>> {
  const { root, folder, ending } = context
  const server = await openTestServer(context)
  const { secrets } = keepSecrets(folder)
  await renewDatabase(server, root)
  const port = await freePort()
  const variables = {
    APP_DATABASE_URL: server.appUrl,
    APP_URL: `http://127.0.0.1:${port}`,
    NEXTAUTH_URL: `http://127.0.0.1:${port}`,
    NEXTAUTH_SECRET: secrets.authSecret,
    APP_TIME_ZONE: 'Asia/Shanghai',
    APP_ENV: 'test',
    DATA_DIR: folder,
    NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: secrets.serverActionsKey,
  }
  Object.assign(process.env, variables)
  const administrator = await recordVisit()
  await startWebServer({ root, ending, mode: 'start', host: '127.0.0.1', port, distDir, variables })
  return {
    ...variables,
    ...administrator,
    BASE_URL: variables.APP_URL,
    TEST_DATABASE_URL: server.superuserUrl(databaseName),
  }
}

async function renewDatabase(server: EmbeddedDatabase, root: string): Promise<void> {
  await withClient(server.superuserUrl('postgres'), (client) =>
    client.query(`DROP DATABASE IF EXISTS ${databaseName} WITH (FORCE)`),
  )
  await prepareDatabase(server.superuserUrl('postgres'), databaseName)
  await applyMigrations({ ownerUrl: server.ownerUrl, appRole, folder: join(root, 'prisma', 'migrations') })
}

async function recordVisit(): Promise<{ ADMIN_EMAIL: string; ADMIN_PASSWORD: string }> {
  const [{ seed }, { closeDb }, { readClock }] = await Promise.all([
    import('@/prisma/seed/seed'),
    import('@/lib/db/client'),
    import('@/lib/time/clock'),
  ])
  const administrator = { ADMIN_EMAIL: 'administrator@follow-up.test', ADMIN_PASSWORD: makePassword() }
  await seed({
    now: readClock(),
    adminEmail: administrator.ADMIN_EMAIL,
    adminPassword: administrator.ADMIN_PASSWORD,
  })
  await closeDb()
  return administrator
}
