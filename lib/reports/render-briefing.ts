import { sealDocument } from '@/lib/reports/briefing'
import { type FrozenTable, readFrozen } from '@/lib/reports/briefing-frozen'
import { type ColumnKey, columns } from '@/lib/reports/columns'
import type { PrintedDocument } from '@/lib/reports/document'
import { packedOn } from '@/lib/reports/docx-clock'
import { type ReportLanguage, reportLanguages } from '@/lib/reports/filters'
import { renderCsv } from '@/lib/reports/render-csv'
import { renderDocument } from '@/lib/reports/render-document'
import { renderDocx } from '@/lib/reports/render-docx'
import { renderXlsx } from '@/lib/reports/render-xlsx'
import type { Report } from '@/lib/reports/report'

export const briefingFormats = ['pdf', 'docx', 'xlsx', 'csv', 'json'] as const
export type BriefingFormat = (typeof briefingFormats)[number]
/** The language of the one file that has all of them. */
export const allLanguages = 'all'
export type BriefingFile = {
  format: BriefingFormat
  language: ReportLanguage | typeof allLanguages
  fileName: string
  mediaType: string
  bytes: Uint8Array<ArrayBuffer>
}

const mediaTypes: Record<BriefingFormat, string> = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8; header=present',
  json: 'application/json; charset=utf-8',
}

/**
 * Every file of an issue from what was frozen of it and its fingerprint (hexadecimal): the same bytes whenever they are asked
 * for. The JSON file is the frozen text itself, so that anybody can take its fingerprint.
 */
export async function renderBriefing(frozen: string, sha256: string): Promise<BriefingFile[]> {
  const { name, documents, tables } = readFrozen(frozen)
  const fileOf = (
    format: BriefingFormat,
    language: BriefingFile['language'],
    bytes: Uint8Array | string,
  ): BriefingFile => ({
    format,
    language,
    fileName: `${name}${language === allLanguages ? '' : `-${language}`}.${format}`,
    mediaType: mediaTypes[format],
    bytes: new Uint8Array(typeof bytes === 'string' ? new TextEncoder().encode(bytes) : bytes),
  })
  const files = [fileOf('json', allLanguages, frozen)]
  for (const language of reportLanguages) {
    const document = sealDocument(documents[language], sha256)
    files.push(fileOf('pdf', language, await renderDocument(document)))
    files.push(fileOf('docx', language, await renderDocx(document)))
    files.push(fileOf('xlsx', language, await writeBook(tables[language], document)))
    files.push(fileOf('csv', language, await writeTable(tables[language])))
  }
  return files
}

async function writeTable(table: FrozenTable): Promise<string> {
  return (await Array.fromAsync(renderCsv(reportOf(table, new Date(0))))).join('')
}

/** The table as a workbook; like all archives it bears the day of its document, not that of its writing. */
async function writeBook(
  table: FrozenTable,
  { made, foot }: Pick<PrintedDocument, 'made' | 'foot'>,
): Promise<Uint8Array> {
  const { notes, columns: _, rows: __, ...words } = table
  const [year, month, day] = made
  const report = reportOf(table, new Date(Date.UTC(year, month - 1, day)))
  const book = { ...words, foot: foot.middle, report, paper: 'a4' as const, frozen: 2, notes: () => notes }
  const spaceOf = (key: string) => columns[key as ColumnKey]
  return packedOn(Buffer.concat(await Array.fromAsync(renderXlsx({ ...book, spaceOf }))), made)
}

/** It holds days alone, which belong to no zone. */
function reportOf({ columns: heads, rows }: FrozenTable, generatedAt: Date): Report {
  return { columns: heads, rows: rowsOf(rows), timeZone: 'UTC', generatedAt }
}

async function* rowsOf(rows: FrozenTable['rows']) {
  yield* rows
}
