import { usageOfGroup } from './gauges'
import { type Bench, showFailures } from './measure'
import { exportOf } from './pages'

/** Milliseconds to the first and the last byte of a whole file, its size, and by how many MiB the server grew meanwhile. */
export type FileFigures = {
  name: string
  first: number
  last: number
  bytes: number
  growth: number | null
  failed: number
}

/** Takes a file twice, as one user: the figures of the faster time, and the larger growth. */
export async function measureFile(bench: Bench, format: 'csv' | 'json' | 'xlsx') {
  const times = [await takeFile(bench, format), await takeFile(bench, format)]
  const [best] = times.toSorted((a, b) => a.last - b.last)
  const growths = times.flatMap(({ growth }) => growth ?? [])
  const value: FileFigures = {
    name: `${format.toUpperCase()} of all open items`,
    first: best?.first ?? 0,
    last: best?.last ?? 0,
    bytes: best?.bytes ?? 0,
    growth: growths.length > 0 ? Math.max(...growths) : null,
    failed: times.reduce((sum, { failed }) => sum + failed, 0),
  }
  const seconds = (milliseconds: number) => `${(milliseconds / 1000).toFixed(2)} s`
  return { detail: `${seconds(value.last)}, first byte ${seconds(value.first)}`, value }
}

async function takeFile({ load, served, cookies }: Bench, format: 'csv' | 'json' | 'xlsx') {
  const memoryNow = () => usageOfGroup(served.group)?.memory
  const before = memoryNow()
  let most = before ?? 0
  const watch = setInterval(() => {
    most = Math.max(most, memoryNow() ?? 0)
  }, 200)
  const users = [{ cookie: cookies[0] ?? '', asks: [exportOf(format)], once: true }]
  const heard = await load({ base: served.base, seconds: 1, least: 1, users })
  clearInterval(watch)
  showFailures(heard)
  const [first = 0] = heard.firstBytes
  const [last = 0] = heard.times
  const growth = before === undefined ? null : most - before
  return { first, last, bytes: heard.bytes, growth, failed: heard.failures.length }
}
