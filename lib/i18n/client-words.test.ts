import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'
import { clientNamespaces, clientParts, clientWords } from '@/lib/i18n/client-words'
import en from '@/lib/i18n/messages/en.json'

const root = resolve(import.meta.dirname, '../..')

test('every namespace that a part with script asks for goes along to the browser', () => {
  const asked = new Map<string, string>()
  for (const [file, source] of clientModules()) {
    for (const [, namespace = ''] of source.matchAll(/useTranslations\('(\w+)/g)) asked.set(namespace, file)
    for (const [, namespace = ''] of source.matchAll(/\bkey: '(\w+)\./g)) asked.set(namespace, file)
  }
  for (const file of readdirSync(join(root, 'lib'), { recursive: true, encoding: 'utf8' })) {
    if (!file.endsWith('actions.ts')) continue
    const source = readFileSync(join(root, 'lib', file), 'utf8')
    for (const [, namespace = ''] of source.matchAll(/\bkey: '(\w+)\./g)) asked.set(namespace, file)
  }
  expect([...asked.keys()]).toContain('form')
  const known: readonly string[] = clientNamespaces
  expect([...asked].filter(([namespace]) => !known.includes(namespace))).toEqual([])
})

test('the words whose keys are made at run time go along: what a conflict tells about a field', () => {
  const source = readFileSync(join(root, 'lib/audit/describe.ts'), 'utf8')
  const table = source.slice(source.indexOf('wordFields'), source.indexOf('dateFields'))
  // A key with dots belongs to one event, such as a failed sign-in, which no form conflicts with.
  const namespaces = [...table.matchAll(/^\s+\w+: '(\w+)'/gm)].map(([, namespace]) => namespace)
  expect(namespaces).toContain('health')
  expect(Object.keys(clientWords(en))).toEqual(expect.arrayContaining(namespaces))
})

test('nothing else goes along', () => {
  const parts = clientParts.map(([namespace]) => namespace)
  expect(Object.keys(clientWords(en))).toEqual([...clientNamespaces, ...parts])
  for (const [namespace, keys] of clientParts)
    expect(Object.keys(clientWords(en)[namespace] as object), namespace).toEqual([...keys])
})

/** Every module that reaches the browser: those that say so, and what they import as values. */
function clientModules(): Map<string, string> {
  const found = new Map<string, string>()
  const waiting = ['app', 'components']
    .flatMap((folder) => sourcesBelow(folder))
    .filter((file) => isClient(read(file)))
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    if (found.has(file)) continue
    const source = read(file)
    found.set(file, source)
    if (source.startsWith("'use server'")) continue
    for (const [, type, path = ''] of source.matchAll(/^import (type )?[^'"]*?from '@\/([^']+)'/gm)) {
      const imported = ['.ts', '.tsx'].map((end) => path + end).find((name) => existsSync(join(root, name)))
      if (!type && imported) waiting.push(imported)
    }
  }
  return found
}

function sourcesBelow(folder: string): string[] {
  const names = readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
  return names
    .filter((name) => /\.tsx?$/.test(name) && !name.includes('.test.'))
    .map((name) => join(folder, name))
}

function read(file: string): string {
  return readFileSync(join(root, file), 'utf8')
}

function isClient(source: string): boolean {
  return source.startsWith("'use client'")
}
