import { isSecureSite } from '@/lib/auth/session-cookie'

/** What every answer of a server bears besides what `next.config.js` gives to all: it is for one person, and loads nothing else. */
export function answerHeaders(contentSecurityPolicy: string): Record<string, string> {
  return {
    'Cache-Control': 'private, no-store',
    'Content-Security-Policy': contentSecurityPolicy,
    // On plain http, which the start allows for loopback alone, the header must not stand (RFC 6797).
    ...(isSecureSite() && { 'Strict-Transport-Security': 'max-age=63072000; includeSubDomains' }),
  }
}

/** The answer to a method that an address does not have; the one of Next would lack the headers. `allow` names those that it has. */
export function methodNotAllowed(allow: string): Response {
  const headers = { ...answerHeaders("default-src 'none'; frame-ancestors 'none'"), Allow: allow }
  return new Response(null, { status: 405, headers })
}
