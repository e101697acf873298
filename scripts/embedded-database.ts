import { join } from 'node:path'
import type { Ending } from './command'
import { withClient } from './connection'
import { readIfThere, writePrivately } from './data-folder'
import { type PostgresServer, startPostgres } from './postgres'
import type { Secrets } from './secrets'

export type Addresses = { ownerUrl: string; appUrl: string }
export type EmbeddedDatabase = Addresses & PostgresServer

export const databaseName = 'follow_up'
/** Owns the tables: migrations, backup, psql. Not a superuser, as on a server of one's own. */
export const ownerRole = 'owner'
/** What the application signs in as: only what the migrations grant. */
export const appRole = 'app'

/** Boots the embedded server and makes sure of its database and its two roles; their addresses are left in the data folder. */
export async function openEmbeddedDatabase(
  folder: string,
  secrets: Secrets,
  ending: Ending,
): Promise<EmbeddedDatabase> {
  const file = join(folder, 'database-url')
  const server = await startPostgres({
    folder,
    superuserPassword: secrets.superuserPassword,
    // Whoever has noted the address keeps it, as long as the port is free.
    preferredPort: Number(URL.parse(readIfThere(file) ?? '')?.port) || undefined,
    ending,
  })
  await prepareRoles(server.superuserUrl('postgres'), secrets)
  await prepareDatabase(server.superuserUrl('postgres'), databaseName)
  const address = (role: string, password: string) =>
    `postgres://${role}:${password}@127.0.0.1:${server.port}/${databaseName}`
  const ownerUrl = address(ownerRole, secrets.ownerPassword)
  const appUrl = address(appRole, secrets.appPassword)
  writePrivately(file, `${ownerUrl}\n`)
  writePrivately(join(folder, 'app-database-url'), `${appUrl}\n`)
  return { ...server, ownerUrl, appUrl }
}

async function prepareRoles(superuserUrl: string, secrets: Secrets): Promise<void> {
  await withClient(superuserUrl, async (client) => {
    for (const [role, password] of [
      [ownerRole, secrets.ownerPassword] as const,
      [appRole, secrets.appPassword] as const,
    ]) {
      const name = client.escapeIdentifier(role)
      const { rowCount } = await client.query('SELECT 1 FROM pg_roles WHERE rolname = $1', [role])
      await client.query(
        `${rowCount ? 'ALTER' : 'CREATE'} ROLE ${name} LOGIN NOSUPERUSER PASSWORD ${client.escapeLiteral(password)}`,
      )
      await client.query(`ALTER ROLE ${name} SET timezone = 'UTC'`)
    }
  })
}

/** Makes a database of the owner's that only the two roles may enter. */
export async function prepareDatabase(superuserUrl: string, database: string): Promise<void> {
  await withClient(superuserUrl, async (client) => {
    const [name, owner, app] = [database, ownerRole, appRole].map((text) => client.escapeIdentifier(text))
    const { rowCount } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [database])
    if (!rowCount) await client.query(`CREATE DATABASE ${name} OWNER ${owner}`)
    await client.query(`REVOKE ALL ON DATABASE ${name} FROM PUBLIC`)
    await client.query(`GRANT CONNECT ON DATABASE ${name} TO ${app}`)
    // Whoever runs the migrations' SQL by hand finds the application's role too.
    await client.query(`ALTER DATABASE ${name} SET "app.role" = ${client.escapeLiteral(appRole)}`)
  })
}
