import de from '@/lib/i18n/messages/de.json'
import en from '@/lib/i18n/messages/en.json'
import zh from '@/lib/i18n/messages/zh-CN.json'

export type Refusal = 'CredentialsSignin' | 'csrf' | 'throttled' | 'unavailable' | 'malformed'

const statusOf: Record<Refusal, number> = {
  CredentialsSignin: 401,
  csrf: 400,
  throttled: 429,
  unavailable: 503,
  malformed: 400,
}

/** How the caller wants to hear: next-auth's client as data, a form without script as a way to go. */
export type Wish = { json: boolean; back: string }

/** A refusal with its own status. A browser without script is led back to the form, which says why. */
export function refuse(refusal: Refusal, { json, back }: Wish, retryAfter?: number): Response {
  const path = signInPath({
    error: refusal,
    ...(refusal === 'throttled' && { seconds: String(retryAfter) }),
    ...(back !== '/' && { callbackUrl: back }),
  })
  const headers = new Headers({ 'Cache-Control': 'private, no-store' })
  if (retryAfter) headers.set('Retry-After', String(retryAfter))
  const init = { status: statusOf[refusal], headers }
  if (json) return Response.json({ url: absolute(path) }, init)
  headers.set('Content-Type', 'text/html; charset=utf-8')
  return new Response(leadTo(path), init)
}

/** It is done: data that names the address, or the way there. */
export function lead(to: string, json: boolean): Response {
  const headers = { 'Cache-Control': 'private, no-store' }
  if (json) return Response.json({ url: absolute(to) }, { headers })
  // A path, not an address: who came by another name of this machine stays on it, where the cookie is.
  return new Response(null, { status: 302, headers: { ...headers, Location: to } })
}

export function answerJson(body: unknown, status: number): Response {
  return Response.json(body, { status, headers: { 'Cache-Control': 'private, no-store' } })
}

export function signInPath(query: Record<string, string>): string {
  const search = new URLSearchParams(query)
  return search.size === 0 ? '/sign-in' : `/sign-in?${search}`
}

function absolute(path: string): string {
  return `${process.env.APP_URL ?? ''}${path}`
}

function leadTo(path: string): string {
  const href = path.replaceAll('&', '&amp;').replaceAll('"', '&quot;')
  const links = [
    ['en', en.signIn.title],
    ['zh-CN', zh.signIn.title],
    ['de', de.signIn.title],
  ].map(([lang, title]) => `<p lang="${lang}"><a href="${href}">${title}</a></p>`)
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta http-equiv="refresh" content="0; url=${href}"><title>${en.signIn.title}</title></head><body>${links.join('')}</body></html>`
}
