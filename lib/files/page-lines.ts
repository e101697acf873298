/** A piece of text as a page has it: where it begins and ends, how high it stands from below, how large it is written. */
export type PagePiece = { text: string; x: number; width: number; y: number; size: number }

type Line = { text: string; left: number; right: number; y: number; size: number }

/**
 * The paragraphs of pages that know only where each piece of text stands, a blank line between them. A paragraph begins behind a
 * gap, with an indent, or behind a short line that ends a sentence; over the turn of a page it goes on unless its sentence ended.
 */
export function paragraphsOfPages(pages: readonly (readonly PagePiece[])[]): string {
  const paragraphs: string[] = []
  let open = ''
  const close = () => {
    if (open.trim() !== '') paragraphs.push(open.trim())
    open = ''
  }
  for (const pieces of pages) {
    const lines = linesOf(pieces)
    const measure = measureOf(lines)
    for (const [index, line] of lines.entries()) {
      const before = lines[index - 1]
      const begins = before ? isBeginning(before, line, measure) : endsSentence(open)
      if (begins) close()
      open = joined(open, line.text)
    }
  }
  close()
  return paragraphs.join('\n\n')
}

function linesOf(pieces: readonly PagePiece[]): Line[] {
  const lines: Line[] = []
  for (const { text, x, width, y, size } of pieces) {
    if (text.trim() === '') continue
    const line = lines.at(-1)
    if (line && Math.abs(line.y - y) < Math.max(line.size, size) * 0.4) {
      const apart = x - line.right > size * 0.15 && !line.text.endsWith(' ') && !text.startsWith(' ')
      line.text += `${apart ? ' ' : ''}${text}`
      line.right = Math.max(line.right, x + width)
    } else lines.push({ text, left: x, right: x + width, y, size })
  }
  return lines
}

type Measure = { left: number; right: number; step: number }

/** Where the lines of a page usually begin, how far they reach, and how far apart they are. */
function measureOf(lines: readonly Line[]): Measure {
  const steps = lines.slice(1).map((line, index) => (lines[index]?.y ?? 0) - line.y)
  return {
    left: middleOf(lines.map(({ left }) => left)),
    right: Math.max(0, ...lines.map(({ right }) => right)),
    step: middleOf(steps.filter((step) => step > 0)),
  }
}

function middleOf(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor((values.length - 1) / 2)] ?? 0
}

function isBeginning(before: Line, line: Line, { left, right, step }: Measure): boolean {
  const gap = before.y - line.y
  if (gap < 0 || gap > step * 1.35) return true
  if (Math.abs(before.size - line.size) > 1) return true
  if (line.left - left > line.size * 0.8 && before.left - left < line.size * 0.8) return true
  return right - before.right > (right - left) * 0.15 && endsSentence(before.text)
}

function endsSentence(text: string): boolean {
  return /[.!?。！？…:：][”"’」』》）)\]]*\s*$/u.test(text)
}

/** Two lines of a paragraph as one text: Chinese has no space between them, and a word that was parted is whole again. */
function joined(open: string, line: string): string {
  const [before, after] = [open.trimEnd(), line.trim()]
  if (before === '') return after
  if (/\p{L}-$/u.test(before) && /^\p{Ll}/u.test(after)) return before.slice(0, -1) + after
  const han =
    /[\p{Script=Han}，。！？；：、”」』》）]$/u.test(before) && /^[\p{Script=Han}“「『《（]/u.test(after)
  return han ? before + after : `${before} ${after}`
}
