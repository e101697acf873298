import { randomUUID } from 'node:crypto'
import { mkdir, readdir, readFile, rename, stat, unlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/** How long a form waits, in milliseconds. */
const patience = 60 * 60 * 1000

/**
 * Keeps what a form without script has sent, and what became of it, for the page that shows the form again: it is too much for
 * an address. Each person has one place, so that nobody fills the disk; `form` says which form it was.
 */
export async function keepForm(
  dataDir: string,
  owner: string,
  form: string,
  content: unknown,
  now: Date,
): Promise<void> {
  const folder = folderOf(dataDir)
  await mkdir(folder, { recursive: true, mode: 0o700 })
  await sweep(folder, now)
  const written = join(folder, randomUUID())
  await writeFile(written, JSON.stringify({ form, content }), { mode: 0o600 })
  await rename(written, placeOf(dataDir, owner))
}

/** What is kept of this form for this person; null when there is nothing, or it has waited for an hour. */
export async function readKeptForm(
  dataDir: string,
  owner: string,
  form: string,
  now: Date,
): Promise<unknown> {
  const place = placeOf(dataDir, owner)
  if (await isOver(place, now)) return null
  const kept = JSON.parse(await readFile(place, 'utf8')) as { form: string; content: unknown }
  return kept.form === form ? kept.content : null
}

function folderOf(dataDir: string): string {
  return join(dataDir, 'uploads', 'forms')
}

function placeOf(dataDir: string, owner: string): string {
  return join(folderOf(dataDir), owner)
}

async function sweep(folder: string, now: Date): Promise<void> {
  for (const name of await readdir(folder)) {
    const place = join(folder, name)
    // Somebody else may have swept it already.
    if (await isOver(place, now)) await unlink(place).catch(() => undefined)
  }
}

async function isOver(place: string, now: Date): Promise<boolean> {
  const found = await stat(place).catch(() => null)
  return found === null || now.getTime() - found.mtimeMs > patience
}
