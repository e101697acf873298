import type { Locale } from '@/lib/i18n/locale'
import type { ColumnSpace } from '@/lib/reports/columns'
import { healthMark, type Line, lightMark, linesOf, wordingOf } from '@/lib/reports/lines'
import type { Workbook } from '@/lib/reports/render-xlsx'
import { type Cell, joinWording, type Report } from '@/lib/reports/report'
import { addsSomething, type StackedColumn, stackColumns } from '@/lib/reports/stacking'
import { formatInstant } from '@/lib/time/format'
import { typeset } from '@/lib/typesetting/typeset'

/** Milliseconds that setting a row may take, many times what it does, and that any ledger may take. */
const patience = { row: 60, least: 60_000 }

/**
 * A report as PDF: landscape, tagged, with the same heads, cells and notes as its workbook. The same report of the same
 * moment gives the same bytes. `rowHead` is the column that names its row.
 */
export async function* renderPdf(book: Workbook, rowHead: string): AsyncGenerator<Uint8Array> {
  const { report, locale, heads, paper, foot } = book
  const columns = stackColumns(report.columns)
  const rows: Line[][][] = []
  for await (const cells of report.rows)
    rows.push(columns.map((column) => stackOf(column, cells, column.key === rowHead, book)))
  const [title, ...under] = heads
  const content = {
    locale,
    title,
    under,
    foot,
    paper,
    made: madeOn(report),
    columns: columns.map((column) => headOf(column, book)),
    rows,
    sections: sectionsOf(book),
  }
  yield await typeset('table', content, Math.max(patience.least, rows.length * patience.row))
}

/** Year, month, day of the document, in the report's zone. */
function madeOn({ generatedAt, timeZone }: Report): number[] {
  return formatInstant(generatedAt, 'zh-CN', timeZone).slice(0, 10).split('-').map(Number)
}

function headOf(column: StackedColumn, { spaceOf, locale }: Workbook) {
  const { key, heading, headingBeside, stacked } = column
  const below = stacked.filter(({ label }) => label === null)
  return {
    heading,
    ...(headingBeside && { beside: headingBeside }),
    // Where many stand below, each says for itself what it is.
    below: below.length > 2 ? '' : below.map((each) => each.heading).join(' · '),
    weight: Math.max(
      ...[key, ...stacked.map((each) => each.key)].map((each) => widthOf(spaceOf(each), locale)),
    ),
  }
}

function widthOf(space: ColumnSpace, locale: Locale): number {
  return 'digits' in space ? space.digits : space.flow[locale === 'zh-CN' ? 0 : 1]
}

function stackOf(column: StackedColumn, cells: Cell[], isName: boolean, book: Workbook): Line[] {
  const main = cells[column.index]
  const write = (cell: Cell, tone: Line['tone']) => linesOf(cell, tone, book.locale, book.report.timeZone)
  const first = main ? write(main, isName ? 'name' : 'main') : []
  const others = column.stacked.flatMap(({ index, label }) => {
    const cell = cells[index]
    if (!cell || !addsSomething(cell, main)) return []
    const [head, ...rest] = write(cell, 'below')
    return head ? [{ ...head, ...(label && { label }) }, ...rest] : []
  })
  return [...first, ...others]
}

/** What stands on the second sheet of a workbook, after the table. */
function sectionsOf(book: Workbook) {
  return book.notes(null).map(({ heading, lines }) => ({
    heading: joinWording(heading, '  '),
    lines: lines.map(({ label, value, light, health }) => ({
      ...wordingOf(label),
      value: typeof value === 'number' ? { text: String(value) } : wordingOf(value),
      ...(light && lightMark(light)),
      ...(health && healthMark(health)),
    })),
  }))
}
