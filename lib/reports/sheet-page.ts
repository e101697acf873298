import type { Locale } from '@/lib/i18n/locale'
import type { Paper } from '@/lib/reports/filters'
import type { Workbook } from '@/lib/reports/render-xlsx'
import { fontOf, scales } from '@/lib/reports/sheet-look'
import { toFooterText } from '@/lib/reports/sheet-text'

const papers = { a3: 8, a4: 9 } as const

/** How the table stands on screen and on paper: its heads in sight and on each page, as wide as the page. */
export function tableOptions({ heads, frozen, paper, locale, foot }: Workbook) {
  const top = heads.length + 1
  const [title] = heads
  return {
    views: [
      {
        state: 'frozen' as const,
        xSplit: frozen,
        ySplit: top,
        showGridLines: false,
        zoomScale: scales[paper].zoom,
      },
    ],
    pageSetup: { ...page(paper), orientation: 'landscape' as const, printTitlesRow: `${top}:${top}` },
    headerFooter: { oddFooter: footer(locale, title, foot) },
  }
}

/** How the notes do: upright, whatever the table is printed on. */
export function notesOptions({ heads: [title], locale, foot }: Workbook) {
  return {
    views: [{ showGridLines: false }],
    pageSetup: { ...page('a4'), orientation: 'portrait' as const },
    headerFooter: { oddFooter: footer(locale, title, foot) },
  }
}

function page(paper: Paper) {
  const margins = { left: 0.4, right: 0.4, top: 0.45, bottom: 0.6, header: 0.25, footer: 0.3 }
  return { paperSize: papers[paper] as number, fitToPage: true, fitToWidth: 1, fitToHeight: 0, margins }
}

function footer(locale: Locale, title: string, foot: string): string {
  const font = `&"${fontOf(locale)},Regular"&8`
  return `&L${font}${toFooterText(title, 72)}&C${font} &P / &N&R${font}${toFooterText(foot, 80)}`
}
