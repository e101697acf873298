/** How a request to the sign-in service went: its status, 0 when it was not reached, and the seconds to wait. */
export type AuthAnswer = { status: number; retryAfter: number }

/**
 * Sends a form to next-auth, with a fresh token against forged requests. Its own client would leave the page where
 * something fails and does not tell how long to wait.
 */
export async function sendToAuth(action: string, fields: Record<string, string>): Promise<AuthAnswer> {
  try {
    const { csrfToken } = (await (await fetch('/api/auth/csrf', { cache: 'no-store' })).json()) as {
      csrfToken?: string
    }
    const body = new URLSearchParams({ ...fields, csrfToken: csrfToken ?? '', json: 'true' })
    const { status, headers } = await fetch(`/api/auth/${action}`, { method: 'POST', body })
    return { status, retryAfter: Number(headers.get('Retry-After')) || 0 }
  } catch {
    return { status: 0, retryAfter: 0 }
  }
}
