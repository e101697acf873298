/** A part of a text, from one position to before another. */
export type Span = { from: number; to: number }

/** Letters that are written with two others, or that differ from their plain form by more than a mark. */
const plainLetters: Record<string, string> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
  ς: 'σ',
}
const umlauts: Record<string, string> = { ä: 'ae', ö: 'oe', ü: 'ue' }
const runs = /\p{Script=Han}+|[^\p{Script=Han}\s]+/gu
const han = /^\p{Script=Han}/u
const mostWords = 8

/**
 * A text as it is compared: small letters without marks, full-width signs as plain ones, ß as ss (IN-2). It goes sign by sign
 * and knows no neighbours, so that a position in it leads back to one in the text.
 */
export function fold(text: string): string {
  return Array.from(text.normalize('NFC'), foldSign).join('')
}

/** The words of a question, each of which must be found: folded, apart where Chinese meets other writing, at most eight. */
export function wordsOf(question: string): string[] {
  return [...new Set(fold(question).match(runs))].slice(0, mostWords)
}

/**
 * The grams by which a folded text is found: single signs and pairs, and of writing other than Chinese three in a row too.
 * None reaches across a space or from one writing into another: neither does a word of a question.
 */
export function gramsOf(folded: string): string[] {
  const grams = new Set<string>()
  for (const run of folded.match(runs) ?? []) {
    for (let length = 1; length <= longestGram(run); length++) addGrams(grams, run, length)
  }
  return [...grams]
}

/**
 * The grams that a text must have to hold this word: the longest ones, which are the rarest, one after the other from the first
 * sign to the last. Those that lie across two of them would keep out little more, and each is a list to be read.
 */
export function gramsOfWord(word: string): string[] {
  const signs = Array.from(word)
  const length = Math.min(longestGram(word), signs.length)
  const last = signs.length - length
  const grams = new Set<string>()
  for (let at = 0; at < last + length; at += length) {
    const from = Math.min(at, last)
    grams.add(signs.slice(from, from + length).join(''))
  }
  return [...grams]
}

/** The words of a text that have an umlaut, as they are typed without one: "Muenchen" of "München". */
export function otherSpellings(text: string): string {
  const words = text.normalize('NFC').toLowerCase().split(/\s+/)
  const written = words.filter((word) => /[äöü]/.test(word))
  return [...new Set(written)]
    .map((word) => word.replace(/[äöü]/g, (sign) => umlauts[sign] ?? sign))
    .join(' ')
}

/** Whether a text, folded, holds a word. */
export function holds(text: string, word: string): boolean {
  return fold(text).includes(word)
}

/** Where words stand in a text, in order and without overlap. */
export function findWords(text: string, words: readonly string[]): Span[] {
  const { folded, places } = foldWithPlaces(text)
  const found: Span[] = []
  for (const word of words) {
    for (let at = folded.indexOf(word); at >= 0; at = folded.indexOf(word, at + 1))
      found.push({ from: places[at] ?? 0, to: endOf(places, at + word.length, text.length) })
  }
  return merge(found)
}

/** A piece of a long text around the first of the words; "…" stands where something is left out. */
export function excerptOf(text: string, words: readonly string[], length = 180): string {
  if (text.length <= length) return text
  const first = findWords(text, words)[0]?.from ?? 0
  const from = startOf(text, Math.max(0, Math.min(first - Math.floor(length / 3), text.length - length)))
  const to = startOf(text, Math.min(text.length, from + length))
  return `${from > 0 ? '…' : ''}${text.slice(from, to).trim()}${to < text.length ? '…' : ''}`
}

function foldSign(sign: string): string {
  // The short way for most of what is written; it ends where the long one does.
  if (sign <= '\x7F') return /\s/.test(sign) ? ' ' : sign.toLowerCase()
  const bare = sign
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}|\p{Cf}/gu, '')
  return bare.replace(/[ßæœøłđðþıς]/g, (letter) => plainLetters[letter] ?? letter).replace(/\s/g, ' ')
}

/** The folded text, and for each of its places the place in the text that it comes from. */
function foldWithPlaces(text: string): { folded: string; places: number[] } {
  const places: number[] = []
  let folded = ''
  let at = 0
  for (const sign of text) {
    const part = foldSign(sign)
    folded += part
    for (let unit = 0; unit < part.length; unit++) places.push(at)
    at += sign.length
  }
  return { folded, places }
}

/** Where what ends before this place of the folded text ends in the text: marks go along, and a ß is not cut. */
function endOf(places: readonly number[], at: number, length: number): number {
  const last = places[at - 1]
  return places.slice(at).find((place) => place !== last) ?? length
}

function merge(spans: Span[]): Span[] {
  const merged: Span[] = []
  for (const span of spans.sort((a, b) => a.from - b.from || a.to - b.to)) {
    const last = merged.at(-1)
    if (last && span.from <= last.to) last.to = Math.max(last.to, span.to)
    else merged.push({ ...span })
  }
  return merged
}

/** The nearest place at or before this one where a word begins, if it is near; never amid a sign of two units. */
function startOf(text: string, at: number): number {
  const space = text.slice(Math.max(0, at - 20), at).lastIndexOf(' ')
  if (space >= 0 && at < text.length) return Math.max(0, at - 20) + space + 1
  return /[\uDC00-\uDFFF]/.test(text.charAt(at)) ? at - 1 : at
}

function longestGram(run: string): 2 | 3 {
  return han.test(run) ? 2 : 3
}

function addGrams(grams: Set<string>, run: string, length: number): void {
  const signs = Array.from(run)
  for (let at = 0; at + length <= signs.length; at++) grams.add(signs.slice(at, at + length).join(''))
}
