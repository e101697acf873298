import { fileURLToPath } from 'node:url'
import { NextRequest } from 'next/server'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { GET } from '@/app/(app)/commitments/[number]/documents/route'
import { listFiles, readModules } from '@/lib/testing/source-modules'
import { config, proxy } from '@/proxy'

const root = fileURLToPath(new URL('..', import.meta.url))
const gate = new RegExp(`^${config.matcher}$`)
const id = '01890a5d-ac96-774b-bcce-b302099a8057'

/** The address of a file of `app`, with something in the place of each parameter. */
function addressOf(file: string): string {
  const parts = file.split('/').slice(1, -1)
  const named: Record<string, string> = { '[id]': id, '[number]': 'DE26-001', '[key]': 'DE26' }
  const shown = parts.filter((part) => !part.startsWith('('))
  return `/${shown.map((part) => named[part] ?? part.replaceAll(/[[\].]/g, '')).join('/')}`
}

const files = listFiles(root, ['app'], /\/(page|route)\.tsx?$/)
const outside = files.filter((file) => !gate.test(addressOf(file)))

describe('HD-1: what a site on https answers', () => {
  beforeEach(() => vi.stubEnv('APP_URL', 'https://follow-up.example'))
  afterEach(() => vi.unstubAllEnvs())

  const strict = 'max-age=63072000; includeSubDomains'
  const request = (path: string, init = {}) => new NextRequest(`https://follow-up.example${path}`, init)

  test.each(files.filter((file) => !outside.includes(file)))('%s is behind the gate', (file) => {
    const { headers } = proxy(request(addressOf(file)))
    expect(headers.get('Strict-Transport-Security')).toBe(strict)
    expect(headers.get('Cache-Control')).toBe('private, no-store')
    expect(headers.get('Content-Security-Policy')).toMatch(
      /^default-src 'none'; script-src 'nonce-[0-9a-f]{32}'/,
    )
  })

  test('what a page of another site sends is turned away with the same headers', () => {
    const headers = { origin: 'https://elsewhere.example', 'sec-fetch-site': 'cross-site' }
    const answer = proxy(request('/', { method: 'POST', headers }))
    expect(answer.status).toBe(403)
    expect(answer.headers.get('Strict-Transport-Security')).toBe(strict)
  })

  test('where files are sent, without the gate', async () => {
    const context = { params: Promise.resolve({ number: 'DE26-001' }) }
    const { status, headers } = await GET(request('/commitments/DE26-001/documents'), context)
    expect(status).toBe(303)
    expect(headers.get('Strict-Transport-Security')).toBe(strict)
    expect(headers.get('Cache-Control')).toBe('private, no-store')
    expect(headers.get('Content-Security-Policy')).toContain("default-src 'none'")
  })
})

test('what is outside the gate gives each of its answers the headers itself', () => {
  expect(outside.sort()).toEqual([
    'app/(app)/commitments/[number]/documents/[id]/route.ts',
    'app/(app)/commitments/[number]/documents/route.ts',
  ])
  for (const { path, code, imports } of readModules(root, outside).values()) {
    expect(
      imports.map(({ to }) => to),
      path,
    ).toContain('lib/auth/answer-headers.ts')
    expect(
      imports.map(({ to }) => to),
      path,
    ).not.toContain('next/navigation')
    const answers = code.split('new Response(').slice(1)
    expect(answers.length, path).toBeGreaterThan(1)
    for (const answer of answers)
      expect(answer.slice(0, 220), path).toMatch(
        /headers: (\{ \.\.\.)?(headers|guarded\(\)|answerHeaders\()|\.\.\.(guarded\(\)|headers)/,
      )
  }
})

test('on plain http, which is loopback alone, no header speaks of https', () => {
  vi.stubEnv('APP_URL', 'http://127.0.0.1:3000')
  const { headers } = proxy(new NextRequest('http://127.0.0.1:3000/'))
  vi.unstubAllEnvs()
  expect(headers.get('Strict-Transport-Security')).toBeNull()
  expect(headers.get('Cache-Control')).toBe('private, no-store')
})
