import { markPassages } from '@/lib/visits/rules'

/** `number` is null where the reader may not see the item. */
export type Passage = { exact: string; number: string | null }

export type Piece = { text: string; odd: boolean }
export type SourceSpan = {
  pieces: Piece[]
  tracked: boolean
  /** The item that the span leads to; null when it is not tracked or the reader may not see any of its items. */
  leadsTo: string | null
  /** The items whose passage ends here: their numbers stand behind the span. */
  ending: string[]
}

const hidden = ''

/** A paragraph cut where tracked passages begin and end, with the words that are odd told apart inside. */
export function sourceSpans(
  paragraph: string,
  passages: readonly Passage[],
  oddWords: readonly string[],
): SourceSpan[] {
  const spans = markPassages(
    paragraph,
    passages.map(({ exact, number }) => ({ exact, number: number ?? hidden })),
  )
  const odd = rangesOf(paragraph, oddWords)
  let at = 0
  return spans.map(({ text, commitments }, index) => {
    const from = at
    at += text.length
    const numbers = commitments.filter((number) => number !== hidden)
    const next = spans[index + 1]?.commitments ?? []
    const ending = [...new Set(numbers.filter((number) => !next.includes(number)))]
    return {
      pieces: piecesOf(text, from, odd),
      tracked: commitments.length > 0,
      leadsTo: ending.at(-1) ?? numbers.at(-1) ?? null,
      ending,
    }
  })
}

/** What a note quotes “like this”: the words as they are printed. */
export function quotedWords(notes: readonly string[]): string[] {
  return [
    ...new Set(
      notes.flatMap((note) =>
        [...note.matchAll(/“([^”]+)”/g)].flatMap(([, words]) => (words ? [words] : [])),
      ),
    ),
  ]
}

type Range = { from: number; to: number }

function rangesOf(paragraph: string, words: readonly string[]): Range[] {
  return words
    .map((word) => ({ from: paragraph.indexOf(word), to: paragraph.indexOf(word) + word.length }))
    .filter(({ from, to }) => from >= 0 && to > from)
}

function piecesOf(text: string, offset: number, ranges: readonly Range[]): Piece[] {
  const inside = ranges
    .flatMap(({ from, to }) => [from - offset, to - offset])
    .filter((cut) => cut > 0 && cut < text.length)
  const cuts = [...new Set([0, ...inside, text.length])].sort((a, b) => a - b)
  return cuts.slice(0, -1).map((from, index) => ({
    text: text.slice(from, cuts[index + 1]),
    odd: ranges.some((range) => range.from <= from + offset && from + offset < range.to),
  }))
}
