import { readFileSync } from 'node:fs'
import { encode } from 'next-auth/jwt'
import { absoluteSeconds, cookieName } from '@/lib/auth/session-cookie'
import { hashSid, newSid } from '@/lib/auth/sid'
import { db } from '@/lib/db/client'
import { readClock } from '@/lib/time/clock'

const site = process.env.BASE_URL ?? 'http://127.0.0.1:3000'

/** The cookie of a new session of this person, for requests without a browser. */
export async function cookieOf(person: { id: string }): Promise<string> {
  const sid = newSid()
  const now = readClock()
  await db().signInSession.create({
    data: { sidHash: hashSid(sid), personId: person.id, startedAt: now, lastSeenAt: now },
  })
  const secret = process.env.NEXTAUTH_SECRET ?? ''
  const token = await encode({ token: { sub: person.id, sid }, secret, maxAge: absoluteSeconds })
  return `${cookieName('session')}=${token}`
}

export type Answer = { status: number; headers: Record<string, string>; body: string }

/** Asks one address, and follows no redirect. */
export async function ask(path: string, cookie: string, init: RequestInit = {}): Promise<Answer> {
  const headers = { cookie, ...(init.headers as Record<string, string>) }
  const response = await fetch(site + path, { redirect: 'manual', ...init, headers })
  return {
    status: response.status,
    headers: Object.fromEntries(response.headers),
    body: await response.text(),
  }
}

/** The same page as the data of which the browser makes it, as it is sent when somebody follows a link. */
export const askPayload = (path: string, cookie: string) =>
  ask(`${path}${path.includes('?') ? '&' : '?'}_rsc`, cookie, { headers: { RSC: '1' } })

export type Fields = Record<string, string | number | readonly string[]>

/** Sends an action as the browser does it, from any page; the verdict is how a form would learn of it. */
export async function send(name: string, fields: Fields, cookie: string, path = '/'): Promise<string> {
  return verdictOf(await sendRaw(name, fields, cookie, path))
}

export function sendRaw(
  name: string,
  fields: Fields,
  cookie: string,
  path = '/',
  more = {},
): Promise<Answer> {
  const body = new FormData()
  for (const [field, value] of Object.entries(fields))
    for (const one of Array.isArray(value) ? value : [value]) body.append(`_1_${field}`, String(one))
  body.append('0', '[{"status":"idle"},"$K1"]')
  const headers = { 'Next-Action': actionId(name), Accept: 'text/x-component', Origin: site, ...more }
  return ask(path, cookie, { method: 'POST', headers, body })
}

/** Done, signed out, or the code of the refusal. */
export function verdictOf({ status, headers, body }: Answer): string {
  if (headers['x-action-redirect']) return 'done'
  const row = /^0:\{.*"a":"\$@([0-9a-f]+)"/m.exec(body)?.[1]
  const state = row && new RegExp(`^${row}:(\\{.*\\})$`, 'm').exec(body)?.[1]
  if (!state) return `${status} without an answer: ${body.slice(0, 200)}`
  const answer = JSON.parse(state) as {
    status: string
    formError?: { key: string }
    fieldErrors?: Record<string, { key: string }>
    message?: { refused?: { message: { key: string } }[] }
  }
  const [refused] = answer.message?.refused ?? []
  const [field] = Object.entries(answer.fieldErrors ?? {})
  const reason = refused?.message ?? answer.formError ?? (field && { key: `${field[0]}: ${field[1].key}` })
  return reason ? reason.key.replace(/^errors\./, '') : answer.status
}

type Manifest = { node: Record<string, { exportedName?: string; filename?: string }> }
let manifest: Manifest | undefined

/** The actions of the build that is tested: name and file of each. */
export function builtActions(): { id: string; name: string; file: string }[] {
  const folder = process.env.NEXT_DIST_DIR ?? '.next-test'
  manifest ??= JSON.parse(readFileSync(`${folder}/server/server-reference-manifest.json`, 'utf8')) as Manifest
  return Object.entries(manifest.node).map(([id, { exportedName = '', filename = '' }]) => ({
    id,
    name: exportedName,
    file: filename,
  }))
}

function actionId(name: string): string {
  const found = builtActions().find((action) => action.name === name)
  if (!found) throw new Error(`No action of the build is called ${name}`)
  return found.id
}

/** What an answer says, without what differs with every answer, names what was asked for, or depends on what came first. */
export function told({ status, headers, body }: Answer, asked: readonly string[]) {
  const nonce = /'nonce-([0-9a-f]+)'/.exec(headers['content-security-policy'] ?? '')?.[1] ?? 'no nonce'
  const plain = (text: string) =>
    asked.reduce((rest, name) => rest.replaceAll(name, 'ASKED'), text.replaceAll(nonce, 'NONCE'))
  const kept = Object.entries(headers).filter(([name]) => !variable.includes(name))
  const words =
    plain(body)
      .replaceAll('\\n', ' ')
      .match(/[^\s"\\:,;$<>[\]{}()=]+/g) ?? []
  // Numbers of rows, and the ids that Next gives each request.
  const meant = words.filter((word) => !/^([@LQI]?[0-9a-f]{1,3}|[\w-]{21}[mv]?)$/.test(word))
  return {
    status,
    headers: kept.map(([name, value]) => `${name}: ${plain(value)}`),
    words: [...new Set(meant)].sort(),
  }
}

const variable = ['date', 'etag', 'content-length', 'set-cookie', 'connection', 'keep-alive']
