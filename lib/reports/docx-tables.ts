import {
  AlignmentType,
  BorderStyle,
  type IParagraphOptions,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx'
import type { Bar, Block } from '@/lib/reports/document'
import { lineParagraph, lineRuns, wordingRuns } from '@/lib/reports/docx-runs'

/** What the page leaves for text, in twentieths of a point: A4 with margins of 18 millimetres. */
export const width = 9866
export const hairline = { style: BorderStyle.SINGLE, size: 4, color: 'B9BBB6' }
export const none = { style: BorderStyle.NONE, size: 0, color: 'auto' }
/** Rows are set apart by hairlines, columns by nothing. */
const borders = {
  top: none,
  left: none,
  right: none,
  insideVertical: none,
  insideHorizontal: hairline,
  bottom: hairline,
}
const across = { width: { size: width, type: WidthType.DXA }, layout: TableLayoutType.FIXED }

/** A table whose heads stand on each page. */
export function dataTable({ columns, rows }: Extract<Block, { kind: 'table' }>): Table {
  const total = columns.reduce((sum, { weight }) => sum + weight, 0)
  const widths = columns.map(({ weight }) => Math.floor((width * weight) / total))
  const placed = (index: number): IParagraphOptions => ({
    style: 'Cell',
    ...(columns[index]?.figures && { alignment: AlignmentType.RIGHT }),
  })
  const heads = columns.map(
    ({ heading }, index) =>
      new TableCell({
        children: [new Paragraph({ ...placed(index), children: wordingRuns(heading, null, true) })],
      }),
  )
  const body = rows.map(
    (row) =>
      new TableRow({
        cantSplit: row.every((lines) => lines.reduce((sum, { text }) => sum + text.length, 0) <= 1200),
        children: row.map(
          (lines, index) =>
            new TableCell({ children: lines.map((line) => lineParagraph(line, placed(index))) }),
        ),
      }),
  )
  return new Table({
    ...across,
    columnWidths: widths,
    borders,
    rows: [new TableRow({ tableHeader: true, children: heads }), ...body],
  })
}

/** Bars, drawn with a character, so that they can be edited and copied like words. */
export function barTable(bars: Bar[]): Table {
  const most = Math.max(1, ...bars.map(({ value }) => value))
  const widths = [3600, width - 4600, 1000]
  const cell = (children: TextRun[], end = false) =>
    new TableCell({
      children: [new Paragraph({ style: 'Cell', ...(end && { alignment: AlignmentType.RIGHT }), children })],
    })
  return new Table({
    ...across,
    columnWidths: widths,
    borders,
    rows: bars.map(
      ({ label, value, shape, ink }) =>
        new TableRow({
          cantSplit: true,
          children: [
            cell(lineRuns({ ...label, ...(shape && { shape }), ...(ink && { ink }), tone: 'main' }, ' ')),
            cell([new TextRun({ text: '■'.repeat(Math.ceil((value / most) * 24)), color: '777777' })]),
            cell([new TextRun({ text: String(value), bold: true })], true),
          ],
        }),
    ),
  })
}
