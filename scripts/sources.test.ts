import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { hashSources, listSources } from './sources'

let root: string

function write(path: string, text = path): void {
  mkdirSync(dirname(join(root, path)), { recursive: true })
  writeFileSync(join(root, path), text)
}

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'sources-'))
  for (const path of ['app/page.tsx', 'lib/env.ts', 'package-lock.json', 'prisma/schema.prisma']) write(path)
})
afterEach(() => rmSync(root, { recursive: true, force: true }))

it.each([
  ['a changed file', () => write('lib/env.ts', 'other')],
  ['a new file', () => write('app/(app)/partners/page.tsx')],
  ['a deleted file', () => rmSync(join(root, 'app/page.tsx'))],
  ['another lock file', () => write('package-lock.json', '{}')],
  [
    'a file with another name',
    () => {
      rmSync(join(root, 'lib/env.ts'))
      write('lib/environment.ts', 'lib/env.ts')
    },
  ],
  [
    'a line that moved to the next file',
    () => {
      write('app/page.tsx', '')
      write('lib/env.ts', 'app/page.tsxlib/env.ts')
    },
  ],
])('changes with %s', (_, change) => {
  const before = hashSources(root)
  change()
  expect(hashSources(root)).not.toBe(before)
})

it.each([
  'lib/env.test.ts',
  'README.md',
  '.data/secrets.json',
  '.next/BUILD_ID',
  'node_modules/next/package.json',
  'scripts/start.ts',
  'e2e/sign-in.spec.ts',
  'prisma/migrations/1_first/migration.sql',
  'prisma/generated/client.ts',
  'next-env.d.ts',
])('does not change with %s', (path) => {
  const before = hashSources(root)
  write(path)
  expect(hashSources(root)).toBe(before)
})

it('lists the files in one order', () => {
  expect(listSources(root)).toEqual([
    'app/page.tsx',
    'lib/env.ts',
    'package-lock.json',
    'prisma/schema.prisma',
  ])
})
