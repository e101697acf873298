import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { readIfThere } from './data-folder'
import { commandLineOf, isAlive } from './process-identity'
import { Refusal } from './refusal'

/** What to do about the process that a cluster's postmaster.pid names. */
export type OrphanVerdict = 'none' | 'end' | 'forget'

/**
 * A live server on this very cluster is ended; a number that now belongs to another program is forgotten, for PostgreSQL would
 * take that program for its server; a dead one is left to PostgreSQL, which also looks for sessions that survived it.
 */
export function judgeOrphan(commandLine: string | undefined, alive: boolean, cluster: string): OrphanVerdict {
  if (!alive) return 'none'
  return commandLine?.includes('postgres') && commandLine.includes(cluster) ? 'end' : 'forget'
}

/** Ends the server that a killed command left on a cluster, keeping all that was committed. Returns whether there was one. */
export async function endOrphan(cluster: string): Promise<boolean> {
  const file = join(cluster, 'postmaster.pid')
  const pid = Number(readIfThere(file)?.split('\n')[0])
  if (!Number.isInteger(pid) || pid <= 0) return false
  const verdict = judgeOrphan(commandLineOf(pid), isAlive(pid), cluster)
  if (verdict === 'forget') rmSync(file, { force: true })
  if (verdict !== 'end') return false
  for (const [signal, seconds] of [['SIGINT', 60] as const, ['SIGQUIT', 20] as const]) {
    kill(pid, signal, cluster)
    for (let tenths = seconds * 10; tenths > 0 && isAlive(pid); tenths--) await pause(100)
    if (!isAlive(pid)) return true
  }
  throw new Refusal(`A database server (process ${pid}) is still running on ${cluster} and does not stop.`)
}

function kill(pid: number, signal: NodeJS.Signals, cluster: string): void {
  try {
    process.kill(pid, signal)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return
    throw new Refusal(`Somebody else’s database server (process ${pid}) is running on ${cluster}.`)
  }
}
