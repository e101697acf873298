import { type ChildProcess, type SpawnOptions, spawn, spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

/** A process that this command began and must end: a process group of its own, so that Ctrl-C reaches only the command. */
export type Child = {
  process: ChildProcess
  /** Resolves with the exit code, or the signal's name, when the process has ended. */
  ended: Promise<number | NodeJS.Signals>
}

const windows = process.platform === 'win32'
let keeper: ChildProcess | undefined

/**
 * Begins a process that is stopped even if this command is killed.
 *
 * @param lastSignal what asks it to stop in that case
 */
export function startChild(
  program: string,
  words: string[],
  options: SpawnOptions,
  lastSignal: NodeJS.Signals = 'SIGTERM',
): Child {
  const child = spawn(program, words, { windowsHide: true, ...options, detached: true })
  const ended = new Promise<number | NodeJS.Signals>((resolve) => {
    child.on('error', () => resolve(-1))
    child.on('exit', (code, signal) => {
      tellKeeper(`drop ${child.pid}`)
      resolve(code ?? signal ?? -1)
    })
  })
  if (child.pid) tellKeeper(`add ${child.pid} ${lastSignal.slice(3)}`)
  return { process: child, ended }
}

/**
 * Asks a process group to stop, and kills it when it does not.
 *
 * @param grace milliseconds that it gets
 */
export async function stopChild(child: Child, signal: NodeJS.Signals, grace: number): Promise<void> {
  if (child.process.exitCode === null && child.process.signalCode === null) {
    signalGroup(child.process, signal)
    const timer = setTimeout(() => signalGroup(child.process, 'SIGKILL'), grace)
    await child.ended
    clearTimeout(timer)
  }
  // What the process itself began and left.
  signalGroup(child.process, 'SIGKILL')
}

function signalGroup(child: ChildProcess, signal: NodeJS.Signals): void {
  if (!child.pid) return
  if (windows) {
    spawnSync('taskkill', ['/pid', String(child.pid), '/t', '/f'], { windowsHide: true })
    return
  }
  try {
    process.kill(-child.pid, signal)
  } catch {
    // The group has ended.
  }
}

function tellKeeper(line: string): void {
  if (windows) return
  keeper ??= startKeeper()
  keeper.stdin?.write(`${line}\n`)
}

function startKeeper(): ChildProcess {
  const child = spawn('/bin/sh', [fileURLToPath(new URL('keeper.sh', import.meta.url))], {
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  })
  child.on('error', () => undefined)
  child.stdin.on('error', () => undefined)
  child.unref()
  // An open pipe must not keep this command alive.
  ;(child.stdin as unknown as { unref?: () => void }).unref?.()
  return child
}
