export type PassageContext = {
  before: string
  exact: string
  after: string
  cutBefore: boolean
  cutAfter: boolean
}

// A full stop ends a sentence only before a capital or a quotation mark: "Co. gave speeches" goes on. Chinese has no spaces.
const sentenceEnd = /[.!?][”"’)]*\s+(?=[\p{Lu}“‘("])|[。！？][”’）]*/gu

/**
 * The sentences that a passage stands in, parted around it, and whether the paragraph goes on before or after them.
 * Null when the passage does not occur in the paragraph.
 */
export function passageContext(paragraph: string, exact: string): PassageContext | null {
  const at = paragraph.indexOf(exact)
  if (exact === '' || at < 0) return null
  const end = at + exact.length
  const ends = [...paragraph.matchAll(sentenceEnd)].map((match) => match.index + match[0].length)
  const from = Math.max(0, ...ends.filter((cut) => cut <= at))
  const to = ends.find((cut) => cut >= end) ?? paragraph.length
  return {
    before: paragraph.slice(from, at),
    exact,
    after: paragraph.slice(end, to).trimEnd(),
    cutBefore: from > 0,
    cutAfter: paragraph.slice(to).trim() !== '',
  }
}
