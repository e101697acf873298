import { once } from 'node:events'
import { join } from 'node:path'
import { startChild, stopChild } from '../children'
import type { Ending } from '../command'
import type { Heard, Load } from './load'

export type Loader = (load: Load) => Promise<Heard>

/** Begins the process that puts load on servers; it ends with the command. */
export function startLoader(root: string, ending: Ending): Loader {
  const words = ['--import', 'tsx', join(root, 'scripts', 'bench', 'load.ts')]
  const child = startChild(process.execPath, words, {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  })
  ending.add(() => stopChild(child, 'SIGTERM', 5_000))
  return async (load) => {
    child.process.send(load)
    const [heard] = (await Promise.race([
      once(child.process, 'message'),
      child.ended.then((code) => {
        throw new Error(`The process that puts the load has ended (${code}).`)
      }),
    ])) as [Heard]
    return heard
  }
}
