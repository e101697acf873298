import { once } from 'node:events'
import { PassThrough, type Writable } from 'node:stream'
import exceljs from 'exceljs'
import type { Locale } from '@/lib/i18n/locale'
import type { ColumnSpace } from '@/lib/reports/columns'
import type { Paper } from '@/lib/reports/filters'
import { type Cell, type Column, joinWording, type Report } from '@/lib/reports/report'
import { contentOf, styleOf, type Writing } from '@/lib/reports/sheet-cells'
import { createLook, headSize, scales } from '@/lib/reports/sheet-look'
import { type Fit, fitColumn, textHeight } from '@/lib/reports/sheet-measure'
import { type NoteSection, writeNotes } from '@/lib/reports/sheet-notes'
import { notesOptions, tableOptions } from '@/lib/reports/sheet-page'
import { numberStyles, writeRowXml } from '@/lib/reports/sheet-rows'
import { toCellText, toCellValue, toSheetName } from '@/lib/reports/sheet-text'
import { wallClock } from '@/lib/reports/wall-clock'

/** A report with what a workbook says around it. */
export type Workbook = {
  report: Report
  locale: Locale
  paper: Paper
  /** Above the table, on top of each other; the first is the title. */
  heads: [string, ...string[]]
  /** Below each page, at its right. */
  foot: string
  sheetNames: { table: string; notes: string }
  /** The columns that stay in sight when the reader goes to the right. */
  frozen: number
  spaceOf: (key: string) => ColumnSpace
  /** Stands where a text had to be cut to the size of a cell. */
  cutMark: string
  /** The second sheet, asked for after the last row with the number of texts that were cut; null where nothing ever is. */
  notes: (cut: number | null) => NoteSection[]
}

type Sheet = exceljs.Worksheet
/** Characters of rows that go into the file together. */
const portion = 32_768
/** The highest row that spreadsheets know, in points; the text of a higher one is in its cell all the same. */
const highestRow = 409
type Writer = Writing & {
  book: Workbook
  size: number
  fits: Fit[]
  numberOf: ReturnType<typeof numberStyles>
}

/**
 * A report as XLSX, row by row as fast as the reader takes it. Text is written as text and never as a formula or a link
 * (IO-5), dates as days without a time zone, instants as what the clock on the wall shows in the report's zone.
 */
export async function* renderXlsx(book: Workbook): AsyncGenerator<Uint8Array> {
  const out = new PassThrough()
  const left = new AbortController()
  const writing = writeBook(book, out, left.signal).catch((error) => out.destroy(error))
  try {
    yield* out
  } finally {
    left.abort()
    await writing
  }
}

async function writeBook(book: Workbook, out: Writable, left: AbortSignal): Promise<void> {
  const workbook = new exceljs.stream.xlsx.WorkbookWriter({ stream: out, useStyles: true })
  const { generatedAt } = book.report
  const [title] = book.heads
  Object.assign(workbook, {
    created: generatedAt,
    modified: generatedAt,
    title,
    creator: '',
    lastModifiedBy: '',
  })
  const { size } = scales[book.paper]
  const { locale, cutMark } = book
  const { timeZone } = book.report
  const look = createLook(locale, size)
  const writing: Writing = { look, locale, clock: wallClock(timeZone), cutMark, cut: 0 }
  const writer: Writer = { ...writing, book, size, fits: fitsOf(book), numberOf: numberStyles(workbook) }
  const sheet = workbook.addWorksheet(toSheetName(book.sheetNames.table), tableOptions(book))
  await writeTable(sheet, writer, left)
  const notes = workbook.addWorksheet(toSheetName(book.sheetNames.notes), notesOptions(book))
  writeNotes(notes, book.notes(writer.cut), writer.look)
  await workbook.commit()
}

async function writeTable(sheet: Sheet, writer: Writer, left: AbortSignal): Promise<void> {
  const { report, heads } = writer.book
  sheet.columns = writer.fits.map(({ width }) => ({ width }))
  writeHeads(sheet, writer)
  const first = heads.length + 1
  let last = first
  let rows = ''
  for await (const cells of report.rows) {
    rows += toRow(++last, cells, writer)
    if (rows.length < portion) continue
    await writeRows(sheet, rows, left)
    rows = ''
  }
  await writeRows(sheet, rows, left)
  sheet.autoFilter = { from: { row: first, column: 1 }, to: { row: last, column: report.columns.length } }
  sheet.commit()
}

/** The height is told with the row: some programs do not measure it, and would print one line of each text. */
function toRow(number: number, cells: Cell[], writer: Writer): string {
  const { size, fits } = writer
  let height = size * 1.36
  const row = cells.map((cell, index) => {
    const content = contentOf(cell, writer)
    if (typeof content === 'string')
      height = Math.max(height, textHeight(content, size, fits[index]?.width ?? 1))
    return { content, style: writer.numberOf(styleOf(cell, content, writer)) }
  })
  return writeRowXml(number, Math.min(height + 6, highestRow), row)
}

function writeHeads(sheet: Sheet, { book, look, size, fits }: Writer): void {
  book.heads.forEach((head, index) => {
    const row = sheet.addRow([toCellValue(toCellText(head, book.cutMark).text)])
    row.height = size * (index === 0 ? 3.2 : 1.7)
    row.getCell(1).style = index === 0 ? look.title : look.under
    row.commit()
  })
  const { columns, timeZone } = book.report
  const heads = columns.map((column) => headOf(column, timeZone))
  const row = sheet.addRow(heads.map(toCellValue))
  const heights = heads.map((head, index) => {
    const { width, upright } = fits[index] ?? { width: 1, upright: false }
    row.getCell(index + 1).style = upright ? look.upright : look.head
    return textHeight(head, headSize(size), upright ? 14 : width)
  })
  const anyUpright = fits.some(({ upright }) => upright)
  row.height = Math.max(...heights, anyUpright ? headSize(size) * 9 : 0) + 8
  row.commit()
}

function fitsOf({ report, spaceOf, locale, paper }: Workbook): Fit[] {
  const { size } = scales[paper]
  const chinese = report.columns.every(({ headingBeside }) => !headingBeside) && locale === 'zh-CN'
  return report.columns.map((column) => {
    const space = spaceOf(column.key)
    const width = 'digits' in space ? (space.digits * size) / 10 : space.flow[chinese ? 0 : 1]
    return fitColumn(headOf(column, report.timeZone), headSize(size), width, locale !== 'zh-CN')
  })
}

function headOf({ heading, headingBeside, zoned }: Column, timeZone: string): string {
  const head = joinWording({ text: heading, ...(headingBeside && { beside: headingBeside }) }, '\n')
  return zoned ? `${head}\n${timeZone.replaceAll(/[/_]/g, ' ')}` : head
}

/** What the library writes a sheet into, and pipes of an older kind, which say only inside whether they are full. */
type SheetStream = { write(xml: string): unknown; pipes: Pipe[] }
type Pipe = NodeJS.EventEmitter & { _writableState: { needDrain: boolean } }

/**
 * Writes rows past the library, which would make an object of each cell and so take four times as long, and waits until they
 * are on their way: it would hold a whole sheet for a slow reader. A test shows that it is held here.
 */
async function writeRows(sheet: Sheet, xml: string, left: AbortSignal): Promise<void> {
  left.throwIfAborted()
  const { stream } = sheet as unknown as { stream: SheetStream }
  void stream.write(xml)
  for (const pipe of stream.pipes)
    if (pipe._writableState.needDrain) await once(pipe, 'drain', { signal: left })
}
