import { Console } from 'node:console'
import { PassThrough } from 'node:stream'
import { expect, test } from 'vitest'
import { logLine, sayInLines } from '@/lib/logs/lines'

const at = new Date('2026-11-26T04:00:00Z')

test.each([
  ['the end of a line and another after it', 'Title\n{"level":"error","message":"forged"}\r\nmore'],
  ['ends of lines of other alphabets', 'Title\u0085one\u2028two\u2029three\vfour\ffive'],
  ['orders to a terminal', '\u001b[2J\u009b31m\u007f\b'],
  ['the direction of text', '\u202eDear\u2066Sir'],
  ['a quotation mark', 'Title","level":"error'],
])('AL-3: %s stay within one line and one field', (_, message) => {
  const line = logLine(at, 'info', message)
  expect(line.slice(0, -1)).toMatch(/^[\x20-\x7e]*$/)
  expect(line.endsWith('\n')).toBe(true)
  expect(JSON.parse(line)).toEqual({ at: '2026-11-26T04:00:00.000Z', level: 'info', message })
})

test('AL-3: facts are fields beside the message, and stay within theirs', () => {
  const line = logLine(at, 'error', 'A job has failed', {
    job: 'history.seal',
    reason: 'A\n{"level":"info"}\u2028',
  })
  expect(line.slice(0, -1)).toMatch(/^[\x20-\x7e]*$/)
  expect(JSON.parse(line)).toMatchObject({
    level: 'error',
    job: 'history.seal',
    reason: 'A\n{"level":"info"}\u2028',
  })
})

test('AL-3: an error that is said by console is one line with its stack, an empty word is none', () => {
  const lines: string[] = []
  const target = new Console(new PassThrough())
  sayInLines(target, (line) => lines.push(line))
  target.error('⨯', new Error('No such title: A\n{"level":"error"}'))
  target.warn('100 %s', '张伟\n')
  target.log('')
  target.log()
  expect(lines.map((line) => line.indexOf('\n') === line.length - 1)).toEqual([true, true])
  const [error, warning] = lines.map((line) => JSON.parse(line))
  expect(error).toMatchObject({ level: 'error' })
  expect(error.message).toContain('⨯ Error: No such title: A\n{"level":"error"}\n    at ')
  expect(warning).toMatchObject({ level: 'warn', message: '100 张伟\n' })
})
