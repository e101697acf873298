import type { SpawnOptions } from 'node:child_process'
import { join } from 'node:path'
import { startChild, stopChild } from './children'
import type { Ending } from './command'

type Tool = {
  root: string
  ending: Ending
  env?: Record<string, string | undefined>
  output?: 'shown' | 'kept'
}
type Outcome = { code: number | NodeJS.Signals; output: string }

/** A tool's environment: this command's, with changes; undefined takes a variable away. */
export function environmentWith(changes: Record<string, string | undefined>): NodeJS.ProcessEnv {
  const all = { ...process.env, ...changes }
  return Object.fromEntries(
    Object.entries(all).filter(([, value]) => value !== undefined),
  ) as NodeJS.ProcessEnv
}

/** Runs a JavaScript tool of node_modules on this Node, to its end. Its output is kept, or shown as it comes. */
export async function runTool(
  script: string,
  words: string[],
  { root, ending, env = {}, output = 'kept' }: Tool,
): Promise<Outcome> {
  const stdio: SpawnOptions['stdio'] =
    output === 'shown' ? ['ignore', 'inherit', 'inherit'] : ['ignore', 'pipe', 'pipe']
  const child = startChild(process.execPath, [join(root, 'node_modules', script), ...words], {
    cwd: root,
    stdio,
    env: environmentWith(env),
  })
  const stop = () => stopChild(child, 'SIGTERM', 10_000)
  ending.add(stop)
  const chunks: Buffer[] = []
  child.process.stdout?.on('data', (chunk: Buffer) => chunks.push(chunk))
  child.process.stderr?.on('data', (chunk: Buffer) => chunks.push(chunk))
  const code = await child.ended
  // What the tool itself has begun ends with it.
  await stop()
  ending.drop(stop)
  return { code, output: Buffer.concat(chunks).toString('utf8') }
}
