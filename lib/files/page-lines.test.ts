import { describe, expect, test } from 'vitest'
import { type PagePiece, paragraphsOfPages } from '@/lib/files/page-lines'

/** A page whose lines are `width` long, 14 apart unless a gap is told, 10 in size. */
function page(
  ...lines: (string | { text: string; x?: number; width?: number; gap?: number })[]
): PagePiece[] {
  let y = 800
  return lines.map((line) => {
    const { text, x = 50, width = 400, gap = 14 } = typeof line === 'string' ? { text: line } : line
    y -= gap
    return { text, x, width: width - (x - 50), y, size: 10 }
  })
}

describe('the paragraphs of a page', () => {
  test('lines that follow each other are one, and a parted word is whole', () => {
    expect(
      paragraphsOfPages([
        page('The guests came from the har-', 'bour and went on to the', { text: 'halls.', width: 60 }),
      ]),
    ).toBe('The guests came from the harbour and went on to the halls.')
  })

  test('a gap begins a new one', () => {
    expect(paragraphsOfPages([page('One is here.', 'It goes on.', { text: 'Two is there.', gap: 28 })])).toBe(
      'One is here. It goes on.\n\nTwo is there.',
    )
  })

  test('so does an indent, and a short line before that ends a sentence', () => {
    expect(
      paragraphsOfPages([page('One is', 'here still', { text: 'Two with an indent', x: 70 }, 'goes on')]),
    ).toBe('One is here still\n\nTwo with an indent goes on')
    expect(paragraphsOfPages([page('One is', { text: 'here.', width: 90 }, 'Two begins', 'and ends.')])).toBe(
      'One is here.\n\nTwo begins and ends.',
    )
  })

  test('a sentence goes on over the turn of a page, and a finished one does not', () => {
    expect(paragraphsOfPages([page('They came'), page('and stayed.')])).toBe('They came and stayed.')
    expect(paragraphsOfPages([page('They came.'), page('They stayed.')])).toBe('They came.\n\nThey stayed.')
  })

  test('pieces of one line are one, Chinese lines have no space between them', () => {
    const pieces = [
      { text: 'Two', x: 50, width: 20, y: 700, size: 10 },
      { text: 'words', x: 74, width: 30, y: 700, size: 10 },
    ]
    expect(paragraphsOfPages([pieces])).toBe('Two words')
    expect(paragraphsOfPages([page('代表团参观了', { text: '造船厂。', width: 100 })])).toBe(
      '代表团参观了造船厂。',
    )
    expect(paragraphsOfPages([[]])).toBe('')
  })
})
