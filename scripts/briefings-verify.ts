import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { judgeIssue } from './briefing-verdict'
import { runCommand } from './command'
import { takeDatabaseOf, unreachable } from './sealing'

const root = dirname(dirname(fileURLToPath(import.meta.url)))

await runCommand(verify)

/**
 * Makes every file of every published issue anew from what was frozen and says whether it is the one that was kept. Nothing is written,
 * nobody has to stop working.
 */
async function verify(): Promise<number> {
  const folder = takeDatabaseOf(root)
  // Loaded only now: where the application has never run there is no database client.
  const [{ readFrozenIssues }, { renderBriefing }, { closeDb }] = await Promise.all([
    import('@/lib/issues/queries'),
    import('@/lib/reports/render-briefing'),
    import('@/lib/db/client'),
  ])
  let [issues, failed] = [0, 0]
  try {
    for await (const issue of readFrozenIssues()) {
      const { isWhole, lines } = await judgeIssue(issue, renderBriefing)
      issues++
      if (!isWhole) failed++
      for (const line of lines) console.log(line)
    }
  } catch (error) {
    throw unreachable(folder, error)
  } finally {
    await closeDb()
  }
  console.log(`${issues} published issues, ${failed} of them differ.`)
  return failed === 0 ? 0 : 1
}
