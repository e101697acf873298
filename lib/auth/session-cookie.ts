import { decode } from 'next-auth/jwt'

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

/** The two facts in a session cookie, or null when it is absent, forged, expired or malformed. */
export async function readSessionToken(
  token: string | undefined,
): Promise<{ personId: string; sid: string } | null> {
  const secret = process.env.NEXTAUTH_SECRET
  if (!token || !secret) return null
  const claims = await decode({ token, secret }).catch(() => null)
  if (typeof claims?.sub !== 'string' || typeof claims.sid !== 'string') return null
  return { personId: claims.sub, sid: claims.sid }
}
