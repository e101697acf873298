import { type NextRequest, NextResponse } from 'next/server'
import { answerHeaders } from '@/lib/auth/answer-headers'
import { csrfTokenOf, newCsrfCookie } from '@/lib/auth/csrf-cookie'
import { isForeign } from '@/lib/auth/own-origin'
import { cookieName, isSecureSite } from '@/lib/auth/session-cookie'
import { isLocale } from '@/lib/i18n/locale'

/**
 * Everything but the files of the build, and what takes in and hands out documents: Next would hold a whole upload in memory for
 * the gate, and these answers have headers of their own. What a request brings along never takes it past here.
 */
export const config = {
  matcher: '/((?!_next/static/|commitments/[A-Z0-9-]+/documents(?:/[0-9a-f-]{36})?$).*)',
}

/**
 * Sets headers, and turns away what a page of another site sends, which Next would answer as a fault of its own.
 * It decides no right: who may do what is asked where the data is read.
 */
export function proxy(request: NextRequest): NextResponse {
  const csrfCookie = missingCsrfCookie(request)
  // The page that is about to be made reads the token of its form from there.
  if (csrfCookie) request.cookies.set(cookieName('csrf'), csrfCookie)
  const policy = contentSecurityPolicy(crypto.randomUUID().replaceAll('-', ''))
  const headers = new Headers(request.headers)
  headers.set('Content-Security-Policy', policy)
  headers.delete('x-chosen-locale')
  const lang = request.nextUrl.searchParams.get('lang')
  if (isLocale(lang)) headers.set('x-chosen-locale', lang)

  const foreign = isForeign(request.method, request.headers, process.env.APP_URL)
  const response = foreign
    ? new NextResponse(null, { status: 403 })
    : NextResponse.next({ request: { headers } })
  for (const [name, value] of Object.entries(answerHeaders(policy))) response.headers.set(name, value)
  if (csrfCookie) {
    response.cookies.set(cookieName('csrf'), csrfCookie, {
      httpOnly: true,
      sameSite: 'lax',
      path: '/',
      secure: isSecureSite(),
    })
  }
  return response
}

/** HD-2. Next reads the nonce from the request and puts it on its scripts. */
function contentSecurityPolicy(nonce: string): string {
  // While developing, React rebuilds the stacks of the server with eval, the page is told of changes by a socket, and Next's
  // own tools put styles into it.
  const developing = process.env.NODE_ENV === 'development'
  return [
    "default-src 'none'",
    `script-src 'nonce-${nonce}' 'strict-dynamic'${developing ? " 'unsafe-eval'" : ''}`,
    `style-src 'self' ${developing ? "'unsafe-inline'" : `'nonce-${nonce}'`}`,
    "img-src 'self' data: blob:",
    "font-src 'self'",
    `connect-src 'self'${developing ? ' ws:' : ''}`,
    "form-action 'self'",
    "base-uri 'none'",
    "object-src 'none'",
    "frame-ancestors 'none'",
  ].join('; ')
}

/** A new cookie against forged requests for the sign-in page, where the browser has none yet: the form works without script. */
function missingCsrfCookie(request: NextRequest): string | null {
  const secret = process.env.NEXTAUTH_SECRET
  if (!secret || request.nextUrl.pathname !== '/sign-in') return null
  return csrfTokenOf(request.cookies.get(cookieName('csrf'))?.value, secret) ? null : newCsrfCookie(secret)
}
