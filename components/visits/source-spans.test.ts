import { describe, expect, it } from 'vitest'
import {
  quotedWords,
  type SourceSpan,
  sourceSpans,
  untrackedPromises,
} from '@/components/visits/source-spans'

const paragraph = 'He asked for a larger presence in Ningbo. They will meet again.'
const textOf = ({ pieces }: SourceSpan) => pieces.map(({ text }) => text).join('')
const oddOf = (spans: SourceSpan[]) =>
  spans.flatMap(({ pieces }) => pieces.filter(({ odd }) => odd).map(({ text }) => text))

describe('sourceSpans', () => {
  it('keeps every sign of the paragraph', () => {
    const spans = sourceSpans(
      paragraph,
      [{ exact: 'a larger presence in Ningbo', number: 'DE26-012' }],
      ['Ningbo', 'again'],
    )
    expect(spans.map(textOf).join('')).toBe(paragraph)
  })

  it('leads from a passage to its item and puts the number at its end', () => {
    const spans = sourceSpans(paragraph, [{ exact: 'They will meet again', number: 'DE26-013' }], [])
    expect(spans.map((span) => [textOf(span), span.tracked, span.leadsTo, span.ending])).toEqual([
      ['He asked for a larger presence in Ningbo. ', false, null, []],
      ['They will meet again', true, 'DE26-013', ['DE26-013']],
      ['.', false, null, []],
    ])
  })

  it('does not cut a passage in two at an odd word', () => {
    const spans = sourceSpans(
      paragraph,
      [{ exact: 'a larger presence in Ningbo', number: 'DE26-012' }],
      ['Ningbo'],
    )
    expect(spans.filter(({ tracked }) => tracked)).toHaveLength(1)
    expect(oddOf(spans)).toEqual(['Ningbo'])
  })

  it('marks an odd word that reaches over the edge of a passage', () => {
    const spans = sourceSpans(paragraph, [{ exact: 'in Ning', number: 'DE26-012' }], ['Ningbo'])
    expect(oddOf(spans)).toEqual(['Ning', 'bo'])
  })

  it('tells of a passage whose item is not visible that it is tracked, and no more', () => {
    const [first] = sourceSpans(paragraph, [{ exact: 'He asked for', number: null }], [])
    expect(first).toEqual({
      pieces: [{ text: 'He asked for', odd: false }],
      tracked: true,
      promise: null,
      leadsTo: null,
      ending: [],
    })
  })

  it('shows the number of each of two passages that overlap once, where it ends, and leads to the inner one', () => {
    const spans = sourceSpans(
      paragraph,
      [
        { exact: 'He asked for a larger presence in Ningbo', number: 'DE26-012' },
        { exact: 'a larger presence', number: 'DE26-013' },
        { exact: 'presence in Ningbo', number: null },
      ],
      [],
    )
    expect(spans.flatMap(({ ending }) => ending)).toEqual(['DE26-013', 'DE26-012'])
    expect(spans.map(({ leadsTo }) => leadsTo)).toEqual([
      'DE26-012',
      'DE26-013',
      'DE26-013',
      'DE26-012',
      null,
    ])
  })

  it('leaves a paragraph without passages whole', () => {
    expect(sourceSpans(paragraph, [], ['Berlin'])).toEqual([
      { pieces: [{ text: paragraph, odd: false }], tracked: false, promise: null, leadsTo: null, ending: [] },
    ])
  })
})

describe('quotedWords', () => {
  it('finds what notes quote, once', () => {
    expect(quotedWords(['“Ningbo” is printed', '“will be” and “Ningbo”', 'no quotation'])).toEqual([
      'Ningbo',
      'will be',
    ])
  })
})

describe('untrackedPromises', () => {
  it('finds the sentences that promise something, unless a passage reaches into them', () => {
    const found = (exact: string) => untrackedPromises(paragraph, [{ exact }], 'en').map(({ text }) => text)
    expect(found('a larger presence')).toEqual(['They will meet again.'])
    expect(found('meet')).toEqual([])
  })

  it('makes each of them a span of its own, with nothing lost', () => {
    const promises = untrackedPromises(paragraph, [], 'en')
    const spans = sourceSpans(paragraph, [{ exact: 'larger', number: 'DE26-012' }], ['again'], promises)
    expect(spans.map(textOf).join('')).toBe(paragraph)
    expect(spans.map((span) => [textOf(span), span.promise])).toEqual([
      ['He asked for a ', null],
      ['larger', null],
      [' presence in Ningbo. ', null],
      ['They will meet again.', 'They will meet again.'],
    ])
  })
})
