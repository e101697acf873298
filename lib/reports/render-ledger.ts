import type { CommitmentFilters } from '@/lib/commitments/schema'
import type { Localized } from '@/lib/i18n/localized'
import type { FilterNames } from '@/lib/reports/applied'
import type { ExportFormat, LedgerRequest, ReportLanguage } from '@/lib/reports/filters'
import { buildLedger } from '@/lib/reports/ledger'
import { countQuality, emptyQuality } from '@/lib/reports/quality'
import { renderCsv } from '@/lib/reports/render-csv'
import { renderJson } from '@/lib/reports/render-json'
import type { LedgerRow } from '@/lib/reports/report'
import { say, type Voices } from '@/lib/reports/wording'
import { ledgerWorkbook, type WorkbookWord } from '@/lib/reports/workbook'
import type { CalendarDate } from '@/lib/time/calendar-date'

export const mediaTypes: Record<ExportFormat, string> = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  pdf: 'application/pdf',
  csv: 'text/csv; charset=utf-8; header=present',
  json: 'application/json; charset=utf-8',
}

/** What a file of the ledger is made of besides its rows. */
export type LedgerFacts = {
  request: LedgerRequest & { language: ReportLanguage }
  generatedAt: Date
  timeZone: string
  total: number
  names: FilterNames
  /** The visit that all rows belong to, where there is only one. */
  visit: Localized | null
  takenBy: string
  dueSoonDays: number
  isDemo: boolean
}

export type LedgerVoices = Voices<WorkbookWord | 'demo.stamp'>

/** The ledger as the file that was asked for, part by part as fast as they are taken; the same whoever makes it. */
export async function renderLedger(
  rows: AsyncIterable<LedgerRow>,
  facts: LedgerFacts,
  voices: LedgerVoices,
): Promise<AsyncGenerator<string | Uint8Array>> {
  const { request, generatedAt, timeZone, total } = facts
  const { format } = request
  if (format === 'json') {
    const { page: _, ...filters } = request.filters
    return renderJson({ generatedAt, filters, total }, rows, voices.language)
  }
  if (format === 'csv') return renderCsv(buildLedger(rows, { ...voices, generatedAt, timeZone }))
  const quality = emptyQuality()
  const report = buildLedger(countQuality(rows, quality), { ...voices, generatedAt, timeZone })
  const notice = facts.isDemo ? say(voices, 'demo.stamp') : null
  const book = ledgerWorkbook({ ...facts, report, quality, notice }, voices)
  // Libraries that nobody needs for the pages are loaded with the first file.
  if (format === 'pdf') return (await import('@/lib/reports/render-pdf')).renderPdf(book, 'title')
  return (await import('@/lib/reports/render-xlsx')).renderXlsx(book)
}

type Named = {
  request: { format: ExportFormat; language: ReportLanguage; filters: Pick<CommitmentFilters, 'visit'> }
  isDemo: boolean
}

/** What the file is called: of which visit, as of which day, in which language. */
export function ledgerFileName({ request, isDemo }: Named, today: CalendarDate): string {
  const { format, language, filters } = request
  const name = [isDemo && 'demo', 'ledger', filters.visit, today, language].filter(Boolean).join('-')
  return `${name}.${format}`
}
