import { describe, expect, test } from 'vitest'
import type { Language } from '@/lib/i18n/locale'
import { isHeading, paragraphsOf, sentenceAt, sentencesOf } from '@/lib/sentences/rules'

const textsOf = (paragraph: string, language: Language) =>
  sentencesOf(paragraph, language).map(({ text }) => text)

describe('sentences', () => {
  test.each<[Language, string, string[]]>([
    ['en', 'One came. Two left!  Who stayed?', ['One came.', 'Two left!', 'Who stayed?']],
    [
      'en',
      'Acme Co. spoke, and Dr. Gray of Smith Ltd. answered. He left.',
      ['Acme Co. spoke, and Dr. Gray of Smith Ltd. answered.', 'He left.'],
    ],
    [
      'en',
      'J. Gray said: “We will come.” All were glad.',
      ['J. Gray said: “We will come.”', 'All were glad.'],
    ],
    ['en', 'It grew by 3.5 per cent. 200 guests came.', ['It grew by 3.5 per cent.', '200 guests came.']],
    ['en', 'no mark at the end', ['no mark at the end']],
    [
      'de',
      'Am 19. November kam er. Prof. Grau sprach, z. B. über Wasser. Alle gingen.',
      ['Am 19. November kam er.', 'Prof. Grau sprach, z. B. über Wasser.', 'Alle gingen.'],
    ],
    ['de', '„Wir kommen wieder.“ Das sagte sie.', ['„Wir kommen wieder.“', 'Das sagte sie.']],
    [
      'zh',
      '双方交换意见。他说：“我们会再来。”大家都很高兴！',
      ['双方交换意见。', '他说：“我们会再来。”', '大家都很高兴！'],
    ],
    ['zh', '增长3.5%，达到新高。', ['增长3.5%，达到新高。']],
  ])('%s: %s', (language, paragraph, expected) => {
    expect(textsOf(paragraph, language)).toEqual(expected)
  })

  test('each stands in the paragraph where it says, and nothing but space is left out', () => {
    const paragraph = '  One came.   Two left! '
    const sentences = sentencesOf(paragraph, 'en')
    expect(sentences.map(({ text, from }) => paragraph.slice(from, from + text.length))).toEqual([
      'One came.',
      'Two left!',
    ])
    expect(sentences.map(({ text }) => text).join('')).toHaveLength(
      paragraph.replaceAll(/ {2,}|^ | $/g, '').length,
    )
    expect(sentencesOf('', 'en')).toEqual([])
  })

  test('the sentence of a place', () => {
    const paragraph = 'One came. Two left! Who stayed?'
    expect(sentenceAt(paragraph, paragraph.indexOf('left'), 'en')?.text).toBe('Two left!')
    expect(sentenceAt(paragraph, 0, 'en')?.text).toBe('One came.')
  })
})

describe('paragraphs', () => {
  const of = (text: string) => paragraphsOf(text).map((paragraph) => paragraph.text)

  test('blank lines part them, with whatever line ends, and their numbers follow each other', () => {
    expect(paragraphsOf('One,\r\nstill one.\r\n\r\n \r\n  Two.\n\n')).toEqual([
      { number: 1, text: 'One, still one.' },
      { number: 2, text: 'Two.' },
    ])
  })

  test('without blank lines each line that ends as a sentence is one', () => {
    expect(of('标题\n　　第一段。\n　　第二段。\n')).toEqual(['标题', '第一段。', '第二段。'])
  })

  test('lines that were broken to fit a page are one paragraph', () => {
    expect(of('the first line goes on\nin the second and\nends here.')).toEqual([
      'the first line goes on in the second and ends here.',
    ])
    expect(of('代表团参观了\n造船厂。\n\n第二段。')).toEqual(['代表团参观了造船厂。', '第二段。'])
  })

  test('a heading is short and has no closing mark', () => {
    expect([isHeading('A Visit to the North'), isHeading('They came.'), isHeading('会谈顺利。')]).toEqual([
      true,
      false,
      false,
    ])
  })
})
