import type { Language } from '@/lib/i18n/locale'

/** A sentence of a paragraph and where it begins there. */
export type Sentence = { text: string; from: number }

/** Words that a full stop follows without ending a sentence. */
const abbreviations: Record<'en' | 'de', readonly string[]> = {
  en: 'co corp inc ltd dr mr mrs ms prof st no vs e.g i.e approx dept est gen gov sen'.split(' '),
  de: 'co dr prof nr bzw z.b z. d.h u.a usw ca evtl ggf inkl str st hr fr dipl ing mio mrd abs art vgl'.split(
    ' ',
  ),
}
/** Where a sentence may end: the mark with the quotation marks and brackets that close behind it. */
const latinEnd = /[.!?…]+[”"’»“)\]]*(?=\s)/gu
const hanEnd = /[。！？!?…]+[”"’」』》）)\]]*/gu

/** The sentences of a paragraph in their order; what they leave out is the space between them. */
export function sentencesOf(paragraph: string, language: Language): Sentence[] {
  const ends = language === 'zh' ? hanEnds(paragraph) : latinEnds(paragraph, language)
  const cuts = [0, ...ends.filter((end) => end < paragraph.length), paragraph.length]
  return cuts.slice(0, -1).flatMap((from, index) => {
    const piece = paragraph.slice(from, cuts[index + 1])
    const text = piece.trim()
    return text === '' ? [] : [{ text, from: from + piece.length - piece.trimStart().length }]
  })
}

/** The sentence that holds the words from here to there, or the first of them where they reach over several. */
export function sentenceAt(paragraph: string, at: number, language: Language): Sentence | undefined {
  return sentencesOf(paragraph, language).findLast(({ from }) => from <= at)
}

/**
 * The paragraphs of a text, numbered from the top. Blank lines part them; in a text without any, each line is one as soon as
 * most of them end as sentences do, and otherwise lines were only broken to fit a page. Such lines become one again.
 */
export function paragraphsOf(text: string): { number: number; text: string }[] {
  const lines = text.replaceAll(/\r\n?/g, '\n').split('\n')
  const parts = lines.some((line, index) => line.trim() === '' && isInside(lines, index))
    ? text.replaceAll(/\r\n?/g, '\n').split(/\n[^\S\n]*\n/)
    : endAsSentences(lines)
      ? lines
      : [lines.join('\n')]
  const texts = parts.map(unbroken).filter((part) => part !== '')
  return texts.map((part, index) => ({ number: index + 1, text: part }))
}

/** Whether a paragraph is a heading: one short line that no mark closes. */
export function isHeading(paragraph: string): boolean {
  return (
    paragraph.length <= 200 &&
    !paragraph.includes('\n') &&
    !/[.!?。！？…:：][”"’」』》）)\]]*$/u.test(paragraph)
  )
}

function hanEnds(paragraph: string): number[] {
  return [...paragraph.matchAll(hanEnd)].map((match) => match.index + match[0].length)
}

function latinEnds(paragraph: string, language: 'en' | 'de'): number[] {
  return [...paragraph.matchAll(latinEnd)].flatMap((match) => {
    const end = match.index + match[0].length
    const goesOn = !/^\s+[\p{Lu}\p{N}\p{Script=Han}“‘"„«(]/u.test(paragraph.slice(end, end + 8))
    const stop = match[0] === '.' && isAbbreviated(paragraph.slice(0, match.index), language)
    return goesOn || stop ? [] : [end]
  })
}

/** Whether the full stop behind these words belongs to the last of them: "Co.", an initial, "z. B.", "19. November" in German. */
function isAbbreviated(before: string, language: 'en' | 'de'): boolean {
  const word = /[\p{L}\p{N}.]+$/u.exec(before)?.[0] ?? ''
  if (/^\p{L}$/u.test(word)) return true
  if (language === 'de' && /^\d{1,2}$/.test(word)) return true
  return abbreviations[language].includes(word.toLowerCase())
}

/** The lines of a paragraph as one: with a space between them, except in Chinese. */
function unbroken(part: string): string {
  const lines = part.split('\n').map((line) => line.trim())
  return lines.reduce((before, line) => {
    if (before === '' || line === '') return before + line
    const isHan =
      /[\p{Script=Han}，。！？；：、”」』》）]$/u.test(before) && /^[\p{Script=Han}“「『《（]/u.test(line)
    return isHan ? before + line : `${before} ${line}`
  }, '')
}

/** Between other lines: blank ones at the ends part nothing. */
function isInside(lines: readonly string[], index: number): boolean {
  const filled = (line: string) => line.trim() !== ''
  return lines.slice(0, index).some(filled) && lines.slice(index + 1).some(filled)
}

function endAsSentences(lines: readonly string[]): boolean {
  const filled = lines.map((line) => line.trim()).filter((line) => line !== '')
  return filled.filter((line) => !isHeading(line)).length * 2 > filled.length
}

/** Small words that a text of one language is full of and that the other has not. */
const smallWords: Record<'en' | 'de', ReadonlySet<string>> = {
  en: new Set(
    'the of and to for that with on is are were has have this from by at which will not it its their'.split(
      ' ',
    ),
  ),
  de: new Set(
    'der das und ist von zu den mit für auf des dem ein eine einer nicht sich auch wird werden wurde nach über durch'.split(
      ' ',
    ),
  ),
}
/** So many signs say as much as one word of a language that puts spaces between them. */
const signsPerWord = 2
/** With fewer words, or small words, than this a text is too short to tell. */
const enough = { words: 8, small: 3 }

/**
 * The language that a text is mostly in, told by its script and, of Latin script, by its small words. Null where that is not
 * plain: a short text, a list of names, a text in two languages.
 */
export function languageSeen(text: string): Language | null {
  const signs = (text.match(/\p{Script=Han}/gu) ?? []).length / signsPerWord
  const words = text.toLowerCase().match(/\p{Script=Latin}+/gu) ?? []
  if (signs + words.length < enough.words) return null
  if (outweighs(signs, words.length)) return 'zh'
  if (!outweighs(words.length, signs)) return null
  const count = (language: 'en' | 'de') => words.filter((word) => smallWords[language].has(word)).length
  const [en, de] = [count('en'), count('de')]
  if (en + de < enough.small) return null
  if (outweighs(en, de)) return 'en'
  return outweighs(de, en) ? 'de' : null
}

function outweighs(one: number, other: number): boolean {
  return one >= 2 * other
}
