import { expect, test } from 'vitest'
import { statementNames } from '@/lib/db/statement-names'

const read = (columns: string) => ({ sql: `SELECT "t0"."id", ${columns} FROM unit AS "t0"` })

test('what was sent five times has a name from then on, each its own', () => {
  const nameOf = statementNames()
  const first = Array.from({ length: 7 }, () => nameOf(read('a')))
  expect(first).toEqual(['', '', '', '', '', 'often_1', 'often_1'])
  expect(Array.from({ length: 6 }, () => nameOf(read('b')))).toEqual(['', '', '', '', '', 'often_2'])
  expect(nameOf(read('a'))).toBe('often_1')
})

test('what is written as SQL has none unless it asks for one, and what changes rows has none', () => {
  const nameOf = statementNames()
  const asking = { sql: 'SELECT /* planned once */ id FROM person' }
  expect(Array.from({ length: 6 }, () => nameOf(asking)).at(-1)).toBe('often_1')
  for (const sql of ['SELECT count(*) FROM commitment', 'UPDATE unit SET version = 2', 'BEGIN'])
    expect(new Set(Array.from({ length: 9 }, () => nameOf({ sql })))).toEqual(new Set(['']))
})

test('no connection prepares more than a hundred and fifty', () => {
  const nameOf = statementNames()
  const names = new Set<string>()
  for (let turn = 0; turn < 9; turn++)
    for (let column = 0; column < 170; column++) names.add(nameOf(read(`column_${column}`)))
  names.delete('')
  expect(names.size).toBe(150)
})

test('what was counted is forgotten when very many others have come between', () => {
  const nameOf = statementNames()
  for (let turn = 0; turn < 4; turn++) nameOf(read('a'))
  for (let column = 0; column < 1_000; column++) nameOf(read(`column_${column}`))
  expect(Array.from({ length: 6 }, () => nameOf(read('a')))).toEqual(['', '', '', '', '', 'often_1'])
})
