import type { BriefingTexts } from '@/lib/reports/briefing'
import type { BriefingContent } from '@/lib/reports/briefing-content'
import type { BriefingSigners } from '@/lib/reports/briefing-legend'
import type { PrintedDocument } from '@/lib/reports/document'
import type { ReportLanguage } from '@/lib/reports/filters'
import type { Workbook } from '@/lib/reports/render-xlsx'
import type { Cell, Column } from '@/lib/reports/report'
import type { NoteSection } from '@/lib/reports/sheet-notes'

/** The items of an issue as a table in the words of a language, with what a workbook says around it: its decisions on a second sheet. */
export type FrozenTable = { columns: Column[]; rows: Cell[][]; notes: NoteSection[] } & Pick<
  Workbook,
  'locale' | 'heads' | 'sheetNames' | 'cutMark'
>

/**
 * All that the files of a published issue are made from: the numbers, what people wrote, who stands for it, and the documents
 * with their words, so that a later change of a word or a threshold changes no issue. It names no id.
 */
export type FrozenBriefing = {
  format: 1
  name: string
  signers: BriefingSigners
  content: BriefingContent
  texts: BriefingTexts
  documents: Record<ReportLanguage, PrintedDocument>
  tables: Record<ReportLanguage, FrozenTable>
}

/** The one text of a value: keys in the order of their letters, so that the same value always has the same fingerprint. */
export function writeCanonically(value: unknown): string {
  return JSON.stringify(value, (_, each: unknown) =>
    typeof each === 'object' && each !== null && !Array.isArray(each)
      ? Object.fromEntries(Object.entries(each).sort(([a], [b]) => (a < b ? -1 : 1)))
      : each,
  )
}

/** What was frozen, from its text. */
export function readFrozen(text: string): FrozenBriefing {
  const frozen = JSON.parse(text) as FrozenBriefing
  if (frozen.format !== 1) throw new Error(`Unknown format of a frozen briefing: ${String(frozen.format)}`)
  return frozen
}
