import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Ending } from './command'
import { Refusal } from './refusal'
import { runTool } from './run-tool'
import { isStamped, stamp } from './stamp'

/** Generates the database client when the schema or Prisma itself has changed. Returns whether it did. */
export async function generateClient(root: string, ending: Ending): Promise<boolean> {
  const folder = join(root, 'prisma', 'generated')
  const inputs = [join(root, 'prisma', 'schema.prisma'), join(root, 'node_modules', 'prisma', 'package.json')]
  const hash = inputs
    .reduce((all, file) => all.update(readFileSync(file)), createHash('sha256'))
    .digest('hex')
  const mark = join(folder, '.made-from')
  if (existsSync(join(folder, 'client.ts')) && isStamped(mark, hash)) return false
  const { code, output } = await runTool('prisma/build/index.js', ['generate', '--no-hints'], {
    root,
    ending,
    // The command looks for its schema engine, which it does not run here, and would fetch it from outside: any file will do.
    env: {
      PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
      PRISMA_HIDE_UPDATE_MESSAGE: '1',
      CHECKPOINT_DISABLE: '1',
    },
  })
  if (code !== 0)
    throw new Refusal(`The database client cannot be made from prisma/schema.prisma:\n${output.trim()}`)
  stamp(mark, hash)
  return true
}
