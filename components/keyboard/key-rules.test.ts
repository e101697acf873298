import { describe, expect, test } from 'vitest'
import { commandOf, type KeyPress, type Situation, takesLetters } from '@/components/keyboard/key-rules'

const press = (key: string, more: Partial<KeyPress> = {}): KeyPress => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  isComposing: false,
  repeat: false,
  defaultPrevented: false,
  ...more,
})
const page: Situation = { typing: false, dialog: false, singleKeys: true, going: false }
const letters = ['/', 'u', '?', 'g']

describe('on a page', () => {
  test.each([
    ['/', 'search'],
    ['u', 'update'],
    ['?', 'keys'],
    ['g', 'go'],
    ['x', null],
    ['Enter', null],
    ['U', null],
  ])('%s means %s', (key, command) => {
    expect(commandOf(press(key), page)).toBe(command)
  })

  test('a key that a layout makes with Shift means the same', () => {
    expect(commandOf(press('/', { shiftKey: true }), page)).toBe('search')
    expect(commandOf(press('?', { shiftKey: true }), page)).toBe('keys')
  })

  test('after g a letter names a place, whatever it means alone', () => {
    expect(commandOf(press('o'), { ...page, going: true })).toBe('go:o')
    expect(commandOf(press('u'), { ...page, going: true })).toBe('go:u')
    expect(commandOf(press('?'), { ...page, going: true })).toBe('keys')
  })
})

test.each(letters)('%s alone means nothing while it may mean a letter or something else', (key) => {
  const nowhere: [Partial<KeyPress>, Partial<Situation>][] = [
    [{}, { typing: true }],
    [{}, { dialog: true }],
    [{}, { singleKeys: false }],
    [{ ctrlKey: true }, {}],
    [{ metaKey: true }, {}],
    [{ altKey: true }, {}],
    [{ ctrlKey: true, altKey: true }, {}],
    [{ isComposing: true }, {}],
    [{ repeat: true }, {}],
    [{ defaultPrevented: true }, {}],
  ]
  for (const [how, where] of nowhere)
    expect(commandOf(press(key, how), { ...page, ...where }), JSON.stringify([how, where])).toBeNull()
})

describe('the palette', () => {
  test('opens with Ctrl or ⌘, also from a field and with single keys off', () => {
    expect(commandOf(press('k', { ctrlKey: true }), { ...page, typing: true, singleKeys: false })).toBe(
      'palette',
    )
    expect(commandOf(press('K', { metaKey: true }), page)).toBe('palette')
  })

  test('does not open over a dialog, with another modifier, or while Chinese is composed', () => {
    expect(commandOf(press('k', { ctrlKey: true }), { ...page, dialog: true })).toBeNull()
    expect(commandOf(press('k', { ctrlKey: true, shiftKey: true }), page)).toBeNull()
    expect(commandOf(press('k', { ctrlKey: true, altKey: true }), page)).toBeNull()
    expect(commandOf(press('k', { ctrlKey: true, isComposing: true }), page)).toBeNull()
    expect(commandOf(press('k'), page)).toBeNull()
  })
})

test('fields take letters; boxes and buttons do not', () => {
  for (const type of ['text', 'search', 'date', 'password', 'email'])
    expect(takesLetters('INPUT', type, false), type).toBe(true)
  for (const type of ['checkbox', 'radio', 'submit'])
    expect(takesLetters('INPUT', type, false), type).toBe(false)
  expect(takesLetters('TEXTAREA', '', false)).toBe(true)
  expect(takesLetters('SELECT', '', false)).toBe(true)
  expect(takesLetters('DIV', '', true)).toBe(true)
  expect(takesLetters('A', '', false)).toBe(false)
})
