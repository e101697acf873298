import { mkdirSync, readdirSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Ending, runCommand } from './command'
import { openDataFolder } from './data-folder'
import { takeLock } from './lock'
import { generateClient } from './prisma-client'
import { isAlive } from './process-identity'
import { Refusal } from './refusal'
import { stepLine } from './steps'
import { add, type Count, closingLine, none } from './test-count'
import { type StageContext, stages } from './test-stages'

const root = dirname(dirname(fileURLToPath(import.meta.url)))

/** As a shell says it of a program that was interrupted. */
const stoppedCode = 130

await runCommand(test, stoppedCode)

/** Runs the stages in their order, all of them or those that are named, and sums up. */
async function test(ending: Ending): Promise<number> {
  const wanted = process.argv.slice(2)
  const unknown = wanted.find((name) => !(name in stages))
  if (unknown)
    throw new Refusal(`Unknown stage "${unknown}": expected some of ${Object.keys(stages).join(', ')}.`)
  const folder = join(root, '.test')
  openDataFolder(folder)
  // The build folder and the test server bear one run at a time; types, lint and unit tests get along with any other.
  if (wanted.length === 0 || wanted.some((name) => stages[name]?.alone)) {
    const lock = await takeLock(folder, 'test')
    ending.add(lock.release)
    void ending.asked.then(lock.noteStopping)
  }
  const results = makeResultsFolder(folder)
  ending.add(() => rmSync(results, { recursive: true, force: true }))
  await generateClient(root, ending)
  const context: StageContext = { root, folder, results, ending, failed: new Set(), failures: [] }
  let total = none
  for (const [name, stage] of Object.entries(stages)) {
    if (wanted.length > 0 && !wanted.includes(name)) continue
    const count = await runStage(name, stage.run, context)
    if (ending.isAsked) return stoppedCode
    if (count.failed > 0) context.failed.add(name)
    total = add(total, count)
  }
  // What has begun is stopped before the closing line, so that it is the last one.
  await ending.run()
  for (const failure of context.failures) console.log(`\n${failure}`)
  console.log(closingLine(total))
  return total.failed > 0 ? 1 : 0
}

/** A folder of this run's own; those of killed runs are removed. */
function makeResultsFolder(folder: string): string {
  for (const name of readdirSync(folder)) {
    const pid = /^results-(\d+)$/.exec(name)?.[1]
    if (pid && !isAlive(Number(pid))) rmSync(join(folder, name), { recursive: true, force: true })
  }
  const results = join(folder, `results-${process.pid}`)
  mkdirSync(results, { recursive: true })
  return results
}

/** A stage that cannot even run is one failure, and the stages after it still have their turn. */
async function runStage(
  name: string,
  run: (context: StageContext) => Promise<Count>,
  context: StageContext,
): Promise<Count> {
  const begun = performance.now()
  let count: Count = { passed: 0, failed: 1, skipped: 0 }
  try {
    count = await run(context)
  } catch (error) {
    if (!context.ending.isAsked) console.error(error instanceof Refusal ? error.message : error)
  }
  if (context.ending.isAsked) return count
  const skipped = count.skipped > 0 ? `, ${count.skipped} skipped` : ''
  console.log(
    stepLine(name, `${count.passed} passed, ${count.failed} failed${skipped}`, performance.now() - begun),
  )
  return count
}
