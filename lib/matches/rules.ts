import type { Language } from '@/lib/i18n/locale'
import { fold } from '@/lib/search/rules'
import { sentenceAt, sentencesOf } from '@/lib/sentences/rules'

type Paragraph = { number: number; text: string }
export type Text = { language: Language; paragraphs: readonly Paragraph[] }
/** What is looked for: words of a paragraph of the one text, and some words by which the place is found in the other. */
export type Passage = { paragraph: number; exact: string; locator: string | null }
/** A sentence of the other text, with how well it fits. */
export type Proposal = { paragraph: number; from: number; text: string; score: number }

/** What a form sends where the other text has no sentence that says the same. */
export const noSentence = 'none'

/** How a form names a sentence of the other text. */
export function placeOfSentence({ paragraph, from }: Pick<Proposal, 'paragraph' | 'from'>): string {
  return `${paragraph}:${from}`
}

/** What each sign of a match weighs: all but the locator together are as much as a locator of which two thirds are found. */
const weights = { locator: 6, passage: 2, sentence: 1, paragraph: 0.75, place: 0.25 }
const stemLength = 6

/** A matcher between two texts of a visit: for a passage of the first, the sentences of the second, best first. */
export function matcherOf(source: Text, target: Text): (passage: Passage) => Proposal[] {
  const candidates = target.paragraphs.flatMap((paragraph, index) =>
    sentencesOf(paragraph.text, target.language).map((sentence) => ({
      ...sentence,
      paragraph,
      index,
      bag: bagOf(sentence.text),
    })),
  )
  const rarity = rarityOf([
    ...candidates.map(({ bag }) => bag),
    ...source.paragraphs.flatMap(({ text }) =>
      sentencesOf(text, source.language).map((sentence) => bagOf(sentence.text)),
    ),
  ])
  const targetBags = target.paragraphs.map(({ text }) => bagOf(text))
  return (passage) => {
    const at = source.paragraphs.findIndex(({ number }) => number === passage.paragraph)
    const paragraph = source.paragraphs[at]
    if (!paragraph) return []
    const wanted = wantedOf(passage, paragraph, source.language)
    const near = targetBags.map((bag) => likeness(wanted.paragraph, bag, rarity))
    const scored = candidates.map(({ text, from, paragraph: { number }, index, bag }) => ({
      paragraph: number,
      from,
      text,
      score:
        weights.locator * (passage.locator ? shareInOrder(passage.locator, text) ** 2 : 0) +
        weights.passage * coverage(wanted.passage, bag, rarity) +
        weights.sentence * likeness(wanted.sentence, bag, rarity) +
        weights.paragraph * (near[index] ?? 0) +
        weights.place * (1 - Math.abs(placeOf(at, source) - placeOf(index, target))),
    }))
    return scored.sort((a, b) => b.score - a.score || a.paragraph - b.paragraph || a.from - b.from)
  }
}

type Bag = ReadonlySet<string>

function wantedOf({ exact }: Passage, { text }: Paragraph, language: Language) {
  const sentence = sentenceAt(text, Math.max(0, text.indexOf(exact)), language)?.text ?? text
  return { passage: bagOf(exact), sentence: bagOf(sentence), paragraph: bagOf(text) }
}

/**
 * The words of a text as they are compared: the first letters of each, so that "cooperate" and "cooperation" are one whatever the
 * language; pairs of signs in Chinese, which has no spaces.
 */
function bagOf(text: string): Bag {
  return new Set(wordsIn(text).flatMap((word) => (isHan(word) ? pairsOf(word) : [word.slice(0, stemLength)])))
}

function wordsIn(text: string): string[] {
  return fold(text).match(/\p{Script=Han}+|[^\P{L}\p{Script=Han}]+|\p{N}+/gu) ?? []
}

function isHan(word: string): boolean {
  return /^\p{Script=Han}/u.test(word)
}

function pairsOf(run: string): string[] {
  const signs = Array.from(run)
  return signs.length === 1 ? signs : signs.slice(1).map((sign, index) => `${signs[index]}${sign}`)
}

type Rarity = (word: string) => number

/** How much a word says: the fewer sentences have it, the more. Names and numbers are the rare ones. */
function rarityOf(bags: readonly Bag[]): Rarity {
  const counts = new Map<string, number>()
  for (const bag of bags) for (const word of bag) counts.set(word, (counts.get(word) ?? 0) + 1)
  return (word) => Math.log(1 + bags.length / (counts.get(word) ?? 1))
}

/** How much of what is looked for is there, from 0 to 1; a word that is nowhere in the other text counts against none more than others. */
function coverage(wanted: Bag, found: Bag, rarity: Rarity): number {
  const all = sumOf(wanted, rarity)
  return all === 0 ? 0 : sumOf(shared(wanted, found), rarity) / all
}

/** How alike two pieces are, from 0 to 1: what they share, by the rarity of its words, and no advantage for a long one. */
function likeness(one: Bag, other: Bag, rarity: Rarity): number {
  const squared: Rarity = (word) => rarity(word) ** 2
  const lengths = Math.sqrt(sumOf(one, squared) * sumOf(other, squared))
  return lengths === 0 ? 0 : sumOf(shared(one, other), squared) / lengths
}

function shared(one: Bag, other: Bag): Bag {
  return new Set([...one].filter((word) => other.has(word)))
}

function sumOf(words: Bag, rarity: Rarity): number {
  return [...words].reduce((sum, word) => sum + rarity(word), 0)
}

/** Which share of the locator's words stands in the sentence in their order, from 0 to 1: the longest common subsequence. */
function shareInOrder(locator: string, text: string): number {
  const [wanted, found] = [wordsIn(locator), wordsIn(text)]
  let row = new Array<number>(found.length + 1).fill(0)
  for (const word of wanted) {
    const next = [0]
    for (const [index, other] of found.entries()) {
      next.push(word === other ? (row[index] ?? 0) + 1 : Math.max(row[index + 1] ?? 0, next[index] ?? 0))
    }
    row = next
  }
  return wanted.length === 0 ? 0 : (row.at(-1) ?? 0) / wanted.length
}

/** Where in a text a paragraph stands, from 0 to 1. */
function placeOf(index: number, { paragraphs }: Text): number {
  return paragraphs.length < 2 ? 0 : index / (paragraphs.length - 1)
}
