import type { Style } from 'exceljs'
import type { Locale } from '@/lib/i18n/locale'
import { type Cell, joinWording, type Passage } from '@/lib/reports/report'
import { healthShapes, type Look, lightShapes } from '@/lib/reports/sheet-look'
import { looksLikeFormula, toCellText } from '@/lib/reports/sheet-text'

/** What a cell of a sheet holds. */
export type Content = string | number | Date | null
/** How a workbook's texts are written, and how many of them had to be cut so far. */
export type Writing = {
  locale: Locale
  clock: (at: Date) => string
  cutMark: string
  look: Look
  cut: number
}

/** What a sheet holds of a value: dates as the midnight that every spreadsheet shows as that day. */
export function contentOf(cell: Cell, writing: Writing): Content {
  switch (cell.kind) {
    case 'empty':
      return null
    case 'number':
      return cell.value
    case 'date':
      return new Date(`${cell.date}T00:00:00Z`)
    case 'instant':
      return new Date(`${writing.clock(cell.at).replace(' ', 'T')}:00Z`)
    case 'light':
      return written(`${lightShapes[cell.light]} ${joinWording(cell, '\n')}`, writing)
    case 'health':
      return written(`${healthShapes[cell.health]} ${joinWording(cell, '\n')}`, writing)
    case 'list':
      return written(writeList(cell.items, cell.lines ? '\n' : '; ', writing.locale), writing)
    case 'text':
      return written(marked(joinWording(cell, '\n'), cell.mark, writing.locale), writing)
  }
}

function written(text: string, writing: Writing): string {
  const held = toCellText(text, writing.cutMark)
  if (held.cut) writing.cut++
  return held.text
}

/** Names beside each other, those of the second language on a line below; of sentences each with its other language. */
function writeList(items: Passage[], separator: string, locale: Locale): string {
  if (separator === '\n')
    return items.map((item) => marked(joinWording(item, '\n'), item.mark, locale)).join('\n')
  const line = (texts: string[]) => texts.join(separator)
  const first = line(items.map(({ text, mark }) => marked(text, mark, locale)))
  const second = line(items.map(({ text, beside }) => beside ?? text))
  return items.some(({ beside }) => beside !== undefined) ? `${first}\n${second}` : first
}

function marked(text: string, mark: string | undefined, locale: Locale): string {
  if (!mark) return text
  return locale === 'zh-CN' ? `${text}（${mark}）` : `${text} (${mark})`
}

/** How a value looks in its cell. */
export function styleOf(cell: Cell, content: Content | undefined, { look }: Writing): Partial<Style> {
  switch (cell.kind) {
    case 'number':
      return look.figure
    case 'date':
      return look.date
    case 'instant':
      return look.instant
    case 'light':
      return look.light[cell.light]
    case 'health':
      return look.health[cell.health]
    default:
      return typeof content === 'string' && looksLikeFormula(content) ? look.asTyped : look.cell
  }
}
