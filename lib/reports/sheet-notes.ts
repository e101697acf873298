import type { Style, Worksheet } from 'exceljs'
import type { Health, Light } from '@/lib/commitments/rules'
import { joinWording, type Wording } from '@/lib/reports/report'
import { healthShapes, type Look, lightShapes } from '@/lib/reports/sheet-look'
import { textHeight } from '@/lib/reports/sheet-measure'
import { looksLikeFormula, toCellText, toCellValue } from '@/lib/reports/sheet-text'

/** A line of the second sheet: what it is about, and what is to be said of it. */
export type NoteLine = { label: Wording; value: Wording | number; light?: Light; health?: Health }
export type NoteSection = { heading: Wording; lines: NoteLine[] }

const widths = [54, 86]

/** Writes the second sheet: headings, and below each its lines in two columns. */
export function writeNotes(sheet: Worksheet, sections: NoteSection[], look: Look): void {
  sheet.columns = widths.map((width) => ({ width }))
  sections.forEach(({ heading, lines }, index) => {
    if (index > 0) write(sheet, [''], [look.note], 8)
    const head = index === 0 ? look.noteTitle : look.noteHead
    write(sheet, [joinWording(heading, '  ')], [head, head], index === 0 ? 30 : 22)
    for (const line of lines) writeLine(sheet, line, look)
  })
  sheet.commit()
}

function writeLine(sheet: Worksheet, { label, value, light, health }: NoteLine, look: Look): void {
  const shape = (light && lightShapes[light]) ?? (health && healthShapes[health])
  const text = joinWording(label, '\n')
  const style = (light && look.noteLight[light]) ?? (health && look.noteHealth[health]) ?? look.note
  const second = typeof value === 'number' ? value : joinWording(value, '\n')
  write(
    sheet,
    [shape ? `${shape} ${text}` : text, second],
    [style, typeof value === 'number' ? look.noteFigure : look.note],
  )
}

function write(
  sheet: Worksheet,
  values: (string | number)[],
  styles: Partial<Style>[],
  height?: number,
): void {
  const held = values.map((value) => (typeof value === 'string' ? toCellText(value, ' …').text : value))
  const row = sheet.addRow(held.map(toCellValue))
  row.height = height ?? heightOf(held)
  styles.forEach((style, index) => {
    const value = held[index]
    const typed = typeof value === 'string' && looksLikeFormula(value)
    row.getCell(index + 1).style = typed ? { ...style, numFmt: '@' } : style
  })
  row.commit()
}

/** Not every program measures how high a row must be when it opens the file. */
function heightOf(values: (string | number)[]): number {
  const heights = values.map((value, column) => textHeight(String(value), 10, widths[column] ?? 1))
  return Math.max(...heights) + 4
}
