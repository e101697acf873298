import { decode } from 'next-auth/jwt'
import { readClock } from '@/lib/time/clock'

/** A sign-in ends after this long without a request, in seconds. */
export const idleSeconds = 60 * 60
/** A sign-in ends after this long whatever happens, in seconds. */
export const absoluteSeconds = 12 * 60 * 60

/** Whether cookies must be secure: everywhere but on plain http, which the start allows for loopback only. */
export function isSecureSite(): boolean {
  return (process.env.APP_URL ?? '').startsWith('https:')
}

/** `__Host-` binds the cookie to this host and path (SE-1); browsers refuse that prefix on plain http. */
export function cookieName(kind: 'session' | 'csrf' | 'callback'): string {
  return `${isSecureSite() ? '__Host-' : ''}follow-up.${kind}`
}

type SessionFacts = { personId: string; sid: string }

/** Cookies that were read already, each with the instant at which it expires: the same one comes with every request of a person. */
const read = new Map<string, SessionFacts & { expiresAt: number }>()
const keptCookies = 1000

/** The two facts in a session cookie, or null when it is absent, forged, expired or malformed. */
export async function readSessionToken(token: string | undefined): Promise<SessionFacts | null> {
  const secret = process.env.NEXTAUTH_SECRET
  if (!token || !secret) return null
  const key = `${secret} ${token}`
  const known = read.get(key)
  if (known && readClock().getTime() < known.expiresAt) return { personId: known.personId, sid: known.sid }
  const claims = await decode({ token, secret }).catch(() => null)
  if (typeof claims?.sub !== 'string' || typeof claims.sid !== 'string') return null
  const facts = { personId: claims.sub, sid: claims.sid }
  if (read.size >= keptCookies) read.clear()
  // whether the session still lives is asked of the database each time; a cookie without an end is read each time
  if (typeof claims.exp === 'number') read.set(key, { ...facts, expiresAt: claims.exp * 1000 })
  return facts
}
