/** How wide a column is, in digits of the workbook's first font, and whether its heading stands upright in it. */
export type Fit = { width: number; upright: boolean }

/** Points to pixels, of which a digit of a column's width takes seven and its margins five. */
const pixels = 4 / 3
const wide = /[\u2E80-\uFFEF]/
/** The mean width of a letter that is not Chinese, as a share of its size. */
const latin = 0.54

/** How wide a text is in pixels, near enough: no program tells before it has opened the file. */
export function textWidth(text: string, size: number): number {
  let ems = 0
  for (const letter of text) ems += wide.test(letter) ? 1 : latin
  return ems * size * pixels
}

/** How high a row must be for a text in a column, in points: programs that measure it themselves would find the same. */
export function textHeight(text: string, size: number, width: number): number {
  const room = (width * 7 - 6) / (size * pixels)
  // No letter is wider than one of the room: most texts of a table are as short as that.
  if (text.length <= room && !text.includes('\n')) return size * 1.36
  const lines = text.split('\n').reduce((sum, line) => sum + countLines(line, room), 0)
  // The longer a text, the more it can differ from the mean; a line too many is better than one too few.
  return (lines + Math.floor(lines / 7)) * size * 1.36
}

/**
 * Makes a column as wide as the longest word of its heading, which would be broken anywhere else. Where that takes much more
 * room than what stands below, the heading stands upright; a Chinese one never does.
 */
export function fitColumn(heading: string, size: number, width: number, mayStandUpright: boolean): Fit {
  const longest = Math.max(...heading.split(/[\s\u2E80-\uFFEF]+/).map((word) => textWidth(word, size) * 1.16))
  const needed = (longest + 12) / 7
  if (needed <= width) return { width, upright: false }
  return mayStandUpright && needed > width + 2 ? { width, upright: true } : { width: needed, upright: false }
}

/** Sets a line into a room of so many letters' heights: words go to the next line as a whole, Chinese letters one by one. */
function countLines(line: string, room: number): number {
  // A line of Latin letters that is short enough is one, whatever its words are.
  if (line.length * latin < room - 0.01 && !wide.test(line)) return 1
  let lines = 1
  let used = 0
  for (const word of line.match(/[\u2E80-\uFFEF]|[^\s\u2E80-\uFFEF]+|\s+/g) ?? []) {
    const ems = wide.test(word) ? 1 : word.length * latin
    if (used + ems > room && used > 0 && word.trim() !== '') {
      lines++
      used = 0
    }
    used += ems
    if (used > room) {
      lines += Math.ceil(used / room) - 1
      used %= room
    }
  }
  return lines
}
