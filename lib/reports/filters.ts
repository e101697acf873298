import {
  type CommitmentFilters,
  commitmentFiltersToQuery,
  filterKeys,
  parseCommitmentFilters,
  type SearchParams,
} from '@/lib/commitments/schema'
import { isLocale, type Locale } from '@/lib/i18n/locale'

export const exportFormats = ['csv', 'json'] as const
export type ExportFormat = (typeof exportFormats)[number]

/** What an export was asked for. `locale` is null where the reader's own is meant. */
export type LedgerRequest = { format: ExportFormat; locale: Locale | null; filters: CommitmentFilters }

/** Why a parameter cannot be honoured. */
export type Refusal = { parameter: string; reason: 'unknownParameter' | 'repeated' | 'unknownValue' }

const ownKeys: readonly string[] = ['format', 'lang']
const known: readonly string[] = [...ownKeys, ...filterKeys]

/**
 * Reads the query string of an export: the list's filters, `format` (csv unless said otherwise) and `lang`. Stricter than a
 * page: whatever is unknown, repeated or no value of ours is refused by name, since a dropped filter would hand out more
 * than was asked for. Empty values are absent; `page` is read and has no meaning.
 */
export function parseLedgerRequest(
  query: URLSearchParams,
): { request: LedgerRequest } | { refusals: Refusal[] } {
  const refusals = [...new Set(query.keys())].flatMap((parameter) => refusalOf(parameter, query))
  if (refusals.length > 0) return { refusals }
  const { filters } = parseCommitmentFilters(valuesOf(query))
  const lang = query.get('lang')
  return {
    request: {
      format: formatOf(query) ?? 'csv',
      locale: isLocale(lang) ? lang : null,
      filters: { ...filters, page: 1 },
    },
  }
}

/** The inverse, for links: an export of the list with these filters. Without a language it is the reader's. */
export function ledgerExportPath(filters: CommitmentFilters, format: ExportFormat, locale?: Locale): string {
  const query = new URLSearchParams(commitmentFiltersToQuery({ ...filters, page: 1 }))
  query.set('format', format)
  if (locale) query.set('lang', locale)
  return `/reports/ledger/export?${query}`
}

function refusalOf(parameter: string, query: URLSearchParams): Refusal[] {
  if (!known.includes(parameter)) return [{ parameter: parameter.slice(0, 80), reason: 'unknownParameter' }]
  if (query.getAll(parameter).length > 1) return [{ parameter, reason: 'repeated' }]
  return isAccepted(parameter, query) ? [] : [{ parameter, reason: 'unknownValue' }]
}

function isAccepted(parameter: string, query: URLSearchParams): boolean {
  const value = query.get(parameter) ?? ''
  if (value === '') return true
  if (parameter === 'format') return formatOf(query) !== undefined
  if (parameter === 'lang') return isLocale(value)
  return parseCommitmentFilters({ [parameter]: value }).rejected.length === 0
}

function formatOf(query: URLSearchParams): ExportFormat | undefined {
  return exportFormats.find((format) => format === query.get('format'))
}

function valuesOf(query: URLSearchParams): SearchParams {
  return Object.fromEntries(
    filterKeys.flatMap((key) => (query.has(key) ? [[key, query.get(key) ?? '']] : [])),
  )
}
