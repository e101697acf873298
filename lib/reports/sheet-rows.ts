import type { Style } from 'exceljs'
import type { Content } from '@/lib/reports/sheet-cells'

/** A value with how it looks; `style` is the number that the workbook knows the look by. */
export type StyledCell = { content: Content; style: number }

const dayLength = 86_400_000
/** The serial day of 1 January 1970, as spreadsheets count. */
const firstSerial = 25_569
const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' }

/**
 * A row of a sheet as spreadsheets store it. Text is inline: the only kind that is neither kept in memory until the end nor
 * marked as a formula's result.
 */
export function writeRowXml(number: number, height: number, cells: StyledCell[]): string {
  let xml = `<row r="${number}" ht="${height}" customHeight="1">`
  cells.forEach(({ content, style }, index) => {
    const place = `<c r="${columnLetters(index)}${number}" s="${style}"`
    if (content === null || content === '') xml += `${place}/>`
    else if (typeof content === 'string')
      xml += `${place} t="inlineStr"><is><r><t xml:space="preserve">${escapeXml(content)}</t></r></is></c>`
    else xml += `${place}><v>${typeof content === 'number' ? content : toSerial(content)}</v></c>`
  })
  return `${xml}</row>`
}

type StyledBook = { styles: { addStyleModel(style: Partial<Style>, type?: number): number } }
/** What the writer calls a text; only a number or a date without a format of its own would be given another one. */
const textType = 3

/** Gives each look of a workbook its number, which is looked up once. */
export function numberStyles(book: unknown): (style: Partial<Style>) => number {
  const { styles } = book as StyledBook
  const known = new Map<Partial<Style>, number>()
  return (style) => {
    const number = known.get(style) ?? styles.addStyleModel(style, textType)
    known.set(style, number)
    return number
  }
}

function toSerial(date: Date): number {
  return firstSerial + date.getTime() / dayLength
}

function escapeXml(text: string): string {
  return text.replace(/[&<>]/g, (sign) => escapes[sign] ?? sign)
}

const letters: string[] = []

/** A, B … Z, AA …: how a column is called. */
function columnLetters(index: number): string {
  const known = letters[index]
  if (known !== undefined) return known
  const last = String.fromCharCode(65 + (index % 26))
  const made = index < 26 ? last : columnLetters(Math.floor(index / 26) - 1) + last
  letters[index] = made
  return made
}
