import { join } from 'node:path'
import type { Ending } from '../command'
import type { Steps } from '../steps'
import { type BenchDatabase, openBenchDatabase } from './databases'
import { type FileFigures, measureFile } from './files'
import { serverProcessOf, statementCounter, superuserUrlOf, usageOfGroup } from './gauges'
import { type LimitFigures, measureLimits } from './limits'
import type { Loader } from './loader'
import { type Bench, type Figures, measureAlone, measureOnce, measureTogether, users } from './measure'
import { exportOf, type Page, pagesOf } from './pages'
import { measurePrint, type PrintFigures } from './print'
import { distDir, serveApplication } from './serving'
import type { SizeName } from './sizes'
import { chooseItems, signIn, writeUpdates } from './visitors'
import { startWriting } from './writing'

export type PageFigures = { name: string; statements: number; alone: Figures; together: Figures }
type TwoFigures = { name: string; together: Figures }
/** What a size has come to. `memory` is that of the web server in MiB, after the pages were warm and after all. */
export type SizeFigures = {
  name: SizeName
  pages: PageFigures[]
  files: FileFigures[]
  print: PrintFigures
  memory: { before: number | null; after: number | null }
  limits: LimitFigures[]
  twoProcesses: TwoFigures[]
}

type Place = { root: string; name: SizeName; steps: Steps; ending: Ending; load: Loader }
type Count = ReturnType<typeof statementCounter>
/** Updates that each user can post before they run out; a small database would become another one. */
const updatesEach = { S: 12, M: 40, L: 40 } as const satisfies Record<SizeName, number>

/** Measures one size, from its database to the limits. */
export async function runSize(place: Place): Promise<SizeFigures> {
  const { root, name, steps, ending } = place
  const database = await openBenchDatabase({ root, name, steps, ending })
  const bench = await openBench(place, database, 1)
  const count = await counterOf(database)
  const { numbers, visit } = await chooseItems(50)
  const all = pagesOf(numbers)
  const print = await steps.run('briefing as PDF', () => measurePrint(visit))
  const memoryNow = () => usageOfGroup(bench.served.group)?.memory ?? null
  for (const { asks } of all) await measureAlone(bench, asks)
  const before = memoryNow()
  const pages: PageFigures[] = []
  for (const page of all) pages.push(await steps.run(page.name, () => measurePage(bench, page, count)))
  const files: FileFigures[] = []
  for (const format of ['csv', 'json', 'xlsx'] as const)
    files.push(await steps.run(`${format}, all open`, () => measureFile(bench, format)))
  const json = await measureTogether(bench, [exportOf('json', `&visit=${visit}`)])
  pages.push(await steps.run('post update', () => measurePosts(bench, place, count)))
  const after = memoryNow()
  await bench.served.stop()
  const list = pages[0]?.together
  const limits = list ? await measureLimits(bench, place, database, { list, json, visit }) : []
  const twoProcesses = await measureTwo(place, database, all.slice(0, 3))
  return { name, pages, files, print, memory: { before, after }, limits, twoProcesses }
}

/** A server with so many processes, and the people who are signed in. */
async function openBench(place: Place, database: BenchDatabase, processes: number): Promise<Bench> {
  const served = await serveApplication(place, database, processes)
  const cookies = await signIn(users, database.secrets.authSecret)
  const superuserUrl = superuserUrlOf(database)
  const databaseProcess = await serverProcessOf(superuserUrl)
  const stopWriting = await startWriting(superuserUrl)
  place.ending.add(stopWriting)
  const stop = async () => {
    place.ending.drop(stopWriting)
    await stopWriting()
    await served.stop()
  }
  return { load: place.load, served: { ...served, stop }, cookies, databaseProcess }
}

async function counterOf(database: BenchDatabase): Promise<Count> {
  return statementCounter(superuserUrlOf(database), join(database.folder, 'postgres.log'))
}

async function measurePage(bench: Bench, { name, asks }: Page, count: Count) {
  const statements = await count(() => measureOnce(bench, [asks.slice(0, 1)], 1))
  const alone = await measureAlone(bench, asks)
  return told({ name, statements, alone, together: await measureTogether(bench, asks) })
}

/** Updates on items that no other user writes on, one after the other. */
async function measurePosts(bench: Bench, { root, name: size }: Place, count: Count) {
  const all = await writeUpdates(users, updatesEach[size], join(root, distDir))
  const [first = []] = all
  const name = 'post an update'
  const statements = await count(() => measureOnce(bench, [first.slice(0, 1)], 1))
  const third = Math.ceil(first.length / 3)
  const alone = await measureOnce(bench, [first.slice(1, third)], 3)
  // Whoever stops amid the list would leave versions behind that the next part does not name.
  const rest = all.map((asks, user) => (user === 0 ? [] : asks))
  return told({ name, statements, alone, together: await measureOnce(bench, rest, 4) })
}

/** Sixteen users before two processes on one port. */
async function measureTwo(place: Place, database: BenchDatabase, pages: Page[]): Promise<TwoFigures[]> {
  return place.steps.run('2 processes', async () => {
    const bench = await openBench(place, database, 2)
    const value: TwoFigures[] = []
    for (const { name, asks } of pages) {
      await measureTogether(bench, asks)
      value.push({ name, together: await measureTogether(bench, asks) })
    }
    await bench.served.stop()
    return { detail: value.map(({ together }) => `${together.perSecond.toFixed(0)}/s`).join(', '), value }
  })
}

function told(figures: PageFigures) {
  const { statements, alone, together } = figures
  const each = [
    `p50 ${alone.p50.toFixed(1)} ms`,
    `p95 ${alone.p95.toFixed(1)} ms`,
    `${together.perSecond.toFixed(1)}/s`,
  ]
  return { detail: [`${statements} statements`, ...each].join(', '), value: figures }
}
