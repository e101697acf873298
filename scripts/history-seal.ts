import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Ending, runCommand } from './command'
import { sealAll, takeDatabaseOf, unreachable } from './sealing'

const root = dirname(dirname(fileURLToPath(import.meta.url)))

await runCommand(seal)

/** Seals what is settled, besides the hourly job of a running server. */
async function seal(ending: Ending): Promise<number> {
  const folder = takeDatabaseOf(root)
  const seals = await sealAll(folder, () => ending.isAsked).catch((error) => {
    throw unreachable(folder, error)
  })
  const events = seals.reduce((sum, { eventIds }) => sum + eventIds.length, 0)
  const head = seals.at(-1)
  console.log(head ? `Events sealed: ${events}.\nHead: ${head.number} ${head.hash}` : 'Nothing to seal.')
  return 0
}
