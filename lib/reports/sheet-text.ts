/** The most characters that a cell of a spreadsheet holds. */
export const longestCell = 32_767

/** What XML cannot carry, besides surrogates that stand alone. */
const uncarried = /[\0-\x08\x0B\x0C\x0E-\x1F\x7F\uFFFE\uFFFF]/g
/** What a spreadsheet would read as the escape of another character. */
const escapeLike = /_(?=x[0-9A-Fa-f]{4}_)/g
/** What any of that begins with, surrogates in pairs too: without it, a text is what a cell holds. */
const suspect = /[\0-\x08\x0B-\x1F\x7F\uD800-\uDFFF\uFFFE\uFFFF]|_x/
const trigger = /^[=+\-@＝＋－＠\t]/

/**
 * A text as a cell can hold it: line breaks of one kind, a visible replacement for what XML cannot carry, and `mark` at its
 * end where it had to be cut.
 */
export function toCellText(text: string, mark: string): { text: string; cut: boolean } {
  if (text.length <= longestCell && !suspect.test(text)) return { text, cut: false }
  const carried = text.replace(/\r\n?/g, '\n').toWellFormed().replace(uncarried, '\uFFFD')
  const cut = carried.length > longestCell
  // A pair of surrogates that is cut through leaves half a character behind.
  const kept = cut
    ? carried.slice(0, longestCell - mark.length).replace(/[\uD800-\uDBFF]$/, '') + mark
    : carried
  return { text: kept.replace(escapeLike, '_x005F_'), cut }
}

/**
 * What the writer is given for a value: text as an inline string, the only kind of text that is neither kept in memory until
 * the end nor marked as a formula's result.
 */
export function toCellValue<Value>(value: Value): Value | { richText: { text: string }[] } {
  return typeof value === 'string' && value !== '' ? { richText: [{ text: value }] } : value
}

/** Whether a spreadsheet would take the text for a formula as soon as somebody edits its cell. */
export function looksLikeFormula(text: string): boolean {
  return trigger.test(text)
}

/** A name that a sheet can have: no more than 31 characters, none that addresses use. */
export function toSheetName(name: string): string {
  return name
    .replace(/[[\]:*?/\\']/g, ' ')
    .trim()
    .slice(0, 31)
}

/** A text in the footer of a page, where an ampersand begins a command, cut to `most` characters: all of it may have 255. */
export function toFooterText(text: string, most: number): string {
  const cut = [...text.replaceAll('&', '&&')].slice(0, most).join('')
  const halved = /&*$/.exec(cut)?.[0].length ?? 0
  return ` ${halved % 2 === 0 ? cut : cut.slice(0, -1)}`
}
