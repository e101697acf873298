import { withClient } from './connection'
import { Refusal } from './refusal'

type Setting = { name: string; setting: string }
type Role = { name: string; super: boolean; owner: boolean }

const durable = ['fsync', 'full_page_writes', 'synchronous_commit']

/**
 * What the application relies on, asked as its own role before anything is written: committed means kept (TX-3),
 * sessions in UTC, UTF-8, and a role without an owner's powers.
 *
 * @throws Refusal naming the first thing amiss
 */
export async function checkAppRole(appUrl: string): Promise<void> {
  const amiss = await withClient(appUrl, async (client) => {
    const settings = await client.query<Setting>(
      'SELECT name, setting FROM pg_settings WHERE name = ANY($1)',
      [[...durable, 'TimeZone', 'server_encoding', 'server_version_num']],
    )
    const roles = await client.query<Role>(
      `SELECT rolname AS name, rolsuper AS super, pg_has_role(current_user, datdba, 'USAGE') AS owner
         FROM pg_roles, pg_database WHERE rolname = current_user AND datname = current_database()`,
    )
    return roleAmiss(roles.rows[0]) ?? settingAmiss(settings.rows)
  })
  if (amiss) throw new Refusal(amiss)
}

/** Where the migrations use trigrams, they must know Chinese. Throws Refusal otherwise. */
export async function checkTrigrams(ownerUrl: string): Promise<void> {
  await withClient(ownerUrl, async (client) => {
    const { rows } = await client.query<{ schema: string }>(
      "SELECT nspname AS schema FROM pg_extension JOIN pg_namespace n ON n.oid = extnamespace WHERE extname = 'pg_trgm'",
    )
    const schema = rows[0]?.schema
    if (!schema) return
    const trigrams = await client.query<{ count: number }>(
      `SELECT cardinality(${client.escapeIdentifier(schema)}.show_trgm('慕尼黑')) AS count`,
    )
    if (trigrams.rows[0]?.count) return
    throw new Refusal('The database drops Chinese from searches: make it anew with a UTF-8 LC_CTYPE.')
  })
}

/** The first setting that would lose or shift what is stored, as a sentence. */
export function settingAmiss(settings: Setting[]): string | undefined {
  const values = new Map(settings.map(({ name, setting }) => [name, setting]))
  const version = Math.floor(Number(values.get('server_version_num')) / 10_000)
  if (!(version >= 15)) return `The database must be PostgreSQL 15 or newer, not ${version}.`
  const weak = durable.find((name) => values.get(name) === 'off' || values.get(name) === undefined)
  if (weak)
    return `The database may lose what it has confirmed: ${weak} is ${values.get(weak) ?? 'unknown'}, expected on.`
  if (values.get('TimeZone') !== 'UTC') {
    return `The application's role must work in UTC, not ${values.get('TimeZone')}: ALTER ROLE … SET timezone = 'UTC'.`
  }
  if (values.get('server_encoding') !== 'UTF8')
    return `The database must be in UTF8, not ${values.get('server_encoding')}.`
  return undefined
}

function roleAmiss(role: Role | undefined): string | undefined {
  if (role && !role.super && !role.owner) return undefined
  return `APP_DATABASE_URL: expected a role that neither owns the database nor is a superuser, got "${role?.name}".`
}
