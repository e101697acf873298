import type { Borders, Fill, Font, Style } from 'exceljs'
import type { Health, Light } from '@/lib/commitments/rules'
import type { Locale } from '@/lib/i18n/locale'
import type { Paper } from '@/lib/reports/filters'

/** The shapes of the marks as characters: a copy in black and white says the same. */
export const lightShapes = {
  overdue: '◆',
  dueSoon: '◐',
  onTime: '●',
  none: '–',
  closed: '☑',
} as const satisfies Record<Light, string>
export const healthShapes = {
  offTrack: '☒',
  atRisk: '△',
  onTrack: '→',
  notReported: '◌',
} as const satisfies Record<Health, string>

/** The colours of the marks on paper, as words bear them: the light theme of the pages. */
const red = { color: { argb: 'FFA81D13' }, bold: true }
const amber = { color: { argb: 'FF7D4E00' } }
const green = { color: { argb: 'FF1A6838' } }
const grey = { color: { argb: 'FF5B6266' } }
const lightColours = { overdue: red, dueSoon: amber, onTime: green, none: grey, closed: grey }
const healthColours = { offTrack: red, atRisk: amber, onTrack: green, notReported: grey }

const dateForms = { en: '[$-409]d mmm yyyy', 'zh-CN': 'yyyy-mm-dd', de: 'dd.mm.yyyy' } as const
const hairline = { style: 'thin', color: { argb: 'FFC9CBC6' } } as const
const cellBorder: Partial<Borders> = { top: hairline, bottom: hairline, left: hairline, right: hairline }
const headBorder: Partial<Borders> = {
  ...cellBorder,
  bottom: { style: 'medium', color: { argb: 'FF15181A' } },
}
const headFill: Fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFF0F0EC' } }

/**
 * How large the table is written: all of its columns fit the width of the page, so that the letters and not the columns decide
 * what can be read on paper. `zoom` brings them back to their usual size on a screen.
 */
export const scales = {
  a4: { size: 13, zoom: 75 },
  a3: { size: 11, zoom: 90 },
} as const satisfies Record<Paper, { size: number; zoom: number }>
const noteSize = 10

/** Makes the styles of a workbook, each once: the writer knows a style again by its object. */
export function createLook(locale: Locale, size: number) {
  const font = { name: fontOf(locale), size, color: { argb: 'FF15181A' } }
  const noteFont = { ...font, size: noteSize }
  const wrapped = { vertical: 'top', wrapText: true } as const
  const cell: Partial<Style> = { font, border: cellBorder, alignment: wrapped }
  const centred = { ...cell, alignment: { ...wrapped, horizontal: 'center' as const } }
  const coloured = (colour: Partial<Font>): Partial<Style> => ({ ...cell, font: { ...font, ...colour } })
  const head: Partial<Style> = {
    font: { ...font, size: headSize(size), bold: true },
    border: headBorder,
    fill: headFill,
    alignment: { vertical: 'middle', horizontal: 'center', wrapText: true },
  }
  const note: Partial<Style> = { font: noteFont, alignment: wrapped }
  return {
    title: {
      font: { ...font, size: size * 2, bold: true },
      alignment: { vertical: 'middle' },
    } as Partial<Style>,
    under: { font: { ...font, ...grey }, alignment: { vertical: 'middle' } } as Partial<Style>,
    noteTitle: {
      font: { ...font, size: 16, bold: true },
      alignment: { vertical: 'middle' },
    } as Partial<Style>,
    head,
    upright: { ...head, alignment: { ...head.alignment, textRotation: 90 as const } },
    cell,
    /** Text that would become a formula if somebody edited it stays text in a cell of this format. */
    asTyped: { ...cell, numFmt: '@' },
    /** Nothing is left out rather than written as a zero: there are many of them. */
    figure: { ...centred, numFmt: '0;-0;;@' },
    date: { ...centred, numFmt: dateForms[locale] },
    /** The time of day is in the cell and not in sight: the column would be half as wide again. */
    instant: { ...centred, numFmt: dateForms[locale] },
    light: byKey(lightColours, coloured),
    health: byKey(healthColours, coloured),
    noteHead: {
      font: { ...noteFont, size: 11, bold: true },
      border: { top: { style: 'thin', color: { argb: 'FF15181A' } } },
      alignment: { vertical: 'middle' },
    } as Partial<Style>,
    note,
    noteFigure: { ...note, numFmt: '0', alignment: { ...wrapped, horizontal: 'left' } } as Partial<Style>,
    noteLight: byKey(lightColours, (colour) => ({ ...note, font: { ...noteFont, ...colour } })),
    noteHealth: byKey(healthColours, (colour) => ({ ...note, font: { ...noteFont, ...colour } })),
  }
}
export type Look = ReturnType<typeof createLook>

/** The size of headings: smaller than the text, since they are repeated on every page. */
export function headSize(size: number): number {
  return size - 2
}

/**
 * A cell has one font, not a list of them, so it must be one that the reader's machine has. Every Windows has both of these:
 * the first holds Chinese and Latin letters that fit each other, the second is the one that its spreadsheets write in, and
 * takes Chinese from the first.
 */
export function fontOf(locale: Locale): string {
  return locale === 'zh-CN' ? 'Microsoft YaHei' : 'Calibri'
}

function byKey<Key extends string>(
  colours: Record<Key, Partial<Font>>,
  make: (colour: Partial<Font>) => Partial<Style>,
): Record<Key, Partial<Style>> {
  const entries = Object.entries(colours) as [Key, Partial<Font>][]
  return Object.fromEntries(entries.map(([key, colour]) => [key, make(colour)])) as Record<
    Key,
    Partial<Style>
  >
}
