import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { nextEnvironment } from './build'
import { type Child, startChild, stopChild } from './children'
import type { Ending } from './command'
import { Refusal } from './refusal'
import { environmentWith } from './run-tool'

export type WebServer = Pick<Child, 'ended'>

type WebServerInput = {
  root: string
  ending: Ending
  mode: 'start' | 'dev'
  host: string
  port: number
  distDir: string
  /** How many processes serve the port. */
  processes?: number
  /** What the web process reads by lib/env.ts, and its server actions key. */
  variables: Record<string, string>
  /** Called with the number of the process as soon as it has one. */
  onBegin?: (pid: number) => void
}

/** Variables of this command that are none of its children's business, the owner's address before all. */
export const withheld = [
  'DATABASE_URL',
  'ADMIN_EMAIL',
  'ADMIN_PASSWORD',
  'VISIT_YEAR',
  'PORT',
  'HOST',
  'NODE_OPTIONS',
  'WEB_CONCURRENCY',
]

/** Begins `next start`, in one process or several, or `next dev`, and waits until it answers that it is ready. Throws Refusal when it ends or stays unready. */
export async function startWebServer({
  root,
  ending,
  mode,
  host,
  port,
  distDir,
  processes = 1,
  variables,
  onBegin,
}: WebServerInput): Promise<WebServer> {
  const env = environmentWith({
    ...Object.fromEntries(withheld.map((name) => [name, undefined])),
    ...nextEnvironment(distDir),
    ...variables,
    // Each of them takes its share of what holds for all: see shareOf.
    WEB_CONCURRENCY: String(processes),
    NODE_ENV: mode === 'start' ? 'production' : 'development',
  })
  const next = [
    join(root, 'node_modules/next/dist/bin/next'),
    mode,
    '--hostname',
    host,
    '--port',
    String(port),
  ]
  const many = ['--import', 'tsx', join(root, 'scripts', 'web-cluster.ts'), String(processes)]
  const words = processes === 1 ? next : [...many, ...next]
  const child = startChild(process.execPath, words, { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] })
  if (child.process.pid) onBegin?.(child.process.pid)
  const shown = showFromReadyOn(child)
  // Requests that are under way get their answers; more than that nobody waits for.
  ending.add(() => stopChild(child, 'SIGTERM', 25_000))
  try {
    await becomeReady(child, host, port)
  } catch (error) {
    throw error instanceof Refusal ? new Refusal(`${shown.held().trim()}\n${error.message}`.trim()) : error
  }
  shown.begin(mode === 'dev')
  return { ended: child.ended }
}

/** Next greets at length; what it says before it is ready is shown only when it does not become so. */
function showFromReadyOn({ process: child }: Child): { held: () => string; begin: (all: boolean) => void } {
  const chunks: Buffer[] = []
  let open = false
  for (const [from, to] of [
    [child.stdout, process.stdout] as const,
    [child.stderr, process.stderr] as const,
  ]) {
    from?.on('data', (chunk: Buffer) => (open ? to.write(chunk) : chunks.push(chunk)))
  }
  return {
    held: () => Buffer.concat(chunks).toString('utf8'),
    begin: (all) => {
      open = true
      if (all) process.stdout.write(Buffer.concat(chunks))
    },
  }
}

async function becomeReady(child: Child, host: string, port: number): Promise<void> {
  let ended: number | NodeJS.Signals | undefined
  void child.ended.then((code) => {
    ended = code
  })
  let answer = 'nothing'
  for (const until = performance.now() + 120_000; performance.now() < until; await pause(50)) {
    if (ended !== undefined) throw new Refusal(`The web server has ended (${ended}) before it was ready.`)
    const response = await fetch(`http://${reachable(host)}:${port}/readyz`, {
      signal: AbortSignal.timeout(30_000),
    }).catch(() => undefined)
    if (response?.ok) return
    if (response) answer = String(response.status)
  }
  throw new Refusal(`The web server does not become ready: GET /readyz answers ${answer}.`)
}

/** An address to reach oneself by, for one that means every address of the machine. */
export function reachable(host: string): string {
  if (host === '0.0.0.0') return '127.0.0.1'
  if (host === '::') return '[::1]'
  return host.includes(':') ? `[${host}]` : host
}
