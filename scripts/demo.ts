import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { runCommand } from './command'
import { prepareDemo } from './demo-settings'
import { launch } from './launch'

const root = dirname(dirname(fileURLToPath(import.meta.url)))

await runCommand((ending) => {
  prepareDemo(process.env)
  return launch({ root, ending, mode: 'start', records: 'story' })
})
