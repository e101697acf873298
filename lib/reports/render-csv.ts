import { type Cell, type Column, joinWording, type Passage, type Report } from '@/lib/reports/report'
import { wallClock } from '@/lib/reports/wall-clock'

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
  const clock = wallClock(timeZone)
  for await (const row of rows) yield line(row.map((cell) => write(cell, clock)))
}

function line(cells: string[]): string {
  return `${cells.map(quote).join(',')}\r\n`
}

// A reader of another delimiter must find the same cells where it can: line breaks and semicolons are quoted too.
const quoted = /[",;\r\n\t]/

/** A library does the same and takes several times as long for it; a test holds the two together. */
function quote(text: string): string {
  return quoted.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

function write(cell: Cell, clock: (at: Date) => string): string {
  switch (cell.kind) {
    case 'empty':
      return ''
    case 'number':
      return String(cell.value)
    case 'date':
      return cell.date
    case 'instant':
      return clock(cell.at)
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

const separator = /[;\t\r\n\0]/

/** Text that no spreadsheet runs as a formula: an apostrophe stands before whatever would begin one. */
function neutralise(text: string): string {
  // CRLF ends rows here and nothing else. Few texts have anything inside that could begin a cell.
  const inside = separator.test(text) ? text.replaceAll('\r\n', '\n').replace(innerStart, "'") : text
  return trigger.test(inside) ? `'${inside}` : inside
}
