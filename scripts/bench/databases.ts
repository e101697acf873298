import { existsSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { env } from '@/lib/env'
import { readClock } from '@/lib/time/clock'
import type { Ending } from '../command'
import { openDataFolder } from '../data-folder'
import { type OpenDatabase, openDatabase } from '../database'
import { endLeftWebServer, takeLock } from '../lock'
import { keepSecrets, type Secrets } from '../secrets'
import { isStamped, stamp } from '../stamp'
import type { Steps } from '../steps'
import { type SizeName, sizes } from './sizes'

/** Counts up when the records become others: what was made before is then made anew. */
const edition = '1'

export type BenchDatabase = OpenDatabase & { folder: string; secrets: Secrets }
type Place = { root: string; name: SizeName; steps: Steps; ending: Ending }

/**
 * Opens the database of a size in a folder of its own; at the first time it is filled. One that was left half full is made
 * anew.
 */
export async function openBenchDatabase({ root, name, steps, ending }: Place): Promise<BenchDatabase> {
  const folder = join(root, `.data-bench-${name}`)
  const mark = join(folder, 'filled')
  // What a run posts is nothing beside many records, and would make a small database another one.
  const isSmall = sizes[name].items < 1_000
  if (existsSync(folder) && (isSmall || !isStamped(mark, edition))) rmSync(folder, { recursive: true })
  openDataFolder(folder)
  const lock = await takeLock(folder, 'bench')
  ending.add(lock.release)
  endLeftWebServer(lock.left)
  const { secrets } = keepSecrets(folder)
  // Whatever database the environment names is not one to be filled with invented records.
  const { databaseUrl: _, appDatabaseUrl: __, ...settings } = env()
  const own = { ...settings, databaseUrl: undefined, appDatabaseUrl: undefined }
  const database = await openDatabase({ root, folder, settings: own, secrets, steps, ending })
  process.env.APP_DATABASE_URL = database.appUrl
  if (!isStamped(mark, edition)) {
    const { items, updates } = sizes[name]
    await steps.run(`size ${name}`, async () => {
      // Loaded only now: on a fresh clone the database client has just been generated.
      const { fillDatabase } = await import('./fill')
      await fillDatabase(database.ownerUrl, sizes[name], readClock())
      return { detail: `${items} items with ${updates} updates each, recorded`, value: undefined }
    })
    stamp(mark, edition)
  }
  return { ...database, folder, secrets }
}
