import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { encode } from 'next-auth/jwt'
import { absoluteSeconds, cookieName } from '@/lib/auth/session-cookie'
import { hashSid, newSid } from '@/lib/auth/sid'
import { closeDb, db } from '@/lib/db/client'
import { readClock } from '@/lib/time/clock'
import type { Asked } from './load'

/** Signs administrators in, as many as are wanted, and gives the cookie of each; they see all that there is. */
export async function signIn(count: number, secret: string): Promise<string[]> {
  const where = { role: 'administrator' as const }
  const people = await db().person.findMany({ where, select: { id: true }, orderBy: { email: 'asc' } })
  const now = readClock()
  const cookies: string[] = []
  for (let index = 0; index < count; index++) {
    const person = people[index % people.length]
    if (!person) throw new Error('There is no administrator.')
    const sid = newSid()
    await db().signInSession.create({
      data: { sidHash: hashSid(sid), personId: person.id, startedAt: now, lastSeenAt: now },
      select: { id: true },
    })
    const value = await encode({ token: { sub: person.id, sid }, secret, maxAge: absoluteSeconds })
    cookies.push(`${cookieName('session')}=${value}`)
  }
  // The next size has a database of its own.
  await closeDb()
  return cookies
}

/** Numbers of open items, spread over all of them, and the key of a visit. */
export async function chooseItems(count: number): Promise<{ numbers: string[]; visit: string }> {
  const where = { state: 'open' as const, archivedAt: null }
  const all = await db().commitment.findMany({ where, select: { number: true }, orderBy: { number: 'asc' } })
  const step = Math.max(1, Math.floor(all.length / count))
  const numbers = all.filter((_, index) => index % step === 0).map(({ number }) => number)
  const visit = await db().visit.findFirstOrThrow({ select: { key: true }, orderBy: { endsOn: 'desc' } })
  await closeDb()
  return { numbers, visit: visit.key }
}

type Postable = { id: string; number: string; version: number; stage: string; nextStep: string | null }

/**
 * Updates as the form sends them, for each user those of items that no other one writes on: each names the version that the
 * one before has left.
 */
export async function writeUpdates(users: number, each: number, distDir: string): Promise<Asked[][]> {
  const items: Postable[] = await db().commitment.findMany({
    where: { state: 'open', archivedAt: null },
    select: { id: true, number: true, version: true, stage: true, nextStep: true },
    orderBy: { id: 'desc' },
    take: users * 20,
  })
  await closeDb()
  const action = findAction(distDir, 'postStatusUpdateAction')
  return Array.from({ length: users }, (_, user) => {
    const own = items.filter((_, index) => index % users === user)
    return Array.from({ length: each }, (_, turn) => {
      const item = own[turn % own.length]
      if (!item) throw new Error('There are fewer open items than users.')
      return toPost(item, Math.floor(turn / own.length), action)
    })
  })
}

function toPost(item: Postable, round: number, action: string): Asked {
  const fields = {
    id: crypto.randomUUID(),
    commitmentId: item.id,
    version: item.version + round,
    language: 'en',
    progress: 'The draft has come back from both lawyers and goes to the board next week.',
    health: 'onTrack',
    stage: item.stage,
    moveBy: 'ours',
    ...(round === 0 && item.nextStep !== null && { nextStepOutcome: 'done' }),
  }
  const limit = `----${crypto.randomUUID()}`
  const part = (name: string, value: string | number) =>
    `--${limit}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`
  const parts = Object.entries(fields).map(([name, value]) => part(`_1_${name}`, value))
  const path = `/commitments/${item.number}`
  return {
    path,
    method: 'POST',
    body: `${parts.join('')}${part('0', '[{"status":"idle"},"$K1"]')}--${limit}--\r\n`,
    headers: {
      'Next-Action': action,
      Accept: 'text/x-component',
      'Content-Type': `multipart/form-data; boundary=${limit}`,
    },
    refused: '"status":"invalid"',
  }
}

type Manifest = { node: Record<string, { exportedName?: string }> }

/** The number that the build has given an action. */
function findAction(distDir: string, name: string): string {
  const file = join(distDir, 'server', 'server-reference-manifest.json')
  const { node } = JSON.parse(readFileSync(file, 'utf8')) as Manifest
  const [id] = Object.entries(node).find(([, { exportedName }]) => exportedName === name) ?? []
  if (!id) throw new Error(`The build has no action ${name}.`)
  return id
}
