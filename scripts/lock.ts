import { constants, copyFileSync, linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { writePrivately } from './data-folder'
import { identityOf } from './process-identity'
import { Refusal } from './refusal'

type ProcessMark = { pid: number; identity: string }
/** What a holder lets others know while it runs. */
type Note = { webServer?: ProcessMark; stopping?: boolean }
export type Holder = ProcessMark & Note & { command: string }
export type Lock = {
  release: () => void
  /** The last holder, when it ended without releasing. */
  left: Holder | undefined
  /** Keeps the number of the web server, so that the next holder can end it should this one be killed. */
  noteWebServer: (pid: number) => void
  /** Lets the next one wait, instead of giving up, until this one has released. */
  noteStopping: () => void
}

/** Milliseconds that another waits for a holder: one that may just have been asked to stop, and one that says so. */
const patience = { running: 500, stopping: 90_000 }

/** Whether a lock still holds: its process lives and is the same one, not another that was given its number. */
export function isHeld(
  holder: Holder | undefined,
  identityNow: (pid: number) => string | undefined = identityOf,
): boolean {
  return holder !== undefined && identityNow(holder.pid) === holder.identity
}

/**
 * Takes the lock of a folder for this process, after one that is stopping has released it.
 *
 * @throws Refusal when another process holds it
 */
export async function takeLock(folder: string, command: string): Promise<Lock> {
  const file = join(folder, 'lock')
  const own = `${file}.${process.pid}`
  let holder: Holder = { ...markOf(process.pid), command }
  const note = (change: Note) => {
    holder = { ...holder, ...change }
    if (readHolder(file)?.pid === process.pid) writePrivately(file, JSON.stringify(holder))
  }
  writeFileSync(own, JSON.stringify(holder), { mode: 0o600 })
  try {
    return {
      left: await place(own, file, folder),
      release: () => readHolder(file)?.pid === process.pid && rmSync(file, { force: true }),
      noteWebServer: (pid) => note({ webServer: markOf(pid) }),
      noteStopping: () => note({ stopping: true }),
    }
  } finally {
    rmSync(own, { force: true })
  }
}

/** Ends the web server of a holder that was killed, unless its number belongs to another process by now. */
export function endLeftWebServer(
  left: Holder | undefined,
  identityNow: (pid: number) => string | undefined = identityOf,
): boolean {
  const mark = left?.webServer
  if (!mark || identityNow(mark.pid) !== mark.identity) return false
  process.kill(process.platform === 'win32' ? mark.pid : -mark.pid, 'SIGKILL')
  return true
}

/** A link is made only where nothing is, so of two that try at once one fails. Returns the holder that was found dead. */
async function place(own: string, file: string, folder: string): Promise<Holder | undefined> {
  let left: Holder | undefined
  for (const begun = performance.now(); ; await pause(50)) {
    if (tryLink(own, file)) return left
    const holder = readHolder(file)
    if (!holder || !isHeld(holder)) {
      left = holder ?? { pid: 0, identity: '', command: 'unknown' }
      removeStale(file, holder)
    } else if (performance.now() - begun > (holder.stopping ? patience.stopping : patience.running)) {
      throw inUse(folder, holder)
    }
  }
}

function markOf(pid: number): ProcessMark {
  return { pid, identity: identityOf(pid) ?? '' }
}

function tryLink(own: string, file: string): boolean {
  try {
    linkSync(own, file)
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    return tryCopy(own, file)
  }
}

/** For file systems without hard links. */
function tryCopy(own: string, file: string): boolean {
  try {
    copyFileSync(own, file, constants.COPYFILE_EXCL)
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw error
  }
}

/** Moved aside before it is removed: had another process replaced it meanwhile, it goes back and stays. */
function removeStale(file: string, seen: Holder | undefined): void {
  const aside = `${file}.stale.${process.pid}`
  try {
    renameSync(file, aside)
  } catch {
    return
  }
  if (readHolder(aside)?.identity === seen?.identity) rmSync(aside, { force: true })
  else renameSync(aside, file)
}

function readHolder(file: string): Holder | undefined {
  try {
    const holder = JSON.parse(readFileSync(file, 'utf8')) as Partial<Holder>
    return typeof holder.pid === 'number' && typeof holder.identity === 'string'
      ? (holder as Holder)
      : undefined
  } catch {
    return undefined
  }
}

function inUse(folder: string, holder: Holder): Refusal {
  return new Refusal(
    `Another instance (${holder.command}, process ${holder.pid}) is running on the data folder ${folder}.`,
  )
}
