import { describe, expect, test } from 'vitest'
import { matcherOf, type Passage, type Text } from '@/lib/matches/rules'

const own: Text = {
  language: 'en',
  paragraphs: [
    {
      number: 1,
      text: 'In spring a group from the harbour town went to the north. It came to see and to learn.',
    },
    {
      number: 2,
      text: 'At the shipyard of Larsen the group met its head, Ms Dahl. She hopes to take in 12 apprentices. The yard builds ferries.',
    },
    {
      number: 3,
      text: 'The university of Holm wants to exchange teachers. Both rectors will sign a paper on it next year.',
    },
  ],
}
const report: Text = {
  language: 'en',
  paragraphs: [
    { number: 1, text: 'Harbour town travels north' },
    {
      number: 2,
      text: 'A delegation visited the north this spring, in order to gather impressions. The weather was fair.',
    },
    {
      number: 3,
      text: 'Ms Dahl received the guests at Larsen, where ferries are built. Twelve places were not enough, she said: 12 young apprentices would be welcome. Lunch followed.',
    },
    {
      number: 4,
      text: 'In Holm the university spoke of teachers who might be exchanged. A paper is to be signed by the rectors within a year.',
    },
  ],
}
const passage = (paragraph: number, exact: string, locator: string | null = null): Passage => ({
  paragraph,
  exact,
  locator,
})
const firstOf = (wanted: Passage, source = own, target = report) => matcherOf(source, target)(wanted)[0]?.text

describe('the sentence that says the same', () => {
  test.each([
    [
      'by a number and rare words',
      passage(2, 'take in 12 apprentices'),
      '12 young apprentices would be welcome.',
    ],
    [
      'by a name',
      passage(2, 'the group met its head, Ms Dahl'),
      'Ms Dahl received the guests at Larsen, where ferries are built.',
    ],
    [
      'across other forms of the words',
      passage(3, 'wants to exchange teachers'),
      'In Holm the university spoke of teachers who might be exchanged.',
    ],
    [
      'by the rest of its sentence where the passage says little',
      passage(3, 'next year'),
      'A paper is to be signed by the rectors within a year.',
    ],
  ])('%s', (_, wanted, expected) => {
    expect(firstOf(wanted)).toContain(expected)
  })

  test('words of the other text lead to their place, whatever the passage looks like', () => {
    const wanted = passage(1, 'It came to see', 'in order to gather impressions')
    expect(firstOf(wanted)).toContain('gather impressions')
    expect(firstOf(passage(1, 'It came to see', 'Lunch followed'))).toBe('Lunch followed.')
  })

  test('where nothing is shared, the place in the text decides', () => {
    const foreign: Text = {
      language: 'de',
      paragraphs: [
        { number: 1, text: 'Anfang.' },
        { number: 2, text: 'Mitte.' },
        { number: 3, text: 'Schluss.' },
      ],
    }
    expect(firstOf(passage(1, 'went'), own, foreign)).toBe('Anfang.')
    expect(firstOf(passage(3, 'rectors'), own, foreign)).toBe('Schluss.')
  })

  test('Chinese is compared by pairs of signs', () => {
    const zh = (texts: string[]): Text => ({
      language: 'zh',
      paragraphs: texts.map((text, index) => ({ number: index + 1, text })),
    })
    const mine = zh(['代表团参观了造船厂。厂长希望招收学徒。', '大学愿意交换教师。'])
    const other = zh(['造船厂欢迎来自外地的学徒。天气晴朗。', '有关教师交换，大学表示欢迎。'])
    expect(firstOf(passage(1, '招收学徒'), mine, other)).toBe('造船厂欢迎来自外地的学徒。')
    expect(firstOf(passage(2, '交换教师'), mine, other)).toBe('有关教师交换，大学表示欢迎。')
  })

  test('every sentence is told once, best first, with where it begins', () => {
    const found = matcherOf(own, report)(passage(2, 'take in 12 apprentices'))
    expect(found).toHaveLength(8)
    expect(found.map(({ score }) => score)).toEqual(found.map(({ score }) => score).toSorted((a, b) => b - a))
    for (const { paragraph, from, text } of found)
      expect(report.paragraphs[paragraph - 1]?.text.slice(from, from + text.length)).toBe(text)
  })

  test('a paragraph that the text has not is matched with nothing', () => {
    expect(matcherOf(own, report)(passage(9, 'went'))).toEqual([])
  })
})
