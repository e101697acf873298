import type { APIRequestContext, APIResponse } from '@playwright/test'
import { decode } from 'next-auth/jwt'
import { db } from '@/lib/db/client'
import { expect, test } from './fixtures'
import { buildSignInPerson, password } from './people'

type Fields = Record<string, string>

async function post(request: APIRequestContext, action: string, fields: Fields): Promise<APIResponse> {
  const { csrfToken } = (await (await request.get('/api/auth/csrf')).json()) as { csrfToken: string }
  return request.post(`/api/auth/${action}`, { form: { csrfToken, ...fields }, maxRedirects: 0 })
}

function signIn(request: APIRequestContext, email: string, fields: Fields = {}): Promise<APIResponse> {
  return post(request, 'callback/credentials', { email, password, ...fields })
}

/** What an answer says, without what differs with every answer. */
async function told(response: APIResponse) {
  const { date: _, 'content-security-policy': policy, ...headers } = response.headers()
  return { status: response.status(), headers, policy: policy !== undefined, body: await response.text() }
}

test('SE-1 the cookie is for this host alone and holds who, which session and times', async ({ request }) => {
  const person = await buildSignInPerson()
  const response = await signIn(request, person.email, { json: 'true' })
  expect(response.status()).toBe(200)
  const cookies = response.headersArray().filter(({ name }) => name.toLowerCase() === 'set-cookie')
  const cookie = cookies.find(({ value }) => value.includes('follow-up.session='))?.value ?? ''
  expect(cookie).toMatch(/; Path=\//)
  expect(cookie).toMatch(/; HttpOnly/)
  expect(cookie).toMatch(/; SameSite=Lax/)
  expect(cookie).not.toMatch(/; Domain/)
  expect(cookie.length).toBeLessThan(4096)
  const token = /session=([^;]+)/.exec(cookie)?.[1] ?? ''
  const claims = await decode({ token, secret: process.env.NEXTAUTH_SECRET ?? '' })
  expect(Object.keys(claims ?? {}).sort()).toEqual(['exp', 'iat', 'jti', 'sid', 'sub'])
  expect(claims?.sub).toBe(person.id)
})

test('SE-5 a client can change nothing of its session', async ({ request }) => {
  const person = await buildSignInPerson()
  await signIn(request, person.email)
  const { csrfToken } = (await (await request.get('/api/auth/csrf')).json()) as { csrfToken: string }
  const data = {
    role: 'administrator',
    sub: '00000000-0000-7000-8000-000000000000',
    user: { name: 'Root' },
    name: 'Root',
  }
  await request.post('/api/auth/session', { data: { csrfToken, data } })
  const session = await (await request.get('/api/auth/session')).json()
  expect(session.user).toEqual({ name: person.name, email: person.email })
})

test('AU-3 unknown, wrong and deactivated are told the same, byte for byte', async ({
  playwright,
  baseURL,
}) => {
  const known = await buildSignInPerson()
  const gone = await buildSignInPerson({ deactivatedAt: new Date('2026-01-01T00:00:00Z') })
  const answers = []
  for (const [email, typed] of [
    ['nobody@city.example', password],
    [known.email, 'wrong'],
    [gone.email, password],
  ] as const) {
    const request = await playwright.request.newContext({ ...(baseURL && { baseURL }) })
    answers.push(await told(await signIn(request, email, { password: typed, json: 'true' })))
    await request.dispose()
  }
  expect(answers[0]?.status).toBe(401)
  expect(answers[1]).toEqual(answers[0])
  expect(answers[2]).toEqual(answers[0])
})

test('AU-3 twenty wrong tries end in a pause; after it the right password opens', async ({ request }) => {
  const person = await buildSignInPerson()
  let last = await signIn(request, person.email, { password: 'wrong', json: 'true' })
  for (let tries = 1; tries < 20; tries++)
    last = await signIn(request, person.email, { password: 'wrong', json: 'true' })
  expect(last.status()).toBe(429)
  expect(Number(last.headers()['retry-after'])).toBeGreaterThan(0)
  expect((await last.json()).url).toContain('/sign-in?error=throttled')
  await db().signInThrottle.updateMany({
    where: { key: { startsWith: 'account:' } },
    data: { blockedUntil: null },
  })
  expect((await signIn(request, person.email, { json: 'true' })).status()).toBe(200)
})

test('RL-1 what a client claims to be its address does not count', async ({ request }) => {
  const person = await buildSignInPerson()
  const { csrfToken } = (await (await request.get('/api/auth/csrf')).json()) as { csrfToken: string }
  await request.post('/api/auth/callback/credentials', {
    form: { csrfToken, email: person.email, password },
    headers: { 'x-forwarded-for': '203.0.113.9', forwarded: 'for=203.0.113.9' },
    maxRedirects: 0,
  })
  const session = await db().signInSession.findFirst({
    where: { personId: person.id },
    select: { address: true },
  })
  expect(session?.address).toMatch(/^(127\.0\.0\.1|::1)$/)
})

test('SE-6 whatever the callback URL is, the way leads to this site', async ({ request }) => {
  const person = await buildSignInPerson()
  for (const callbackUrl of [
    'https://evil.example/',
    '//evil.example',
    '/\\evil.example',
    '\\\\evil.example',
    '/%09/evil.example',
    '/\t/evil.example',
    'https:evil.example',
    'javascript:alert(1)',
    '/.//evil.example',
    '/%2e%2e//evil.example',
    'http://127.0.0.1@evil.example/',
    '%03x',
  ]) {
    const response = await signIn(request, person.email, { callbackUrl })
    expect(response.status(), callbackUrl).toBe(302)
    expect(response.headers().location, callbackUrl).toMatch(/^\/($|%09\/evil)/)
    const page = await request.get(`/sign-in?callbackUrl=${encodeURIComponent(callbackUrl)}`, {
      maxRedirects: 0,
    })
    expect(page.headers().location, callbackUrl).toMatch(/^\/($|%09\/evil)/)
  }
  expect((await signIn(request, person.email, { callbackUrl: '/partners?a=b' })).headers().location).toBe(
    '/partners?a=b',
  )
})

test('SE-6 malformed cookies and headers are never a fault of ours', async ({ playwright, baseURL }) => {
  const request = await playwright.request.newContext({ ...(baseURL && { baseURL }) })
  const paths = [
    '/',
    '/sign-in',
    '/commitments',
    '/partners',
    '/visits',
    '/nope',
    '/reports/ledger/export?format=csv',
  ]
  const doors = [
    ...paths,
    '/api/auth/session',
    '/api/auth/csrf',
    '/api/auth/providers',
    '/api/auth/callback/credentials',
  ]
  for (const headers of [
    { cookie: 'follow-up.callback=%03x; next-auth.callback-url=%03x' },
    { cookie: 'follow-up.session=%; follow-up.session.0=a; follow-up.csrf=%%%' },
    { cookie: 'follow-up.session=eyJhbGciOiJkaXIiLCJlbmMiOiJBMjU2R0NNIn0..a.b.c' },
    { authorization: 'Bearer %' },
    { origin: '%%%' },
    { origin: 'null' },
    { 'x-forwarded-host': '%%%', 'x-forwarded-for': '%%%' },
  ]) {
    for (const door of doors) {
      const read = await request.get(door, { headers, maxRedirects: 0 })
      expect(read.status(), `GET ${door} ${JSON.stringify(headers)}`).toBeLessThan(500)
      const written = await request.post(door, { headers, form: { a: 'b' }, maxRedirects: 0 })
      expect(written.status(), `POST ${door} ${JSON.stringify(headers)}`).toBeLessThan(500)
    }
  }
  await request.dispose()
})

test('a page of another site can send nothing, and the log of the library is closed', async ({ request }) => {
  const person = await buildSignInPerson()
  const headers = { origin: 'https://evil.example' }
  expect((await request.post('/sign-in', { headers, form: { a: 'b' } })).status()).toBe(403)
  expect((await request.post('/api/auth/signout', { headers, form: { a: 'b' } })).status()).toBe(403)
  expect((await request.post('/api/auth/_log', { form: { level: 'error', code: 'x' } })).status()).toBe(404)
  const unsigned = await request.post('/api/auth/callback/credentials', {
    form: { email: person.email, password, json: 'true' },
  })
  expect(unsigned.status()).toBe(400)
  expect(await (await request.get('/api/auth/session')).json()).toEqual({})
})

test('AZ-7 without a session every page leads to the sign-in page and tells nothing', async ({ request }) => {
  for (const path of ['/', '/commitments', '/partners', '/visits', '/reports/ledger']) {
    const response = await request.get(path, {
      maxRedirects: 0,
      headers: { 'x-middleware-subrequest': 'proxy' },
    })
    expect(response.status(), path).toBe(307)
    expect(response.headers().location, path).toContain('/sign-in')
    const payload = await (await request.get(path, { headers: { rsc: '1' } })).text()
    expect(payload, path).toContain('sign-in')
    for (const answer of [await response.text(), payload])
      expect(answer, path).not.toMatch(/\b[A-Z]{2}\d\d-\d{3}\b/)
  }
})

test('HD-2 every page carries a nonce of its own on all of its scripts, also for a prefetch', async ({
  request,
}) => {
  const nonces = new Set<string>()
  for (const path of ['/sign-in', '/nope', '/sign-in?lang=de', '/nope/deeper']) {
    for (const headers of [{}, { 'next-router-prefetch': '1' }, { purpose: 'prefetch' }]) {
      const response = await request.get(path, { headers })
      const policy = response.headers()['content-security-policy'] ?? ''
      const nonce = /script-src 'nonce-([0-9a-f]{32})' 'strict-dynamic';/.exec(policy)?.[1] ?? ''
      expect(nonces.has(nonce) || nonce === '').toBe(false)
      nonces.add(nonce)
      const html = await response.text()
      const scripts = html.match(/<script[^>]*>/g) ?? []
      expect(scripts.filter((script) => !script.includes(`nonce="${nonce}"`))).toEqual([])
      expect(html).not.toMatch(/<[^>]+ style=/)
      expect(response.headers()['cache-control']).toContain('no-store')
    }
  }
})

test('OB-1 the process and what it needs tell how they are, and nothing else', async ({ request }) => {
  expect(await (await request.get('/healthz')).text()).toBe('ok')
  expect(await told(await request.get('/readyz'))).toMatchObject({ status: 200, body: 'ready' })
})
