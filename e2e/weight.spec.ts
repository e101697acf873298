import { gzipSync } from 'node:zlib'
import { ask, cookieOf } from './asking'
import { expect, personOf, test } from './fixtures'
import { buildSurroundings, states } from './states'

/** What an empty page with the provider of words loads, and what a page of ours may load on top. */
const emptyPage = 145_000
const allowance = 60_000

test('every page loads at most 60 kB of compressed script more than an empty one', async ({ visit }) => {
  const subject = await buildSurroundings(visit)
  const cookie = await cookieOf(await personOf('administrator'))
  const sizes = new Map<string, number>()
  const weights: Record<string, number> = {}
  for (const [route, [first]] of Object.entries(states)) {
    const { body } = await ask(first?.path(subject) ?? '', first?.who === 'guest' ? '' : cookie)
    const scripts = [...body.matchAll(/<script\b[^>]*\bsrc="([^"]+)"[^>]*>/g)].filter(
      ([tag]) => !/\bnomodule\b/i.test(tag),
    )
    let weight = 0
    for (const path of new Set(scripts.map(([, src = '']) => src))) {
      const size = sizes.get(path) ?? (await compressed(path))
      sizes.set(path, size)
      weight += size
    }
    weights[route] = weight
  }
  const redirects = ['(app)/reports/page.tsx']
  const loaded = Object.entries(weights).filter(([route]) => !redirects.includes(route))
  for (const [route, weight] of loaded) expect(weight, route).toBeGreaterThan(100_000)
  expect(loaded.filter(([, weight]) => weight > emptyPage + allowance)).toEqual([])
})

async function compressed(path: string): Promise<number> {
  const { status, body } = await ask(path, '')
  expect(status, path).toBe(200)
  return gzipSync(body).byteLength
}
