import type { NextRequest } from 'next/server'
import { type AuthBody, readAuthBody } from '@/lib/auth/auth-body'
import { safePath } from '@/lib/auth/safe-path'
import { cookieName } from '@/lib/auth/session-cookie'

/** Bytes; the longest form that is meant is a tenth of it. */
const longestBody = 16_384

/** The body of a request to next-auth; null when it is too long, of no type that is meant, or not one text per field. */
export async function readBody(request: NextRequest): Promise<AuthBody | null> {
  const text = await readText(request)
  return text === null ? null : readAuthBody(request.headers.get('content-type'), text)
}

/** Our own cookies by their exact names, and no others: next-auth would join every cookie whose name begins like its own. */
export function ownCookies(request: NextRequest): Record<string, string> {
  const names = [cookieName('session'), cookieName('csrf')]
  return Object.fromEntries(
    names.flatMap((name) => request.cookies.get(name) ?? []).map(({ name, value }) => [name, value]),
  )
}

/** A path on this site from what a client calls its callback URL: a path, or an address of ours. */
export function ownPath(callbackUrl: string | null | undefined): string {
  const origin = process.env.APP_URL
  return safePath(
    origin && callbackUrl?.startsWith(`${origin}/`) ? callbackUrl.slice(origin.length) : callbackUrl,
  )
}

async function readText(request: NextRequest): Promise<string | null> {
  if (!request.body) return ''
  const chunks: Uint8Array[] = []
  let length = 0
  for await (const chunk of request.body) {
    length += chunk.byteLength
    if (length > longestBody) return null
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString('utf8')
}
