import type { AuthOptions } from 'next-auth'
import Credentials from 'next-auth/providers/credentials'
import { absoluteSeconds, cookieName, isSecureSite } from '@/lib/auth/session-cookie'
import { logLine } from '@/lib/logs/lines'
import { readClock } from '@/lib/time/clock'

declare module 'next-auth' {
  interface User {
    sid: string
  }
}

type LiveSession = { personId: string; name: string; email: string; endsAt: Date }

/** What next-auth asks for while it works on one request. None of them throws: a failure is noted and looks like "no". */
export type AuthDeeds = {
  openSession: (credentials: unknown) => Promise<{ personId: string; sid: string } | null>
  findSession: (sid: string) => Promise<LiveSession | null>
  endSession: (sid: string) => Promise<void>
}

/**
 * The settings of next-auth for one request. Its token holds who and which session, and nothing that could grow old:
 * the row of the session is asked every time (SE-2, SE-4), and what a client sends to change its session is not looked at (SE-5).
 */
export function authOptions({ openSession, findSession, endSession }: AuthDeeds): AuthOptions {
  let live: LiveSession | null = null
  return {
    useSecureCookies: isSecureSite(),
    session: { strategy: 'jwt', maxAge: absoluteSeconds },
    jwt: { maxAge: absoluteSeconds },
    pages: { signIn: '/sign-in', error: '/sign-in' },
    cookies: { sessionToken: cookie('session'), csrfToken: cookie('csrf'), callbackUrl: cookie('callback') },
    logger: { error: reportError, warn: () => {}, debug: () => {} },
    providers: [
      Credentials({
        credentials: { email: {}, password: {} },
        authorize: async (credentials) => {
          const opened = await openSession(credentials)
          return opened && { id: opened.personId, sid: opened.sid }
        },
      }),
    ],
    callbacks: {
      jwt: async ({ token, user }) => {
        if (user) return { sub: user.id, sid: user.sid }
        const { sub, sid } = token
        live = typeof sid === 'string' ? await findSession(sid) : null
        if (!sub || live?.personId !== sub) throw new SessionOver()
        return { sub, sid }
      },
      session: ({ session }) => {
        if (!live) return session
        return { user: { name: live.name, email: live.email }, expires: live.endsAt.toISOString() }
      },
    },
    events: {
      signOut: async ({ token }) => {
        if (typeof token?.sid === 'string') await endSession(token.sid)
      },
    },
  }
}

/** Makes next-auth clear the cookie and answer as to somebody who never signed in. */
class SessionOver extends Error {}

function cookie(kind: 'session' | 'csrf' | 'callback') {
  return {
    name: cookieName(kind),
    options: { httpOnly: true, sameSite: 'lax', path: '/', secure: isSecureSite() } as const,
  }
}

/** A session that is over or a cookie that is not ours is everyday life; its content belongs in no log. */
function reportError(code: string): void {
  if (code !== 'JWT_SESSION_ERROR') process.stderr.write(logLine(readClock(), 'error', `next-auth: ${code}`))
}
