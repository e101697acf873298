import { expect, test } from 'vitest'
import { readMessage } from '@/lib/testing/message-arguments'
import {
  findCycles,
  findImports,
  pathsTo,
  type SourceModule,
  withoutComments,
} from '@/lib/testing/source-modules'

test('imports are found in every form, and only they', () => {
  // Other words stand here for the two that would make this file import them.
  const code = withoutComments(
    `
'use client'
take a, { type B } from 'one'
take type { C } from "two"
take {
  d,
} from './three'
take 'four'
hand { e } from 'five'
hand type { F } from 'six'
hand * from 'seven'
const g = await take('eight')
const h = take(\`@/nine/\${locale}.json\`)
type I = typeof take('ten')
// take j from 'comment'
/* take k from 'comment' */
const text = "https://example.org take l from 'text'"
hand const from = 'nothing'
hand const m = value
  ? 'nothing' : 'nothing'`
      .replaceAll('take', 'import')
      .replaceAll('hand', 'export'),
  )

  const run = ['one', './three', 'four', 'five', 'seven', 'eight', '@/nine/']
  const typed = ['two', 'six', 'ten']
  const found = findImports(code)
  expect(found.filter(({ typeOnly }) => !typeOnly).map(({ to }) => to)).toEqual(run)
  expect(found.filter(({ typeOnly }) => typeOnly).map(({ to }) => to)).toEqual(typed)
})

test('comments go, strings stay', () => {
  expect(withoutComments("a // b\n'// c' /* d\n */ e").replaceAll(/ +/g, ' ')).toBe("a \n'// c' \n e")
})

const graph = (edges: Record<string, string[]>) =>
  new Map(
    Object.entries(edges).map(([path, targets]): [string, SourceModule] => {
      const imports = targets.map((to) => ({ to: to.replace('type ', ''), typeOnly: to.startsWith('type ') }))
      return [
        path,
        { path, lines: 1, code: '', directive: path === 'actions' ? 'use server' : undefined, imports },
      ]
    }),
  )

test('a way is followed through modules, but not through types or a boundary', () => {
  const modules = graph({ a: ['b', 'actions', 'type c'], b: ['d'], c: ['db'], d: ['zod'], actions: ['db'] })
  const isServer = (module: SourceModule) => module.directive === 'use server'
  expect(pathsTo(modules, 'a', (to) => to === 'zod', isServer)).toEqual([['a', 'b', 'd', 'zod']])
  expect(pathsTo(modules, 'a', (to) => to === 'db', isServer)).toEqual([])
  expect(
    pathsTo(
      modules,
      'a',
      (to) => to === 'db',
      () => false,
    ),
  ).toEqual([['a', 'actions', 'db']])
})

test('a cycle is found, unless a type closes it', () => {
  expect(findCycles(graph({ a: ['b'], b: ['c'], c: ['b'] }))).toEqual([['b', 'c', 'b']])
  expect(findCycles(graph({ a: ['b'], b: ['type a'] }))).toEqual([])
})

test('the arguments of a message are found, also within branches', () => {
  expect(readMessage('{a} and {b, number} <c>d</c>').names).toEqual(['<c>', 'a', 'b'])
  expect(readMessage('{days, plural, =0 {today} one {# day of {total}} other {# days}}')).toEqual({
    names: ['days', 'total'],
    pluralsWithoutOther: [],
  })
  expect(readMessage("it's '{not}' one")).toEqual({ names: [], pluralsWithoutOther: [] })
  expect(readMessage('{days, plural, one {day}}').pluralsWithoutOther).toEqual(['days'])
  expect(() => readMessage('{a')).toThrow(SyntaxError)
  expect(() => readMessage('a}')).toThrow(SyntaxError)
})
