import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import type pg from 'pg'
import { withClient } from './connection'
import { readIfThere, writePrivately } from './data-folder'
import type { Addresses } from './embedded-database'
import { Refusal, reasonOf } from './refusal'

type Given = { databaseUrl: string; appDatabaseUrl: string | undefined; folder: string }

/**
 * Uses a server of one's own. Without an address for the application's role, the role is made, if the owner may make roles.
 *
 * @throws Refusal when the server does not answer, or with the SQL to run when the role cannot be made
 */
export async function openExternalDatabase({
  databaseUrl,
  appDatabaseUrl,
  folder,
}: Given): Promise<Addresses & { version: string }> {
  const version = await reach('DATABASE_URL', databaseUrl)
  const appUrl = appDatabaseUrl ?? (await keepAppRole(databaseUrl, folder))
  await reach(appDatabaseUrl ? 'APP_DATABASE_URL' : join(folder, 'app-database-url'), appUrl)
  return { ownerUrl: databaseUrl, appUrl, version }
}

/** The server's version. It may be starting as well, so it gets some seconds. */
async function reach(name: string, url: string): Promise<string> {
  const { hostname, port, pathname } = new URL(url)
  for (let attempt = 1; ; attempt++) {
    try {
      return await withClient(url, async (client) => {
        const { rows } = await client.query<{ server_version: string }>('SHOW server_version')
        return rows[0]?.server_version.split(' ')[0] ?? ''
      })
    } catch (error) {
      if (isRefusal(error) || attempt === 5) {
        throw new Refusal(
          `${name}: the database ${pathname.slice(1)} at ${hostname}:${port || 5432} cannot be reached: ${reasonOf(error)}.`,
        )
      }
      await pause(1000)
    }
  }
}

/** Whether the server is there and says no: wrong role or password, no such database, no right to connect. */
function isRefusal(error: unknown): boolean {
  return /^(28|3D|42501)/.test((error as { code?: string }).code ?? '')
}

/** The address in the data folder; when it does not work yet, its role is made, or whoever may make it is told how. */
async function keepAppRole(ownerUrl: string, folder: string): Promise<string> {
  const file = join(folder, 'app-database-url')
  const kept = readIfThere(file)
  const appUrl = kept && isSameDatabase(kept, ownerUrl) ? kept : inventAddress(ownerUrl)
  if (appUrl === kept && (await opens(appUrl))) return appUrl
  // Kept before the role is there, so that one made by hand from the lines below is found at the next start.
  writePrivately(file, `${appUrl}\n`)
  await withClient(ownerUrl, (client) => makeAppRole(client, appUrl))
  return appUrl
}

function isSameDatabase(one: string, other: string): boolean {
  const [a, b] = [URL.parse(one), URL.parse(other)]
  return a !== null && b !== null && a.host === b.host && a.pathname === b.pathname
}

/** The role bears the database's name, so that two databases of one server do not share it. */
function inventAddress(ownerUrl: string): string {
  const url = new URL(ownerUrl)
  url.username = `${url.pathname.slice(1)}_app`
  url.password = randomBytes(24).toString('base64url')
  return url.href
}

async function opens(url: string): Promise<boolean> {
  try {
    return await withClient(url, async () => true)
  } catch (error) {
    if (isRefusal(error)) return false
    throw error
  }
}

/** A role that is there already is never taken over. */
async function makeAppRole(client: pg.Client, appUrl: string): Promise<void> {
  const statements = appRoleStatements(client, new URL(appUrl))
  try {
    await client.query(['BEGIN', ...statements, 'COMMIT'].join(';\n'))
  } catch (error) {
    const isThere = (error as { code?: string }).code === '42710'
    const byHand = statements.map((statement) =>
      isThere ? statement.replace(/^CREATE/, 'ALTER') : statement,
    )
    throw new Refusal(
      [
        `DATABASE_URL: the application's role cannot be made: ${reasonOf(error)}.`,
        'Run this as an administrator of the server and start again, or give the address of another role in APP_DATABASE_URL:',
        ...byHand.map((statement) => `  ${statement};`),
      ].join('\n'),
    )
  }
}

function appRoleStatements(client: pg.Client, { username, password, pathname }: URL): string[] {
  const role = client.escapeIdentifier(decodeURIComponent(username))
  const database = client.escapeIdentifier(decodeURIComponent(pathname.slice(1)))
  return [
    `CREATE ROLE ${role} LOGIN PASSWORD ${client.escapeLiteral(password)}`,
    `ALTER ROLE ${role} SET timezone = 'UTC'`,
    `GRANT CONNECT ON DATABASE ${database} TO ${role}`,
  ]
}
