import { execFileSync, spawnSync } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { chownSync, cpSync, existsSync, mkdirSync, renameSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { readIfThere, writePrivately } from './data-folder'
import { Refusal, reasonOf } from './refusal'

/** How PostgreSQL's programs are run: it refuses to run as root. */
export type PostgresAccount = {
  /** Words in front of the program. */
  prefix: string[]
  uid?: number
  gid?: number
  /** Folder of the programs, where this account can enter. */
  programs: string
  /** Folder of the cluster, where this account can enter. */
  cluster: string
}

const namespaceWords = ['--user', '--map-user=1000', '--map-group=1000', '--']
const ownUser = 'follow-up-postgres'
const ownHome = '/var/lib/follow-up-postgres'

/**
 * Chooses the account for a cluster in the data folder.
 *
 * As root: the owner of a cluster that an ordinary user made; else an ordinary user's place in a user namespace, where files
 * stay root's and a clone in root's own home can be entered; else, where namespaces are refused, a user of the system's.
 */
export function chooseAccount(programs: string, cluster: string): PostgresAccount {
  if (process.getuid?.() !== 0) return { prefix: [], programs, cluster }
  const elsewhere = readIfThere(pointerOf(cluster))
  if (elsewhere) return systemUser(programs, cluster, elsewhere)
  const owner = existsSync(cluster) ? statSync(cluster) : undefined
  if (owner && owner.uid !== 0) return { prefix: [], uid: owner.uid, gid: owner.gid, programs, cluster }
  if (spawnSync('unshare', [...namespaceWords, 'true']).status === 0) {
    return { prefix: ['unshare', ...namespaceWords], programs, cluster }
  }
  if (!owner) return systemUser(programs, cluster, join(ownHome, randomUUID()))
  throw new Refusal(
    `PostgreSQL cannot run as root, and this system refuses the user namespace in which ${cluster} was made.`,
  )
}

/** Where the data folder keeps the way to a cluster that lies elsewhere. */
function pointerOf(cluster: string): string {
  return `${cluster}-home`
}

/** The words to run one of PostgreSQL's programs as the account, with nothing of this command's environment but the way to programs. */
export function runAs(account: PostgresAccount, name: string, words: string[]) {
  const program = join(account.programs, process.platform === 'win32' ? `${name}.exe` : name)
  const [first = program, ...others] = [...account.prefix, program, ...words]
  const { PATH, SystemRoot, TEMP, TMP } = process.env
  const environment = { PATH, SystemRoot, TEMP, TMP, LC_MESSAGES: 'C' }
  const env = Object.fromEntries(
    Object.entries(environment).filter(([, value]) => value !== undefined),
  ) as NodeJS.ProcessEnv
  const identity = account.uid === undefined ? {} : { uid: account.uid, gid: account.gid ?? account.uid }
  return { program: first, words: others, options: { env, ...identity } }
}

/** Programs and cluster lie in a folder of the user's own, because it cannot enter root's home. */
function systemUser(programs: string, cluster: string, home: string): PostgresAccount {
  const { uid, gid } = findOrMakeUser()
  const copied = join(home, 'native')
  try {
    mkdirSync(home, { recursive: true, mode: 0o755 })
    copyPrograms(join(programs, '..'), copied)
    chownSync(home, uid, gid)
    writePrivately(pointerOf(cluster), home)
  } catch (error) {
    throw new Refusal(
      `PostgreSQL cannot run as root, and ${home} cannot be prepared for ${ownUser}: ${reasonOf(error)}.`,
    )
  }
  return { prefix: [], uid, gid, programs: join(copied, 'bin'), cluster: join(home, 'postgres') }
}

/** A copy of another version gives way; a copy is whole or not there. */
function copyPrograms(from: string, to: string): void {
  const isSame =
    existsSync(to) && sizeOf(join(from, 'bin', 'postgres')) === sizeOf(join(to, 'bin', 'postgres'))
  if (isSame) return
  const fresh = `${to}.new`
  rmSync(fresh, { recursive: true, force: true })
  cpSync(from, fresh, { recursive: true, verbatimSymlinks: true })
  rmSync(to, { recursive: true, force: true })
  renameSync(fresh, to)
}

function sizeOf(file: string): number {
  return statSync(file).size
}

function findOrMakeUser(): { uid: number; gid: number } {
  const found = findUser()
  if (found) return found
  // Debian and Red Hat know the first form, Alpine the second.
  spawnSync('useradd', [
    '--system',
    '--user-group',
    '--no-create-home',
    '--home-dir',
    ownHome,
    '--shell',
    '/usr/sbin/nologin',
    ownUser,
  ])
  if (!findUser()) spawnSync('adduser', ['-S', '-D', '-H', '-h', ownHome, '-s', '/sbin/nologin', ownUser])
  const made = findUser()
  if (made) return made
  throw new Refusal(
    'PostgreSQL cannot run as root, and no user can be made for it: start as an ordinary user, or give DATABASE_URL.',
  )
}

function findUser(): { uid: number; gid: number } | undefined {
  try {
    const id = (option: string) =>
      Number(execFileSync('id', [option, ownUser], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }))
    return { uid: id('-u'), gid: id('-g') }
  } catch {
    return undefined
  }
}
