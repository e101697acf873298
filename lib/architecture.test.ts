import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { eventSchema } from '@/lib/audit/event'
import { locales } from '@/lib/i18n/locale'
import { importRules } from '@/lib/testing/import-rules'
import { kernel } from '@/lib/testing/kernel-files'
import { readMessage } from '@/lib/testing/message-arguments'
import { findCycles, listFiles, pathsTo, readModules } from '@/lib/testing/source-modules'
import { isBefore, nouns, reportFiles, vocabulary } from '@/lib/testing/tree'

const root = fileURLToPath(new URL('..', import.meta.url))
const folders = [
  'app',
  'components',
  'lib',
  'scripts',
  'e2e',
  'prisma/seed',
  'prisma/demo',
  'proxy.ts',
  'instrumentation.ts',
]
const modules = readModules(root, folders)
const all = [...modules.values()]
const isTest = (path: string) => /\.(test|spec)\.tsx?$|^(e2e|lib\/testing)\/|\/fixtures\//.test(path)
const product = all.filter(({ path }) => !isTest(path))

/** Places where a pattern occurs in the code (not the comments) of the product. */
function placesOf(pattern: RegExp, allowed: (path: string) => boolean = () => false): string[] {
  return product
    .filter(({ path }) => !allowed(path))
    .flatMap(({ path, code }) =>
      code
        .split('\n')
        .flatMap((line, index) => (pattern.test(line) ? [`${path}:${index + 1} ${line.trim()}`] : [])),
    )
}

test('there is something to look at', () => {
  expect(product.length).toBeGreaterThan(200)
  expect(all.flatMap(({ imports }) => imports).length).toBeGreaterThan(1000)
})

