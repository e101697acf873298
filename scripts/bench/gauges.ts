import { closeSync, openSync, readdirSync, readFileSync, readSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { withClient } from '../connection'
import type { BenchDatabase } from './databases'

type Usage = { cpu: number; memory: number }
/** Milliseconds that a unit of processor time in /proc stands for. */
const tick = 10

/** What a group of processes has taken of the processors so far, in milliseconds, and of memory now, in MiB; null where no /proc tells. */
export function usageOfGroup(group: number): Usage | null {
  return usageOf(({ processGroup }) => processGroup === group)
}

/** The same for a process and those that it has begun: the database server and its connections. */
export function usageOfParent(parent: number): Usage | null {
  return usageOf(({ pid, parent: own }) => pid === parent || own === parent)
}

/** The address of the cluster's superuser, who alone may set what is logged. */
export function superuserUrlOf({ ownerUrl, secrets }: Pick<BenchDatabase, 'ownerUrl' | 'secrets'>): string {
  const { host } = new URL(ownerUrl)
  return `postgres://postgres:${secrets.superuserPassword}@${host}/postgres`
}

/** The process of the database server behind an address. */
export function serverProcessOf(superuserUrl: string): Promise<number> {
  return withClient(superuserUrl, async (client) => {
    const { rows } = await client.query<{ data_directory: string }>('SHOW data_directory')
    return Number(readFileSync(join(rows[0]?.data_directory ?? '', 'postmaster.pid'), 'utf8').split('\n')[0])
  })
}

type Place = { pid: number; parent: number; processGroup: number }

function usageOf(counts: (place: Place) => boolean): Usage | null {
  const found = processes().filter(counts)
  if (found.length === 0) return null
  return {
    cpu: found.reduce((sum, { ticks }) => sum + ticks, 0) * tick,
    memory: found.reduce((sum, { kibibytes }) => sum + kibibytes, 0) / 1024,
  }
}

function processes(): (Place & { ticks: number; kibibytes: number })[] {
  try {
    return readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .flatMap((name) => readProcess(Number(name)) ?? [])
  } catch {
    return []
  }
}

/** Time of children that have ended counts for those that began them. */
function readProcess(pid: number) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    const fields = stat
      .slice(stat.lastIndexOf(')') + 2)
      .split(' ')
      .map(Number)
    const status = readFileSync(`/proc/${pid}/status`, 'utf8')
    const [, parent = 0, processGroup = 0] = fields
    const ticks = fields.slice(11, 15).reduce((sum, each) => sum + each, 0)
    return { pid, parent, processGroup, ticks, kibibytes: Number(/^VmRSS:\s+(\d+)/m.exec(status)?.[1] ?? 0) }
  } catch {
    // It has ended meanwhile.
    return null
  }
}

/** Counts the SQL statements of each piece of work, BEGIN and COMMIT among them, by what the server writes into its log. */
export function statementCounter(superuserUrl: string, log: string) {
  const set = (sql: string) =>
    withClient(superuserUrl, async (client) => {
      await client.query(sql)
      await client.query('SELECT pg_reload_conf()')
    })
  return async (work: () => Promise<unknown>): Promise<number> => {
    await set("ALTER SYSTEM SET log_statement = 'all'")
    // Every session reads the setting before its next statement, once the signal has reached it.
    await pause(200)
    const from = statSync(log).size
    await work()
    await pause(100)
    const written = readFrom(log, from)
    await set('ALTER SYSTEM RESET log_statement')
    return written.match(/LOG: {2}(statement|execute [^:]*):/g)?.length ?? 0
  }
}

function readFrom(file: string, from: number): string {
  const bytes = Buffer.alloc(statSync(file).size - from)
  const handle = openSync(file, 'r')
  readSync(handle, bytes, 0, bytes.length, from)
  closeSync(handle)
  return bytes.toString('utf8')
}
