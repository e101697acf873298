import { usageOfGroup, usageOfParent } from './gauges'
import type { Asked, Heard } from './load'
import type { Loader } from './loader'
import type { Served } from './serving'

/** Milliseconds that half and nineteen of twenty answers took at most; good answers a second; what each of all cost; how many were refused. */
export type Figures = {
  p50: number
  p95: number
  perSecond: number
  failed: number
  webCpu: number | null
  databaseCpu: number | null
}
export type Bench = { load: Loader; served: Served; cookies: string[]; databaseProcess: number }

/** Users at once, where there are several. */
export const users = 16
/** How long one user, and sixteen, are listened to, in seconds, and how many answers it takes at least. */
const alone = { seconds: 2, least: 8 }
const together = { seconds: 4, least: 16 }

/** The figures of one user. */
export function measureAlone(bench: Bench, asks: Asked[], least = alone.least): Promise<Figures> {
  return measure(bench, { ...alone, least }, [asks])
}

/** The figures of sixteen users, each of whom begins at another place of what is asked for. */
export function measureTogether(bench: Bench, asks: Asked[]): Promise<Figures> {
  const asking = Array.from({ length: users }, (_, user) => {
    const first = Math.floor((user * asks.length) / users)
    return [...asks.slice(first), ...asks.slice(0, first)]
  })
  return measure(bench, together, asking)
}

/** What is asked for but once: each of them is another one. */
export function measureOnce(bench: Bench, asked: Asked[][], seconds: number): Promise<Figures> {
  return measure(bench, { seconds, least: 0 }, asked, true)
}

type Extent = { seconds: number; least: number }

async function measure(
  { load, served, cookies, databaseProcess }: Bench,
  { seconds, least }: Extent,
  asked: Asked[][],
  once = false,
): Promise<Figures> {
  const { base, group } = served
  const cookieOf = (index: number) => cookies[index % cookies.length] ?? ''
  const asking = asked.map((asks, index) => ({ cookie: cookieOf(index), asks, once }))
  const before = { web: usageOfGroup(group), database: usageOfParent(databaseProcess) }
  const heard = await load({ base, seconds, least, users: asking })
  const [web, database] = [usageOfGroup(group), usageOfParent(databaseProcess)]
  showFailures(heard)
  const each = (after: number | undefined, start: number | undefined) =>
    after === undefined || start === undefined ? null : (after - start) / heard.times.length
  return {
    p50: share(heard.times, 0.5),
    p95: share(heard.times, 0.95),
    perSecond: ((heard.times.length - heard.failures.length) * 1000) / heard.milliseconds,
    failed: heard.failures.length,
    webCpu: each(web?.cpu, before.web?.cpu),
    databaseCpu: each(database?.cpu, before.database?.cpu),
  }
}

/** Says what went wrong; a server that cannot keep up is a figure too. */
export function showFailures({ failures, times }: Heard): void {
  if (failures.length > 0)
    console.error(`${failures.length} of ${times.length} answers are no good, such as: ${failures[0]}`)
}

/** The value that this share of sorted ones does not exceed. */
export function share(sorted: readonly number[], part: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0
}
