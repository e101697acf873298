import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { runCommand } from './command'
import { launch } from './launch'

const root = dirname(dirname(fileURLToPath(import.meta.url)))

await runCommand((ending) => launch({ root, ending, mode: 'start', records: 'visit' }))
