import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { runCommand } from './command'
import { readHeads } from './history-heads'
import { describeVerdict, readAsked } from './history-verdict'
import { takeDatabaseOf, unreachable } from './sealing'

const root = dirname(dirname(fileURLToPath(import.meta.url)))

await runCommand(verify)

/** Computes every seal of the history again and says whether it is as it was sealed. Nothing is written, nobody has to stop working. */
async function verify(): Promise<number> {
  const asked = readAsked(process.argv.slice(2))
  const folder = takeDatabaseOf(root)
  // Read first: what is noted while the database is read may be newer than what is read.
  const heads = readHeads(folder)
  // Loaded only now: where the application has never run there is no database client.
  const [{ verifyHistory }, { closeSnapshots }] = await Promise.all([
    import('@/lib/seals/queries'),
    import('@/lib/reports/snapshot'),
  ])
  try {
    const { isWhole, lines } = describeVerdict(await verifyHistory(), heads, asked)
    for (const line of lines) console.log(line)
    return isWhole ? 0 : 1
  } catch (error) {
    throw unreachable(folder, error)
  } finally {
    await closeSnapshots()
  }
}
