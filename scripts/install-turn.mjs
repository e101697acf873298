import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * Lets one process at a time install into a folder: `npm start` and `npm test` may both be the first on a fresh clone.
 *
 * @param {string} root
 * @param {() => void} work
 */
export function inTurn(root, work) {
  const folder = join(root, '.data-install')
  while (!tryTaking(folder)) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 300)
  try {
    work()
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** A folder can be made only once. One whose maker is gone is removed, for the next try. @param {string} folder */
function tryTaking(folder) {
  try {
    mkdirSync(folder)
    writeFileSync(join(folder, 'pid'), String(process.pid))
    return true
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'EEXIST') throw error
    if (isLeft(folder)) rmSync(folder, { recursive: true, force: true })
    return false
  }
}

/** Whether its maker is gone; one that has no number yet gets a moment to write it. @param {string} folder */
function isLeft(folder) {
  try {
    const pid = Number(readFileSync(join(folder, 'pid'), 'utf8'))
    if (pid > 0) return !process.kill(pid, 0)
  } catch (error) {
    const { code } = /** @type {NodeJS.ErrnoException} */ (error)
    if (code !== 'ENOENT') return code === 'ESRCH'
  }
  const made = statSync(folder, { throwIfNoEntry: false })?.mtimeMs ?? 0
  return Date.now() - made > 10_000
}
