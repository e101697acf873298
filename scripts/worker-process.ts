import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { type Child, startChild, stopChild } from './children'
import type { Ending } from './command'
import { environmentWith } from './run-tool'
import { withheld } from './web-server'

type WorkerProcess = {
  root: string
  ending: Ending
  mode: 'start' | 'dev'
  variables: Record<string, string>
}

/** Milliseconds that a worker which is asked to stop gets: what it gives a run, and a little more. */
const grace = 30_000
/** A process that has lived for so many milliseconds had no trouble to begin with. */
export const healthy = 60_000
const longestPause = 60_000
/** Left to itself, Node would rather take memory than look for what is free: a file of 35,000 rows took twice as much. */
const thrift = '--heap-growing-percent=25'

/**
 * Keeps a worker beside the web server until the command ends: one that dies is begun again, after a longer pause each time. The
 * web server goes on without it; the page of the jobs says when none is there.
 */
export function keepWorker(input: WorkerProcess): void {
  const { ending } = input
  let child: Child | undefined
  let isOver = false
  ending.add(async () => {
    isOver = true
    if (child) await stopChild(child, 'SIGTERM', grace)
  })
  void (async () => {
    for (let failures = 0; !isOver; ) {
      const begun = performance.now()
      child = startWorkerProcess(input)
      const code = await child.ended
      if (isOver || ending.isAsked) return
      failures = performance.now() - begun > healthy ? 1 : failures + 1
      const milliseconds = pauseAfter(failures)
      console.error(`The worker has ended by itself (${code}). It begins again in ${milliseconds / 1000} s.`)
      await Promise.race([pause(milliseconds, undefined, { ref: false }), ending.asked])
    }
  })()
}

/** Milliseconds before the next try, after so many processes in a row that did not live. */
export function pauseAfter(failures: number): number {
  return Math.min(1000 * 2 ** Math.max(0, failures - 1), longestPause)
}

function startWorkerProcess({ root, mode, variables }: WorkerProcess): Child {
  const env = environmentWith({
    ...Object.fromEntries(withheld.map((name) => [name, undefined])),
    ...variables,
    NODE_ENV: mode === 'start' ? 'production' : 'development',
  })
  const words = [thrift, '--import', 'tsx', join(root, 'scripts', 'worker.ts')]
  return startChild(process.execPath, words, { cwd: root, env, stdio: ['ignore', 'inherit', 'inherit'] })
}
