import { randomBytes } from 'node:crypto'
import { loadavg } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { readClock } from '@/lib/time/clock'
import { startLoader } from './bench/loader'
import { putTables } from './bench/readme'
import { buildBarePage, distDir } from './bench/serving'
import type { SizeFigures } from './bench/size-run'
import { askedSizes } from './bench/sizes'
import { writeTables } from './bench/table'
import { buildIfChanged } from './build'
import { Ending, runCommand } from './command'
import { generateClient } from './prisma-client'
import { Steps } from './steps'

const root = dirname(dirname(fileURLToPath(import.meta.url)))

/** Measures the sizes that are asked for, one after the other, and writes the figures into the README. */
await runCommand(async (ending) => {
  const names = askedSizes(process.argv.slice(2))
  const steps = new Steps()
  const [busy = 0] = loadavg()
  await steps.run('client', async () => ({ detail: 'made', value: await generateClient(root, ending) }))
  await steps.run('build', async () => ({
    detail: distDir,
    value: await buildIfChanged({
      root,
      distDir,
      serverActionsKey: randomBytes(32).toString('base64'),
      ending,
    }),
  }))
  await steps.run('bare page', async () => ({
    detail: 'built',
    value: await buildBarePage({ root, ending }),
  }))
  // Loaded only now: on a fresh clone the database client has just been generated.
  const { runSize } = await import('./bench/size-run')
  const load = startLoader(root, ending)
  const found: SizeFigures[] = []
  for (const name of names) {
    steps.say(`\nSize ${name}`)
    const own = new Ending()
    const end = () => own.run()
    ending.add(end)
    found.push(await runSize({ root, name, steps, ending: own, load }))
    await own.run()
    ending.drop(end)
  }
  const elsewhere = `load average when it began ${busy.toFixed(1)}`
  const tables = writeTables(found, { day: readClock().toISOString().slice(0, 10), elsewhere })
  steps.say(`\n${tables}`)
  putTables(join(root, 'README.md'), tables)
  return 0
})
