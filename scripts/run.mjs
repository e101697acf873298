// The one way into every command: `node scripts/run.mjs COMMAND [arguments]`, on whatever Node is there.
// It installs what the lock file says, then starts scripts/COMMAND.ts on the Node that the lock file pins.
import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const commands = [
  'start',
  'dev',
  'demo',
  'test',
  'migration',
  'bench',
  'screenshots',
  'anchors-score',
  'briefings-verify',
  'history-verify',
  'history-seal',
]
const oldest = { major: 20, minor: 9 }

/** @param {string} line @returns {never} */
function refuse(line) {
  console.error(line)
  process.exit(1)
}

const [command = '', ...rest] = process.argv.slice(2)
if (!commands.includes(command))
  refuse(`Unknown command "${command}": expected one of ${commands.join(', ')}.`)

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
if (major < oldest.major || (major === oldest.major && minor < oldest.minor)) {
  refuse(
    `Node ${oldest.major}.${oldest.minor} or newer is needed to begin; this is ${process.versions.node}.`,
  )
}

// Loaded only now: its syntax is newer than the Node that the line above speaks to.
const { install, InstallError, pinnedNode } = await import('./install.mjs')
try {
  install(root)
  await pass(pinnedNode(root))
} catch (error) {
  if (error instanceof InstallError) refuse(error.message)
  throw error
}

/** Runs the command and ends as it ends; signals and the loss of the terminal are passed on. @param {string} node */
async function pass(node) {
  const child = spawn(node, ['--import', 'tsx', join(root, 'scripts', `${command}.ts`), ...rest], {
    cwd: root,
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
  })
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
    process.on(signal, () => child.kill(signal))
  }
  endWithParent(() => child.kill('SIGTERM'))
  /** @type {number} */
  const code = await new Promise((resolve) => {
    child.on('error', (error) => refuse(`Cannot run ${node}: ${error.message}`))
    child.on('exit', (exitCode) => resolve(exitCode ?? 1))
  })
  process.exit(code)
}

/**
 * npm begins this program through a shell, which a signal to npm ends without a word. Whoever of the two is gone first,
 * the command is asked to stop.
 *
 * @param {() => void} end
 */
function endWithParent(end) {
  if (!process.env.npm_lifecycle_event) return
  const parent = process.ppid
  const grandparent = isOwnShell(parent) ? parentOf(parent) : undefined
  const timer = setInterval(() => {
    if (process.ppid === parent && (grandparent === undefined || parentOf(parent) === grandparent)) return
    clearInterval(timer)
    end()
  }, 100)
  timer.unref()
}

/** @param {number} pid */
function isOwnShell(pid) {
  return readProcess(pid, 'cmdline').includes('scripts/run.mjs')
}

/** @param {number} pid */
function parentOf(pid) {
  const stat = readProcess(pid, 'stat')
  return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]
}

/** Empty where the system has no such files. @param {number} pid @param {string} file */
function readProcess(pid, file) {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8')
  } catch {
    return ''
  }
}
