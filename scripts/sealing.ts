import { join, resolve } from 'node:path'
import { dbErrorKind } from '@/lib/db/error-kind'
import { type Env, env } from '@/lib/env'
import type { Seal } from '@/lib/seals/rules'
import { readClock } from '@/lib/time/clock'
import { readIfThere } from './data-folder'
import { noteHead } from './history-heads'
import { Refusal } from './refusal'

/**
 * Seals what is settled and notes each head, until nothing is left or whoever asks for it is to end. Returns the seals. It is for
 * one machine, which keeps the folder of the heads.
 */
export async function sealAll(folder: string, isOver: () => boolean): Promise<Seal[]> {
  // Loaded only now: on a fresh clone the database client has just been generated.
  const { sealHistory } = await import('@/lib/seals/commands')
  const made: Seal[] = []
  for await (const seal of sealHistory(readClock())) {
    noteHead(folder, seal)
    made.push(seal)
    if (isOver()) break
  }
  return made
}

/**
 * Lets a command use the database of a data folder while the application runs on it. Returns the folder.
 *
 * @throws Refusal where none has ever run
 */
export function takeDatabaseOf(root: string, settings: Env = env()): string {
  const folder = resolve(root, settings.dataDir)
  const address = settings.appDatabaseUrl ?? readIfThere(join(folder, 'app-database-url'))
  if (!address) throw new Refusal(`${folder} has no address of a database: start the application first.`)
  process.env.APP_DATABASE_URL = address
  return folder
}

/** Says in a line that nobody answers at the address; everything else is passed on as it is. */
export function unreachable(folder: string, error: unknown): unknown {
  if (dbErrorKind(error) !== 'unavailable') return error
  return new Refusal(`The database of ${folder} does not answer: start the application first.`)
}
