import { spawnSync } from 'node:child_process'
import { chownSync, existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { type PostgresAccount, runAs } from './postgres-account'
import { Refusal } from './refusal'

/** The release whose cluster the installed programs can open. */
const release = '18'

/** PostgreSQL drops everything but ASCII from trigrams where characters have the type of plain C, so a UTF-8 locale comes first. */
const locales = ['C.UTF-8', 'en_US.UTF-8', 'UTF-8', 'C']

/**
 * Makes the cluster if there is none, in a folder beside its place: it is there whole or not at all.
 *
 * @throws Refusal when the folder holds something else, or initdb fails
 */
export function makeCluster(account: PostgresAccount, superuserPassword: string): void {
  const version = join(account.cluster, 'PG_VERSION')
  if (existsSync(version)) {
    const found = readFileSync(version, 'utf8').trim()
    if (found === release) return
    throw new Refusal(
      `The database in ${account.cluster} is of PostgreSQL ${found}, this program runs ${release}: dump and restore it.`,
    )
  }
  if (existsSync(account.cluster))
    throw new Refusal(`${account.cluster} is there but holds no database: move it away.`)
  const passwordFile = `${account.cluster}.password`
  writeFileSync(passwordFile, superuserPassword, { mode: 0o600 })
  if (account.uid !== undefined) chownSync(passwordFile, account.uid, account.gid ?? account.uid)
  try {
    initialise(account, passwordFile)
  } finally {
    rmSync(passwordFile, { force: true })
  }
}

function initialise(account: PostgresAccount, passwordFile: string): void {
  const fresh = `${account.cluster}.new`
  let output = ''
  for (const locale of locales) {
    rmSync(fresh, { recursive: true, force: true })
    const { program, words, options } = runAs(account, 'initdb', [
      `--pgdata=${fresh}`,
      `--pwfile=${passwordFile}`,
      '--username=postgres',
      '--auth=scram-sha-256',
      '--encoding=UTF8',
      '--locale-provider=builtin',
      '--builtin-locale=C.UTF-8',
      `--locale=${locale}`,
      '--no-instructions',
    ])
    const result = spawnSync(program, words, {
      ...options,
      cwd: dirname(account.programs),
      encoding: 'utf8',
      windowsHide: true,
    })
    if (result.status === 0) {
      renameSync(fresh, account.cluster)
      return
    }
    output = `${result.error?.message ?? ''}${result.stderr ?? ''}`
  }
  rmSync(fresh, { recursive: true, force: true })
  const reason =
    output.split('\n').find((line) => /error|fatal/i.test(line)) ?? output.trim().split('\n').at(-1)
  throw new Refusal(
    `The database in ${account.cluster} cannot be made: ${reason?.trim() || 'initdb gives no reason'}`,
  )
}
