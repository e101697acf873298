import type { Language } from '@/lib/i18n/locale'
import { promisesSomething } from '@/lib/promises/rules'
import { type Sentence, sentencesOf } from '@/lib/sentences/rules'
import { markPassages } from '@/lib/visits/rules'

/** `number` is null where the reader may not see the item. */
export type Passage = { exact: string; number: string | null }

export type Piece = { text: string; odd: boolean }
export type SourceSpan = {
  pieces: Piece[]
  tracked: boolean
  /** The whole sentence that the span is, where it promises something that nobody tracks. */
  promise: string | null
  /** The item that the span leads to; null when it is not tracked or the reader may not see any of its items. */
  leadsTo: string | null
  /** The items whose passage ends here: their numbers stand behind the span. */
  ending: string[]
}

const hidden = ''

/**
 * A paragraph cut where tracked passages and untracked promises begin and end, with the words that are odd told apart inside.
 */
export function sourceSpans(
  paragraph: string,
  passages: readonly Passage[],
  oddWords: readonly string[],
  promises: readonly Sentence[] = [],
): SourceSpan[] {
  const spans = markPassages(
    paragraph,
    passages.map(({ exact, number }) => ({ exact, number: number ?? hidden })),
  )
  const odd = rangesOf(paragraph, oddWords)
  let at = 0
  return spans.flatMap(({ text, commitments }, index) => {
    const from = at
    at += text.length
    const numbers = commitments.filter((number) => number !== hidden)
    const next = spans[index + 1]?.commitments ?? []
    const ending = [...new Set(numbers.filter((number) => !next.includes(number)))]
    const tracked = commitments.length > 0
    const leadsTo = ending.at(-1) ?? numbers.at(-1) ?? null
    return partsOf(text, from, tracked ? [] : promises).map((part) => ({
      pieces: piecesOf(part.text, part.from, odd),
      tracked,
      promise: part.promise,
      leadsTo,
      ending,
    }))
  })
}

/** The sentences of a paragraph that promise something and that no tracked passage reaches into. */
export function untrackedPromises(
  paragraph: string,
  passages: readonly Pick<Passage, 'exact'>[],
  language: Language,
): Sentence[] {
  const tracked = rangesOf(
    paragraph,
    passages.map(({ exact }) => exact),
  )
  return sentencesOf(paragraph, language).filter(({ text, from }) => {
    const isTracked = tracked.some((range) => range.from < from + text.length && from < range.to)
    return !isTracked && promisesSomething(text, language)
  })
}

type Part = { text: string; from: number; promise: string | null }

/** A span cut around the promises in it; each of them lies in one span whole, since no tracked passage reaches into it. */
function partsOf(text: string, offset: number, promises: readonly Sentence[]): Part[] {
  const end = offset + text.length
  const inside = promises.filter(({ from }) => from >= offset && from < end)
  const cuts = [
    offset,
    ...inside.flatMap((promise) => [promise.from, promise.from + promise.text.length]),
    end,
  ]
  return cuts.slice(0, -1).flatMap((from, index) => {
    const part = text.slice(from - offset, (cuts[index + 1] ?? end) - offset)
    const promise = inside.find((each) => each.from === from && part !== '' && each.text === part)
    return part === '' ? [] : [{ text: part, from, promise: promise?.text ?? null }]
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