describe('imports', () => {
  test('every module has a rule, and imports only what its rule lets it', () => {
    const broken = all.flatMap(({ path, imports }) => {
      const rule = importRules.find(({ files }) => files.test(path))
      if (!rule) return [`${path}: no rule is for it`]
      const refused = imports.filter(
        ({ to, typeOnly }) => !rule.may.test(to) && !(typeOnly && rule.mayAsType.test(to)),
      )
      return refused.map(
        ({ to, typeOnly }) => `${path}: ${typeOnly ? 'the type' : 'not'} ${to} (${rule.name})`,
      )
    })
    expect(broken).toEqual([])
  })

  test('a noun imports itself and those before it, the kernel imports no noun', () => {
    const broken = product.flatMap(({ path, imports }) =>
      imports
        .filter(({ to }) => /^lib\//.test(path) && !isBefore(to, path))
        .map(({ to }) => `${path}: ${to}`),
    )
    expect(broken).toEqual([])
  })

  test('nothing of the product imports what is made for tests', () => {
    const broken = product.flatMap(({ path, imports }) =>
      imports.filter(({ to }) => isTest(to)).map(({ to }) => `${path}: ${to}`),
    )
    expect(broken).toEqual([])
  })

  test('there is no cycle', () => {
    expect(findCycles(modules)).toEqual([])
  })

  test('what runs in the browser reaches neither queries, commands, the database nor Node', () => {
    const clients = all.filter(({ directive }) => directive === 'use client')
    expect(clients.length).toBeGreaterThan(20)
    const isServerOnly = (to: string) =>
      /^lib\/([a-z-]+\/(queries|commands|scope|record)\.ts$|db\/|env\.ts|auth\/(?!actor))/.test(to) ||
      /^(prisma\/|node:|pg$|zod$|next\/headers|next-intl\/server)/.test(to)
    const ways = clients.flatMap(({ path }) =>
      pathsTo(modules, path, isServerOnly, ({ directive }) => directive === 'use server'),
    )
    expect(ways.map((way) => way.join(' → '))).toEqual([])
  })
})

describe('files', () => {
  test('a noun has the closed vocabulary of files', () => {
    const files = listFiles(root, ['lib'], /./).filter(
      (path) => !path.startsWith('lib/testing/') && !isTest(path),
    )
    const unknown = files.filter((path) => {
      const [, folder = '', ...rest] = path.split('/')
      const name = rest.join('/').replace(/\.ts$/, '')
      if (rest.length === 0) return !['errors.ts', 'env.ts', 'README.md'].includes(folder)
      const known: readonly string[] | undefined =
        kernel[folder] ??
        (nouns.flat().includes(folder)
          ? [...vocabulary, ...(folder === 'reports' ? reportFiles : [])]
          : undefined)
      return !known?.some((word) => name === word || (word.endsWith('/') && name.startsWith(word)))
    })
    expect(unknown).toEqual([])
  })

  test('names are kebab-case and say what is in the file', () => {
    const paths = listFiles(root, folders, /\.(tsx?|css)$/).map((path) => basename(path))
    expect(
      paths.filter((name) => !/^[a-z0-9]+(-[a-z0-9]+)*(\.(db\.test|test|spec|d))?\.(tsx?|css)$/.test(name)),
    ).toEqual([])
    expect(
      all
        .map(({ path }) => path)
        .filter((path) => /(^|[-/])(utils?|helpers?|data|misc|common|index|managers?)\.tsx?$/.test(path)),
    ).toEqual([])
  })

  test('no file is longer than 250 lines', () => {
    const counted = listFiles(root, [...folders, 'prisma/schema.prisma'], /\.(tsx?|mjs|js|css|sh)$/).filter(
      (path) => !path.startsWith('prisma/seed/'),
    )
    const long = counted
      .map((path) => ({ path, lines: readFileSync(`${root}/${path}`, 'utf8').trimEnd().split('\n').length }))
      .filter(({ lines }) => lines > 250)
    expect(long).toEqual([])
  })
})

describe('code', () => {
  /** The actions that somebody who is not signed in may send. */
  const openToEverybody = ['acceptInvitationAction']

  test('only lib/time/clock.ts reads the clock', () => {
    // What runs before anything is installed can import nothing of the product.
    const mayRead = (path: string) => path === 'lib/time/clock.ts' || /^scripts\/.*\.mjs$/.test(path)
    expect(placesOf(/\bnew Date\(\s*\)|\bDate\.now\b|(?<!new )\bDate\(\)/, mayRead)).toEqual([])
  })

  test('only lib/time/format.ts and lib/i18n know locales of the platform', () => {
    expect(
      placesOf(
        /\bIntl\.|\.toLocale\w*\(/,
        (path) => path === 'lib/time/format.ts' || path.startsWith('lib/i18n/'),
      ),
    ).toEqual([])
  })

  test('raw SQL is a tagged template', () => {
    expect(placesOf(/Unsafe\(/)).toEqual([])
  })

  test('no page or component has a style attribute', () => {
    expect(placesOf(/\sstyle=|\bdangerouslySetInnerHTML\b/)).toEqual([])
  })

  test('every exported action goes through formAction, and there is none elsewhere', () => {
    const servers = all.filter(({ directive }) => directive === 'use server')
    expect(servers.length).toBeGreaterThanOrEqual(3)
    expect(
      servers.map(({ path }) => path).filter((path) => !/^lib\/[a-z-]+\/actions\.ts$/.test(path)),
    ).toEqual([])
    for (const { path, code } of servers) {
      const exported = code.match(/^export\b.*$/gm) ?? []
      expect(exported.length, path).toBeGreaterThan(0)
      expect(
        exported.filter(
          (line) =>
            !/^export const \w+Action = formAction\($|^export const \w+Action = formAction\(\w/.test(line) &&
            !openToEverybody.some((name) => line.startsWith(`export const ${name} = guestFormAction(`)),
        ),
        path,
      ).toEqual([])
    }
    expect(placesOf(/['"]use server['"]/, (path) => /^lib\/[a-z-]+\/actions\.ts$/.test(path))).toEqual([])
  })
})

describe('words', () => {
  const words = Object.fromEntries(
    locales.map((locale) => [
      locale,
      flatten(JSON.parse(readFileSync(`${root}/lib/i18n/messages/${locale}.json`, 'utf8'))),
    ]),
  )
  const english = words.en ?? {}

  test.each(locales)('%s has every key, with the same arguments, and none besides', (locale) => {
    const own = words[locale] ?? {}
    expect(Object.keys(own).sort()).toEqual(Object.keys(english).sort())
    for (const [key, message] of Object.entries(own)) {
      const { names, pluralsWithoutOther } = readMessage(message)
      expect({ key, names }).toEqual({ key, names: readMessage(english[key] ?? '').names })
      expect(pluralsWithoutOther, key).toEqual([])
      expect(message.trim(), key).not.toBe('')
    }
  })

  test('every message of an error has its words', () => {
    const named = product.flatMap(({ code }) =>
      [...code.matchAll(/['"`](errors\.\w+)['"`]/g)].map(([, key = '']) => key),
    )
    const codes = /DomainErrorCode =([^;]*?)\n\n/.exec(modules.get('lib/errors.ts')?.code ?? '')?.[1] ?? ''
    const thrown = [...codes.matchAll(/'(\w+)'/g)].map(([, code]) => `errors.${code}`)
    expect(named.length).toBeGreaterThan(20)
    expect(thrown.length).toBeGreaterThan(5)
    expect([...new Set([...named, ...thrown])].filter((key) => !(key in english))).toEqual([])
  })

  test('every event that shows on an item has its words, and so has every field that it may name', () => {
    const shown = eventSchema.options.filter(({ shape }) =>
      /^(commitment|statusUpdate|deadline)\./.test(shape.action.value),
    )
    const keys = shown.flatMap(({ shape }) => [
      `history.events.${shape.action.value}`,
      ...Object.keys(shape.after.shape).map((field) => `field.${field}`),
    ])
    expect(shown.length).toBeGreaterThan(3)
    expect(keys.filter((key) => !(key in english))).toEqual([])
  })
})

function flatten(words: object, prefix = ''): Record<string, string> {
  return Object.fromEntries(
    Object.entries(words).flatMap(([key, value]) =>
      typeof value === 'string'
        ? [[prefix + key, value]]
        : Object.entries(flatten(value, `${prefix}${key}.`)),
    ),
  )
}
