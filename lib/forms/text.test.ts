import { describe, expect, test } from 'vitest'
import { codePoints, optionalText, text } from '@/lib/forms/text'

const title = text({ max: 300 })
const note = text({ max: 10_000, lines: 'many' })

function messageOf(schema: typeof title, value: unknown): string | undefined {
  return schema.safeParse(value).error?.issues[0]?.message
}

describe('IO-2 text', () => {
  test('IO-2 counts code points: 300 emoji pass, 301 do not', () => {
    expect(title.parse('\u{1F600}'.repeat(300))).toHaveLength(600)
    const refused = title.safeParse('\u{1F600}'.repeat(301))
    expect(refused.error?.issues[0]).toMatchObject({ message: 'errors.tooLong', params: { max: 300 } })
  })

  test.each([
    ['NUL', 'a\u0000b'],
    ['a lone surrogate', '\ud800'],
    ['a bidi override', 'a\u202Eb'],
    ['an isolate', 'a\u2066b'],
    ['a C1 control', 'a\u0085b'],
    ['a bare carriage return', 'a\rb'],
  ])('IO-2 refuses %s', (_, value) => {
    expect(messageOf(title, value)).toBe('errors.characters')
  })

  test('IO-2 stores NFC and trims', () => {
    expect(title.parse('  Sa\u0303o  ')).toBe('S\u00e3o')
  })

  test('a line break is for notes only, and Windows line ends become ours', () => {
    expect(note.parse('one\r\ntwo')).toBe('one\ntwo')
    expect(messageOf(title, 'one\ntwo')).toBe('errors.oneLine')
  })

  test('IO-1 every other type is refused, and nothing at all is "required"', () => {
    for (const value of [{ contains: 'x' }, ['x'], 5, null, true])
      expect(messageOf(title, value)).toBe('errors.invalid')
    expect(messageOf(title, undefined)).toBe('errors.required')
    expect(messageOf(title, '   ')).toBe('errors.required')
    expect(optionalText({ max: 5 }).parse(undefined)).toBeUndefined()
  })

  test('an absurd length is refused before the costly checks', () => {
    expect(messageOf(title, 'x'.repeat(1_000_000))).toBe('errors.tooLong')
  })
})

test('codePoints counts what people see as characters of the script', () => {
  expect(codePoints('慕尼黑')).toBe(3)
  expect(codePoints('\u{20BB7}野家')).toBe(3)
})
