import { describe, expect, test } from 'vitest'
import {
  excerptOf,
  findWords,
  fold,
  gramsOf,
  gramsOfWord,
  holds,
  otherSpellings,
  wordsOf,
} from '@/lib/search/rules'

/** The parts of a text that would be marked. */
const marked = (text: string, question: string) =>
  findWords(text, wordsOf(question)).map(({ from, to }) => text.slice(from, to))

describe('IN-2: fold', () => {
  test.each([
    ['Straße', 'strasse'],
    ['STRAẞE', 'strasse'],
    ['München', 'munchen'],
    ['Mu\u0308nchen', 'munchen'],
    ['São', 'sao'],
    ['ＢＭＷ', 'bmw'],
    ['Łódź', 'lodz'],
    ['co\u00ADoperation', 'cooperation'],
    ['a\u3000b', 'a b'],
    ['慕尼黑', '慕尼黑'],
  ])('%s is compared as %s', (text, folded) => {
    expect(fold(text)).toBe(folded)
  })

  test('folding what is folded changes nothing', () => {
    for (const text of ['Straße in München', 'BMW 研发中心', 'İstanbul ½ ﬁ'])
      expect(fold(fold(text))).toBe(fold(text))
  })
})

describe('wordsOf', () => {
  test.each([
    ['BMW 研发', ['bmw', '研发']],
    ['BMW研发中心', ['bmw', '研发中心']],
    ['  Bosch \u3000 bosch ', ['bosch']],
    ['DE25-013', ['de25-013']],
    ['\u0301\u200B', []],
    ['', []],
  ])('%s', (question, words) => {
    expect(wordsOf(question)).toEqual(words)
  })

  test('takes at most eight', () => {
    expect(wordsOf('a b c d e f g h i j')).toHaveLength(8)
  })
})

describe('grams', () => {
  test('three in a row, pairs and single signs; of Chinese pairs and single signs', () => {
    expect(gramsOf('bmw 研发中').sort()).toEqual(
      ['b', 'm', 'w', 'bm', 'mw', 'bmw', '研', '发', '中', '研发', '发中'].sort(),
    )
  })

  test('a word asks for its longest grams only, for as few as reach from its first sign to its last', () => {
    expect(gramsOfWord('bosch')).toEqual(['bos', 'sch'])
    expect(gramsOfWord('gasnetz')).toEqual(['gas', 'net', 'etz'])
    expect(gramsOfWord('lehrling')).toEqual(['leh', 'rli', 'ing'])
    expect(gramsOfWord('hafenamt!')).toEqual(['haf', 'ena', 'mt!'])
    expect(gramsOfWord('5g')).toEqual(['5g'])
    expect(gramsOfWord('研发中')).toEqual(['研发', '发中'])
    expect(gramsOfWord('研发中心')).toEqual(['研发', '中心'])
    expect(gramsOfWord('研')).toEqual(['研'])
  })

  test('every word that a text holds is among its grams, wherever it is cut', () => {
    const folded = fold('Das Forschungszentrum von BMW（研发中心） in 慕尼黑, Straße 5, 𠀀𠀁')
    const grams = new Set(gramsOf(folded))
    const signs = Array.from(folded)
    let words = 0
    for (let from = 0; from < signs.length; from++)
      for (let to = from + 1; to <= Math.min(signs.length, from + 9); to++)
        for (const word of wordsOf(signs.slice(from, to).join(''))) {
          words++
          expect(
            gramsOfWord(word).filter((gram) => !grams.has(gram)),
            word,
          ).toEqual([])
        }
    expect(words).toBeGreaterThan(300)
  })
})

test('words with an umlaut are found as they are typed without one', () => {
  expect(otherSpellings('Die Stadt MÜNCHEN, nahe Köln')).toBe('muenchen, koeln')
  expect(otherSpellings('Straße')).toBe('')
})

describe('findWords', () => {
  test.each([
    ['Die Straße nach München', 'strasse munchen', ['Straße', 'München']],
    ['Die Straße', 'stras', ['Straß']],
    ['Mu\u0308nchen', 'munchen', ['Mu\u0308nchen']],
    ['宝马BMW研发中心', 'BMW 研发', ['BMW研发']],
    ['Bosch, bosch und BOSCH', 'bosch', ['Bosch', 'bosch', 'BOSCH']],
    ['banana', 'ana nan', ['anana']],
    ['𠀀慕尼黑', '慕', ['慕']],
    ['nothing', 'bosch', []],
  ])('%s: %s', (text, question, parts) => {
    expect(marked(text, question)).toEqual(parts)
  })

  test('a text holds a word exactly when there is something to mark', () => {
    expect(holds('Straße', 'strasse')).toBe(true)
    expect(holds('Straße', 'strase')).toBe(false)
  })
})

describe('excerptOf', () => {
  const long = `${'Zuerst wurde lange geredet. '.repeat(30)}Dann kam Bosch zu Wort. ${'Zuletzt wurde gegessen. '.repeat(30)}`

  test('a short text stays whole', () => {
    expect(excerptOf('Bosch', ['bosch'])).toBe('Bosch')
  })

  test('a long one is cut around the first word, between words', () => {
    const excerpt = excerptOf(long, ['bosch'])
    expect(excerpt).toMatch(/^…\S.*Dann kam Bosch zu Wort.*…$/)
    expect(excerpt.length).toBeLessThanOrEqual(210)
    expect(marked(excerpt, 'bosch')).toEqual(['Bosch'])
  })

  test('never amid a sign of two units', () => {
    const signs = '𠀀'.repeat(500)
    expect(excerptOf(`x${signs}慕尼黑${signs}`, ['慕尼黑']).isWellFormed()).toBe(true)
  })
})
