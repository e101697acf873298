import { join } from 'node:path'
import { startChild, stopChild } from '../children'
import { Ending } from '../command'
import { freePort } from '../ports'
import { environmentWith, runTool } from '../run-tool'
import { startWebServer } from '../web-server'
import type { BenchDatabase } from './databases'

/** A server that is measured, and the group of processes that it is. */
export type Served = { base: string; group: number; stop: () => Promise<void> }
type Place = { root: string; ending: Ending }

/** The build of the application that is measured, apart from the one that is in use. */
export const distDir = '.next-bench'
const barePage = join('scripts', 'bench', 'bare-page')

/** Serves the production build as the start does, without a worker beside it. */
export async function serveApplication(
  { root, ending }: Place,
  { appUrl, folder, secrets }: BenchDatabase,
  processes: number,
): Promise<Served> {
  const port = await freePort()
  const base = `http://127.0.0.1:${port}`
  const variables = {
    APP_DATABASE_URL: appUrl,
    APP_URL: base,
    NEXTAUTH_URL: base,
    NEXTAUTH_SECRET: secrets.authSecret,
    APP_TIME_ZONE: 'Asia/Shanghai',
    DATA_DIR: folder,
    NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: secrets.serverActionsKey,
  }
  Object.assign(process.env, variables)
  const own = ownEnding(ending)
  let group = 0
  await startWebServer({
    root,
    ending: own,
    mode: 'start',
    host: '127.0.0.1',
    port,
    distDir,
    processes,
    variables,
    onBegin: (pid) => {
      group = pid
    },
  })
  return { base, group, stop: () => own.run() }
}

/** Makes the bare page, once for all sizes. */
export async function buildBarePage({ root, ending }: Place): Promise<void> {
  const { code, output } = await runTool('next/dist/bin/next', ['build', barePage], {
    root,
    ending,
    env: { NEXT_TELEMETRY_DISABLED: '1', NODE_ENV: 'production', NEXT_DIST_DIR: undefined },
  })
  if (code !== 0) throw new Error(`The bare page cannot be built (${code}):\n${output}`)
}

/** Serves a page that does nothing but show its rows, by the same framework. */
export async function serveBarePage(place: Place, database: BenchDatabase): Promise<Served> {
  const port = await freePort()
  const next = join(place.root, 'node_modules/next/dist/bin/next')
  const words = [next, 'start', barePage, '--hostname', '127.0.0.1', '--port', String(port)]
  return serveProgram(place, database, port, words)
}

/** Serves the rows as JSON, by the platform alone. */
export async function serveBareJson(place: Place, database: BenchDatabase): Promise<Served> {
  const port = await freePort()
  return serveProgram(place, database, port, [join(place.root, 'scripts/bench/bare-json.mjs'), String(port)])
}

async function serveProgram(
  { root, ending }: Place,
  { appUrl }: BenchDatabase,
  port: number,
  words: string[],
): Promise<Served> {
  const own = ownEnding(ending)
  const env = environmentWith({
    NODE_ENV: 'production',
    NEXT_TELEMETRY_DISABLED: '1',
    APP_DATABASE_URL: appUrl,
  })
  const child = startChild(process.execPath, words, {
    cwd: root,
    env,
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  own.add(() => stopChild(child, 'SIGTERM', 10_000))
  const base = `http://127.0.0.1:${port}`
  await answering(base, child.ended)
  return { base, group: child.process.pid ?? 0, stop: () => own.run() }
}

async function answering(base: string, ended: Promise<unknown>): Promise<void> {
  const died = ended.then((code) => {
    throw new Error(`A server to compare with has ended (${code}).`)
  })
  for (const until = performance.now() + 60_000; performance.now() < until; ) {
    const answer = await Promise.race([fetch(base).catch(() => undefined), died])
    if (answer?.ok) return void died.catch(() => undefined)
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  throw new Error(`A server to compare with does not answer at ${base}.`)
}

/** What ends with the command, or before it. */
function ownEnding(ending: Ending): Ending {
  const own = new Ending()
  ending.add(() => own.run())
  return own
}
