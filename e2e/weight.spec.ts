import { gzipSync } from 'node:zlib'
import { buildCommitment } from '@/lib/testing/build-commitment'
import { ask, askPayload, cookieOf } from './asking'
import { expect, inDays, personOf, test } from './fixtures'
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

/** Signs that a row of the list with short words may take as data; as elements it takes three times as many. */
const rowAllowance = 1100

test('a row of the list is sent as little more than its words, with one part with script for it and one for its step', async ({
  unitId,
  visit,
}) => {
  const numbers: string[] = []
  for (let index = 0; index < 9; index++) {
    const facts = { leadUnitId: unitId, visit, dueOn: inDays(30 + index), dueBasis: 'proposed' as const }
    numbers.push((await buildCommitment({ ...facts, title: `Row ${index}` })).number)
  }
  const cookie = await cookieOf(await personOf('manager', unitId))
  const [many, one] = await Promise.all(
    ['/commitments?sort=number', `/commitments?sort=number&q=${numbers[0]}`].map(async (path) => {
      const { body } = await askPayload(path, cookie)
      const count = (pattern: RegExp) => body.match(pattern)?.length ?? 0
      const isRow = (number: string) => body.includes(`"${number}",{"number":"${number}"`)
      return { size: body.length, rows: numbers.filter(isRow).length, parts: count(/\["\$","\$L/g) }
    }),
  )
  expect([many?.rows, one?.rows]).toEqual([9, 1])
  // eight rows more; the narrower list has a chip to take its filter away, which makes the row look smaller, never larger
  const perRow = (of: 'size' | 'parts') => ((many?.[of] ?? 0) - (one?.[of] ?? 0)) / 8
  expect(perRow('size')).toBeGreaterThan(300)
  expect(perRow('size')).toBeLessThan(rowAllowance)
  expect(perRow('parts')).toBeLessThanOrEqual(2)
})

async function compressed(path: string): Promise<number> {
  const { status, body } = await ask(path, '')
  expect(status, path).toBe(200)
  return gzipSync(body).byteLength
}
