import { type Refusal, type ReportLanguage, reportLanguages } from '@/lib/reports/filters'
import { type SheetVariant, sheetVariants } from '@/lib/reports/partner-sheet-content'

export const sheetFormats = ['pdf', 'docx'] as const
export type SheetFormat = (typeof sheetFormats)[number]
/** How a sheet is wanted. `language` is null where the reader's own is meant; `confirmed` is what the reader was shown to be left out. */
export type SheetRequest = {
  format: SheetFormat
  language: ReportLanguage | null
  variant: SheetVariant
  confirmed: string | null
}

type Values = { [name: string]: string | string[] | undefined }
const known = ['format', 'lang', 'variant', 'confirmed']

/** Which sheet a page shows; what is not one of ours is the full one in the reader's language. */
export function parseSheetView({ lang, variant }: Values): Pick<SheetRequest, 'language' | 'variant'> {
  return { language: languageOf(lang) ?? null, variant: one(sheetVariants, variant) ?? 'full' }
}

/** Reads the query string of a file; what is unknown, repeated or no value of ours is refused by name. */
export function parseSheetRequest(
  query: URLSearchParams,
): { request: SheetRequest } | { refusals: Refusal[] } {
  const refusals = [...new Set(query.keys())].flatMap((parameter) => refusalOf(parameter, query))
  if (refusals.length > 0) return { refusals }
  const view = parseSheetView(Object.fromEntries(query))
  const format = one(sheetFormats, query.get('format')) ?? 'pdf'
  return { request: { ...view, format, confirmed: query.get('confirmed') } }
}

function refusalOf(parameter: string, query: URLSearchParams): Refusal[] {
  if (!known.includes(parameter)) return [{ parameter: parameter.slice(0, 80), reason: 'unknownParameter' }]
  if (query.getAll(parameter).length > 1) return [{ parameter, reason: 'repeated' }]
  return isAccepted(parameter, query.get(parameter) ?? '') ? [] : [{ parameter, reason: 'unknownValue' }]
}

function isAccepted(parameter: string, value: string): boolean {
  if (parameter === 'format') return one(sheetFormats, value) !== undefined
  if (parameter === 'lang') return languageOf(value) !== undefined
  if (parameter === 'variant') return one(sheetVariants, value) !== undefined
  return /^[0-9a-f]{64}$/.test(value)
}

function languageOf(value: unknown): ReportLanguage | undefined {
  // A plus that is typed into an address arrives as a blank.
  return reportLanguages.find((language) => language === value || language.replace('+', ' ') === value)
}

function one<Value extends string>(values: readonly Value[], wanted: unknown): Value | undefined {
  return values.find((value) => value === wanted)
}
