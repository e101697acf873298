import cluster, { type Worker } from 'node:cluster'
import { once } from 'node:events'
import { setTimeout as pause } from 'node:timers/promises'
import type { Ending } from './command'
import { healthy, pauseAfter } from './worker-process'

type Kept = { count: number; program: string; words: string[]; ending: Ending }

/**
 * Keeps so many processes of a program until the command ends. They listen on one port: this process takes what comes and hands it
 * on to each in turn. One that dies is begun again, after a longer pause each time; when one dies before any has listened, what is
 * wrong is wrong for all of them, and the command ends with its code.
 *
 * @returns when it is asked to stop, or the exit code of the first one that died so early
 */
export async function keepProcesses({ count, program, words, ending }: Kept): Promise<number> {
  // Nothing of how this process was begun is theirs.
  cluster.setupPrimary({ exec: program, args: words, execArgv: [] })
  ending.add(stopAll)
  const listening = Promise.withResolvers<true>()
  cluster.once('listening', () => listening.resolve(true))
  const places = Array.from({ length: count }, () => keepOne(ending, listening.promise))
  return Promise.race(places)
}

/** One of them, and whoever takes its place. */
async function keepOne(ending: Ending, listening: Promise<true>): Promise<number> {
  for (let failures = 0; ; ) {
    const begun = performance.now()
    const code = await endOf(cluster.fork())
    if (ending.isAsked) return 0
    const hasListened = await Promise.race([listening, false])
    if (!hasListened) return typeof code === 'number' && code > 0 ? code : 1
    failures = performance.now() - begun > healthy ? 1 : failures + 1
    const milliseconds = pauseAfter(failures)
    console.error(`A web process has ended by itself (${code}). It begins again in ${milliseconds / 1000} s.`)
    await Promise.race([pause(milliseconds, undefined, { ref: false }), ending.asked])
    if (ending.isAsked) return 0
  }
}

async function endOf(worker: Worker): Promise<number | NodeJS.Signals> {
  const [code, signal] = (await once(worker, 'exit')) as [number | null, NodeJS.Signals | null]
  return code ?? signal ?? 1
}

/** They finish what they have begun; whoever stops this process says how long that may take. */
async function stopAll(): Promise<void> {
  const workers = Object.values(cluster.workers ?? {}).filter(
    (worker) => worker && !worker.isDead(),
  ) as Worker[]
  const ended = workers.map((worker) => once(worker, 'exit'))
  // The whole group is asked as a rule; whoever asks this process alone means all of them.
  for (const worker of workers) worker.process.kill('SIGTERM')
  await Promise.all(ended)
}
