import {
  type CommitmentFilters,
  filterKeys,
  parseCommitmentFilters,
  type SearchParams,
} from '@/lib/commitments/schema'
import { type Locale, locales } from '@/lib/i18n/locale'

export const exportFormats = ['xlsx', 'pdf', 'csv', 'json'] as const
export type ExportFormat = (typeof exportFormats)[number]
/**
 * The languages of a file. In the one of two, Chinese stands above and English below it in the same cell, as a city's offices
 * print what both sides read: doubled columns would fit no paper, and a column is still filtered as one.
 */
export const reportLanguages = [...locales, 'zh-CN+en'] as const
export type ReportLanguage = (typeof reportLanguages)[number]
export const papers = ['a4', 'a3'] as const
export type Paper = (typeof papers)[number]
/** The most rows for whose workbook or PDF somebody waits; longer ones are made in the background. */
export const mostRowsAtOnce = 2_000
/** The most rows that are set on paper, which takes half a megabyte of memory for each two of them; more are for a spreadsheet. */
export const mostPrintedRows = 5_000

/** How a file is wanted. `language` is null where the reader's own is meant; only what is printed has a paper. */
export type FileChoice = { format: ExportFormat; language: ReportLanguage | null; paper: Paper }
/** What an export was asked for. */
export type LedgerRequest = FileChoice & { filters: CommitmentFilters }

/** Why a parameter cannot be honoured. */
export type Refusal = { parameter: string; reason: 'unknownParameter' | 'repeated' | 'unknownValue' }

const ownKeys = ['format', 'lang', 'paper'] as const
const known: readonly string[] = [...ownKeys, ...filterKeys]

/**
 * Reads the query string of an export: the list's filters, `format` (csv unless said otherwise), `lang` and `paper` (a4).
 * Stricter than a page: whatever is unknown, repeated or no value of ours is refused by name, since a dropped filter would
 * hand out more than was asked for. Empty values are absent; `page` is read and has no meaning.
 */
export function parseLedgerRequest(
  query: URLSearchParams,
): { request: LedgerRequest } | { refusals: Refusal[] } {
  const refusals = [...new Set(query.keys())].flatMap((parameter) => refusalOf(parameter, query))
  if (refusals.length > 0) return { refusals }
  const { filters } = parseCommitmentFilters(valuesOf(query))
  return { request: { ...choiceOf((key) => query.get(key), 'csv'), filters: { ...filters, page: 1 } } }
}

/** How a file was last wanted, from the address of the page; what is not one of ours is its default, which is XLSX here. */
export function parseFileChoice(params: SearchParams): FileChoice {
  return choiceOf((key) => params[key], 'xlsx')
}

/** Which of a file's languages is the first: its readers' own is, of two it is Chinese. */
export function firstLocale(language: ReportLanguage): Locale {
  return language === 'zh-CN+en' ? 'zh-CN' : language
}

type Value = string | string[] | null | undefined

function choiceOf(read: (key: (typeof ownKeys)[number]) => Value, format: ExportFormat): FileChoice {
  return {
    format: formatOf(read('format')) ?? format,
    language: languageOf(read('lang')) ?? null,
    paper: paperOf(read('paper')) ?? 'a4',
  }
}

function refusalOf(parameter: string, query: URLSearchParams): Refusal[] {
  if (!known.includes(parameter)) return [{ parameter: parameter.slice(0, 80), reason: 'unknownParameter' }]
  if (query.getAll(parameter).length > 1) return [{ parameter, reason: 'repeated' }]
  return isAccepted(parameter, query) ? [] : [{ parameter, reason: 'unknownValue' }]
}

function isAccepted(parameter: string, query: URLSearchParams): boolean {
  const value = query.get(parameter) ?? ''
  if (value === '') return true
  if (parameter === 'format') return formatOf(value) !== undefined
  if (parameter === 'lang') return languageOf(value) !== undefined
  if (parameter === 'paper') return paperOf(value) !== undefined
  return parseCommitmentFilters({ [parameter]: value }).rejected.length === 0
}

function formatOf(value: Value): ExportFormat | undefined {
  return exportFormats.find((format) => format === value)
}

function languageOf(value: Value): ReportLanguage | undefined {
  // A plus that is typed into an address arrives as a blank.
  return reportLanguages.find((language) => language === value || language.replace('+', ' ') === value)
}

function paperOf(value: Value): Paper | undefined {
  return papers.find((paper) => paper === value)
}

function valuesOf(query: URLSearchParams): SearchParams {
  return Object.fromEntries(
    filterKeys.flatMap((key) => (query.has(key) ? [[key, query.get(key) ?? '']] : [])),
  )
}
