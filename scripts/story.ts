import { join } from 'node:path'
import { z } from 'zod'
import { verifyPassword } from '@/lib/auth/password'
import { readClock } from '@/lib/time/clock'
import { people, personKeys, units } from '@/prisma/demo/people'
import type { PersonKey } from '@/prisma/demo/shape'
import { withClient } from './connection'
import { readIfThere, writePrivately } from './data-folder'
import { Refusal } from './refusal'
import { makePassword } from './secrets'
import type { Steps } from './steps'

export type Passwords = Record<PersonKey, string>

const passwordsSchema = z.strictObject(
  Object.fromEntries(personKeys.map((key) => [key, z.string().min(16)])) as Record<PersonKey, z.ZodString>,
)

/**
 * Tells the story of the demo in an empty database; one that was told already stays as it is. Returns the passwords of its people.
 *
 * @throws Refusal when the database holds records that are no demo
 */
export async function tellStory(folder: string): Promise<{ detail: string; value: Passwords }> {
  const passwords = keepPasswords(folder)
  // Loaded only now: on a fresh clone the database client has just been generated.
  const [{ tellDemo, NoDemoError }, { closeDb }] = await Promise.all([
    import('@/prisma/demo/tell'),
    import('@/lib/db/client'),
  ])
  try {
    const { told, until } = await tellDemo({ now: readClock(), passwords })
    return { detail: told ? 'told' : `already there, up to ${until}`, value: passwords }
  } catch (error) {
    if (!(error instanceof NoDemoError)) throw error
    throw new Refusal(`${folder} holds records of your own: choose another DATA_DIR for the demo.`)
  } finally {
    await closeDb()
  }
}

/** Prints that nothing is real, and with which passwords its people sign in; they are the same at every start. */
export async function showDemo(steps: Steps, appUrl: string, passwords: Passwords): Promise<void> {
  steps.say(`Demo: an invented story up to ${await findDemoEnd(appUrl)}, not the real state of affairs.`)
  const valid = await findValid(appUrl, passwords)
  for (const key of personKeys) {
    const { email, role, units: own } = people[key]
    const where = own.map((unit) => units[unit].en).join(', ') || 'all units'
    const password = valid.has(key) ? passwords[key] : '(changed since)'
    steps.say(`Sign in: ${email.padEnd(20)} ${password.padEnd(16)}  ${role}, ${where}`)
  }
}

/** The last day of the story in this database, or null where it is no demo. */
export async function findDemoEnd(appUrl: string): Promise<string | null> {
  const { rows } = await withClient(appUrl, (client) =>
    client.query<{ end: string }>(
      "SELECT after->>'endsOn' AS end FROM audit_event WHERE action = 'demo.told' LIMIT 1",
    ),
  )
  return rows[0]?.end ?? null
}

/** Made at the first start; printed at each, so they are kept as they are. */
export function keepPasswords(folder: string): Passwords {
  const file = join(folder, 'demo-passwords.json')
  const text = readIfThere(file)
  if (text === undefined) {
    const made = Object.fromEntries(personKeys.map((key) => [key, makePassword().slice(0, 16)])) as Passwords
    writePrivately(file, `${JSON.stringify(made, null, 2)}\n`)
    return made
  }
  const read = z.string().transform(parseJson).pipe(passwordsSchema).safeParse(text)
  if (!read.success) throw new Refusal(`${file} is damaged: remove ${folder} for a new demo.`)
  return read.data
}

async function findValid(appUrl: string, passwords: Passwords): Promise<Set<PersonKey>> {
  const emails = personKeys.map((key) => people[key].email)
  const { rows } = await withClient(appUrl, (client) =>
    client.query<{ email: string; hash: string | null }>(
      'SELECT email, password_hash AS hash FROM person WHERE email = ANY($1) AND deactivated_at IS NULL',
      [emails],
    ),
  )
  const valid = new Set<PersonKey>()
  for (const key of personKeys) {
    const row = rows.find(({ email }) => email === people[key].email)
    if (row && (await verifyPassword(row.hash, passwords[key]))) valid.add(key)
  }
  return valid
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
