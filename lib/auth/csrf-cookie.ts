import { createHash, randomBytes } from 'node:crypto'

/**
 * The cookie against forged requests in the form that next-auth 4 keeps it: a token, a bar, and the hash of token and secret.
 * It is made here too, so that the sign-in form carries its token from the first page on and works without script.
 */
export function newCsrfCookie(secret: string): string {
  const token = randomBytes(32).toString('hex')
  return `${token}|${hashOf(token, secret)}`
}

/** The token to send along with a form, or null when the cookie is absent or not of our making. */
export function csrfTokenOf(cookie: string | undefined, secret: string): string | null {
  const [token, hash] = cookie?.split('|') ?? []
  return token && hash === hashOf(token, secret) ? token : null
}

function hashOf(token: string, secret: string): string {
  return createHash('sha256').update(`${token}${secret}`).digest('hex')
}
