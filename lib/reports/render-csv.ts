import { stringify } from 'csv-stringify/sync'
import { type Cell, type Column, joinWording, type Passage, type Report } from '@/lib/reports/report'
import { formatInstant } from '@/lib/time/format'

const byteOrderMark = '\uFEFF'
const slash = ' / '

/**
 * A report as CSV: RFC 4180 with commas and CRLF, and the byte order mark by which spreadsheets know UTF-8. Dates are
 * YYYY-MM-DD, instants YYYY-MM-DD HH:MM in the report's zone, so that every spreadsheet reads them as what they are. Text
 * that a spreadsheet would run as a formula is neutralised (IO-4), in the heads too; numbers and dates stay as they are. What
 * stands in two languages is set apart by a slash: a line break inside a cell is what importing programs stumble over.
 */
export async function* renderCsv({ columns, rows, timeZone }: Report): AsyncGenerator<string> {
  const heads = columns.map((column) => neutralise(writeHead(column, timeZone)))
  yield byteOrderMark + line(heads)
  for await (const row of rows) yield line(row.map((cell) => write(cell, timeZone)))
}

function line(cells: string[]): string {
  // A reader of another delimiter must find the same cells where it can: line breaks and semicolons are quoted too.
  return stringify([cells], { record_delimiter: 'windows', quoted_match: /[;\r\n\t]/ })
}

function write(cell: Cell, timeZone: string): string {
  switch (cell.kind) {
    case 'empty':
      return ''
    case 'number':
      return String(cell.value)
    case 'date':
      return cell.date
    case 'instant':
      // The Chinese form of an instant is the one that spreadsheets of every language read as date and time.
      return formatInstant(cell.at, 'zh-CN', timeZone)
    case 'list':
      return neutralise(cell.items.map(writePassage).join(cell.lines ? '\n' : '; '))
    case 'text':
      return neutralise(writePassage(cell))
    default:
      return neutralise(joinWording(cell, slash))
  }
}

function writeHead({ heading, headingBeside, zoned }: Column, timeZone: string): string {
  const head = joinWording({ text: heading, ...(headingBeside && { beside: headingBeside }) }, slash)
  return zoned ? `${head} (${timeZone})` : head
}

function writePassage(passage: Passage): string {
  const text = joinWording(passage, slash)
  return passage.mark ? `${text} (${passage.mark})` : text
}

const trigger = /^[=+\-@＝＋－＠\t\r\n\0]/
/**
 * Where a reader that splits at semicolons, tabs or line breaks would begin a cell inside the text: before a trigger, behind
 * blanks and quotation marks too, and at the very end, where what follows in the file would begin it.
 */
const innerStart = /(?<=[;\t\r\n\0])(?=["\p{Zs}]*(?:[=+\-@＝＋－＠]|$)|\t)|(?<=[;\t])(?=[\r\n\0])/gu

/** Text that no spreadsheet runs as a formula: an apostrophe stands before whatever would begin one. */
function neutralise(text: string): string {
  // CRLF ends rows here and nothing else.
  const inside = text.replaceAll('\r\n', '\n').replace(innerStart, "'")
  return trigger.test(inside) ? `'${inside}` : inside
}
