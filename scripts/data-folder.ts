import {
  accessSync,
  chmodSync,
  chownSync,
  closeSync,
  constants,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { Refusal, reasonOf } from './refusal'

/** Makes the data folder if it is not there; nobody but its owner may look into it. Throws Refusal when it cannot be written. */
export function openDataFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    // A folder that was made for us, such as a mounted volume, may belong to somebody else; its files are private anyway.
    if (statSync(folder).uid === process.getuid?.()) chmodSync(folder, 0o700)
    accessSync(folder, constants.R_OK | constants.W_OK | constants.X_OK)
    // Root passes every permission check, but not a file system that is read-only.
    const probe = join(folder, `.probe.${process.pid}`)
    writeFileSync(probe, '')
    rmSync(probe)
  } catch (error) {
    throw new Refusal(`The data folder ${folder} is not writable: ${reasonOf(error)}.`)
  }
}

/** Writes a file that only its owner may read, so that after a crash either the old or the new one is there, whole. */
export function writePrivately(file: string, text: string): void {
  const fresh = `${file}.new`
  rmSync(fresh, { force: true })
  writeFileSync(fresh, text, { mode: 0o600, flag: 'wx' })
  const handle = openSync(fresh, 'r+')
  fsyncSync(handle)
  closeSync(handle)
  giveToOwner(fresh)
  renameSync(fresh, file)
}

/** What root writes into an ordinary user's folder stays that user's, who must be able to start here as before. */
export function giveToOwner(file: string): void {
  if (process.getuid?.() !== 0) return
  const { uid, gid } = statSync(dirname(file))
  if (uid !== 0) chownSync(file, uid, gid)
}

/** The text of a file without its last line break, or undefined when it is not there. */
export function readIfThere(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8').trimEnd()
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw new Refusal(`Cannot read ${file}: ${reasonOf(error)}.`)
  }
}
