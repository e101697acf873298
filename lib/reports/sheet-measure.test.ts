import { describe, expect, test } from 'vitest'
import { fitColumn, textHeight } from '@/lib/reports/sheet-measure'

const lines = (text: string, width: number) => Math.round(textHeight(text, 10, width) / 13.6)

describe('how many lines a text takes', () => {
  test.each([
    ['', 10, 1],
    ['short', 10, 1],
    ['one\ntwo\nthree', 10, 3],
    ['a\n\nb', 10, 3],
    // four Chinese letters of thirteen pixels stand in 64
    ['出访成果', 10, 1],
    ['出访成果落实', 10, 2],
    // a word goes to the next line as a whole
    ['follow-up office', 10, 2],
    ['x'.repeat(30), 10, 4],
  ])('%j in a column of %d', (text, width, expected) => {
    expect(lines(text, width)).toBe(expected)
  })

  test('a longer text is given a line more, a wider column takes fewer', () => {
    expect(lines('出'.repeat(40), 10)).toBe(11)
    expect(lines('出'.repeat(40), 20)).toBeLessThan(7)
  })
})

describe('a heading', () => {
  test('that fits leaves its column as it is', () => {
    expect(fitColumn('Lead unit', 10, 8, true)).toEqual({ width: 8, upright: false })
  })

  test('of a little more than fits widens it', () => {
    const { width, upright } = fitColumn('Partners', 10, 9.5, true)
    expect(upright).toBe(false)
    expect(width).toBeGreaterThan(9.5)
    expect(width).toBeLessThan(11.51)
  })

  test('of much more stands upright, or widens it where headings lie', () => {
    expect(fitColumn('Verbindlichkeit', 10, 8, true)).toEqual({ width: 8, upright: true })
    expect(fitColumn('Verbindlichkeit', 10, 8, false).width).toBeGreaterThan(15)
  })

  test('in Chinese never asks for more room', () => {
    expect(fitColumn('存在问题及需协调事项', 10, 6, true)).toEqual({ width: 6, upright: false })
  })
})
