import { createHash } from 'node:crypto'
import { type Dirent, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** What no build reads: commands, tests, words about the program, and the records that only the database takes in. */
const besides = new Set([
  'node_modules',
  'scripts',
  'e2e',
  'test-results',
  'playwright-report',
  'prisma/migrations',
  'prisma/seed',
  'prisma/demo',
  'prisma/generated',
])

/**
 * One hash over everything that a build is made from: names and contents, so that a change, a new file and a deleted one all show.
 * Files that git does not know yet count as well.
 */
export function hashSources(root: string): string {
  const hash = createHash('sha256')
  for (const file of listSources(root)) {
    const content = readFileSync(join(root, file))
    hash.update(`${file}\0${content.length}\0`).update(content)
  }
  return hash.digest('hex')
}

/** The files that a build reads, relative to the root, in a fixed order. */
export function listSources(root: string, folder = ''): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = folder ? `${folder}/${entry.name}` : entry.name
      if (!isSource(entry, path)) return []
      return entry.isDirectory() ? listSources(root, path) : [path]
    })
}

function isSource(entry: Dirent, path: string): boolean {
  if (entry.name.startsWith('.') || besides.has(path)) return false
  return (
    entry.isDirectory() ||
    (entry.isFile() && !/(\.test\.tsx?|\.md|\.tsbuildinfo|^next-env\.d\.ts)$/.test(entry.name))
  )
}
