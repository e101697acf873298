import { verifyPassword } from '@/lib/auth/password'
import type { Env } from '@/lib/env'
import { readClock } from '@/lib/time/clock'
import { withClient } from './connection'
import type { Secrets } from './secrets'

type SignIn = { email: string; password: string }
type Recorded = { signIn?: SignIn; visitRecorded: boolean }

/** Records the visit and the first administrator where there are none, through the commands that people use. */
export async function recordVisit(
  settings: Env,
  secrets: Secrets,
): Promise<{ detail: string; value: Recorded }> {
  // Loaded only now: on a fresh clone the database client has just been generated.
  const [{ seed }, { closeDb }] = await Promise.all([import('@/prisma/seed/seed'), import('@/lib/db/client')])
  const password = settings.adminPassword ?? secrets.firstPassword
  const recorded = await seed({
    now: readClock(),
    ...(settings.visitYear === undefined ? {} : { visitYear: settings.visitYear }),
    ...(settings.adminEmail === undefined ? {} : { adminEmail: settings.adminEmail }),
    ...(password === undefined ? {} : { adminPassword: password }),
  })
  await closeDb()
  return { detail: recorded.visitRecorded ? 'recorded' : 'already there', value: recorded }
}

/**
 * The first sign-in, to be printed once; a password that came from the environment is not printed.
 * When an earlier start was killed before it could print its password, that one is found again.
 */
export async function firstSignIn(
  recorded: Recorded,
  settings: Env,
  secrets: Secrets,
  appUrl: string,
): Promise<SignIn | undefined> {
  const found = recorded.signIn ?? (await findUnprinted(secrets.firstPassword, appUrl))
  if (!found || !settings.adminPassword) return found
  return { email: found.email, password: '(the password given as ADMIN_PASSWORD)' }
}

async function findUnprinted(password: string | undefined, appUrl: string): Promise<SignIn | undefined> {
  if (!password) return undefined
  const { rows } = await withClient(appUrl, (client) =>
    client.query<{ email: string; hash: string | null }>(
      "SELECT email, password_hash AS hash FROM person WHERE role = 'administrator' ORDER BY id LIMIT 1",
    ),
  )
  const [first] = rows
  return first && (await verifyPassword(first.hash, password)) ? { email: first.email, password } : undefined
}
