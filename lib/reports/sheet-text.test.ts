import { expect, test } from 'vitest'
import {
  longestCell,
  looksLikeFormula,
  toCellText,
  toFooterText,
  toSheetName,
} from '@/lib/reports/sheet-text'

const mark = ' … [cut]'
const write = (text: string) => toCellText(text, mark).text

test('line breaks are of one kind, tabs and other letters stay', () => {
  expect(write('a\r\nb\rc\nd\te 慕尼黑 😀 ß')).toBe('a\nb\nc\nd\te 慕尼黑 😀 ß')
})

test.each(['\0', '\x01', '\x0B', '\x1F', '\x7F', '\uFFFE', '\uFFFF', '\uD83D', '\uDE00'])(
  'what XML cannot carry, such as %j, is visibly replaced',
  (letter) => {
    expect(write(`a${letter}b`)).toBe('a\uFFFDb')
  },
)

test.each([
  ['_x0041_', '_x005F_x0041_'],
  ['a_x000D_b_xABcd_', 'a_x005F_x000D_b_x005F_xABcd_'],
  ['_x41_ _y0041_', '_x41_ _y0041_'],
])('%j would be read as another character and is written as %j', (text, written) => {
  expect(write(text)).toBe(written)
})

test('a text is cut to what a cell holds, with a mark at its end and no half character', () => {
  const fits = 'x'.repeat(longestCell)
  expect(toCellText(fits, mark)).toEqual({ text: fits, cut: false })
  const long = toCellText(`${fits}y`, mark)
  expect(long.cut).toBe(true)
  expect(long.text).toHaveLength(longestCell)
  expect(long.text.endsWith(`x${mark}`)).toBe(true)
  for (const before of ['', 'x']) {
    const { text } = toCellText(before + '😀'.repeat(longestCell), mark)
    expect(text.isWellFormed()).toBe(true)
    expect(text.endsWith(`😀${mark}`)).toBe(true)
  }
})

test.each(['=1', '+1', '-1', '@a', '\ta', '＝1', '＋1', '－1', '＠a'])('%j looks like a formula', (text) => {
  expect(looksLikeFormula(text)).toBe(true)
})

test.each(['a=1', '1-2', '(=1)', '', '–'])('%j does not', (text) => {
  expect(looksLikeFormula(text)).toBe(false)
})

test('a sheet’s name has 31 characters at most and none that addresses use', () => {
  expect(toSheetName("a[b]c:d*e?f/g\\h'i")).toBe('a b c d e f g h i')
  expect(toSheetName('台'.repeat(40))).toBe('台'.repeat(31))
})

test('in a footer nothing is a command, and no ampersand is cut in two', () => {
  expect(toFooterText('Bosch & Söhne &P', 60)).toBe(' Bosch && Söhne &&P')
  expect(toFooterText('x'.repeat(300), 60)).toHaveLength(61)
  expect(toFooterText('abc&&&', 4)).toBe(' abc')
  expect(toFooterText('abc&&&', 5)).toBe(' abc&&')
})
