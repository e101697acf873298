import { type Health, healths, type Light, lights } from '@/lib/commitments/rules'
import type { Locale } from '@/lib/i18n/locale'
import type { Localized } from '@/lib/i18n/localized'
import {
  type AppliedFilter,
  appliedFilters,
  appliedState,
  type FilterNames,
  type FilterWord,
} from '@/lib/reports/applied'
import { type ColumnKey, columns } from '@/lib/reports/columns'
import { firstLocale, type LedgerRequest, type ReportLanguage } from '@/lib/reports/filters'
import type { LedgerWord } from '@/lib/reports/ledger'
import { type LedgerQuality, type QualityKey, qualityKeys } from '@/lib/reports/quality'
import type { Workbook } from '@/lib/reports/render-xlsx'
import { joinWording, type Report, type Wording } from '@/lib/reports/report'
import type { NoteLine, NoteSection } from '@/lib/reports/sheet-notes'
import { both, say, spoken, type Voices } from '@/lib/reports/wording'
import { formatInstant } from '@/lib/time/format'

/** The words around the table: heads, and the second sheet. */
type SheetWord =
  | `ledger.sheet.${'heading' | 'headingOf' | 'ledger' | 'notes' | 'asOf' | 'rows' | 'internal' | 'cut'}`
  | `ledger.take.languages.${ReportLanguage}`
  | `ledger.notes.${'heading' | 'asOf' | 'zone' | 'zoneMeans' | 'rows' | 'filters' | 'language' | 'languageMeans'}`
  | `ledger.notes.${'takenBy' | 'readers' | 'readersInternal' | 'readersRestricted' | 'notice'}`
  | `ledger.notes.${'lights' | 'healths' | 'quality' | 'qualityOf' | 'cut' | 'cutCount'}`
  | `ledger.notes.lightMeans.${Light}`
  | `ledger.notes.healthMeans.${Health}`
  | `ledger.notes.${QualityKey}`
  | `light.${Light}`
  | `health.${Health}`
  | 'punctuation.colon'
export type WorkbookWord = LedgerWord | FilterWord | SheetWord

/** What a workbook tells of how it came about. */
export type WorkbookFacts = {
  report: Report
  request: LedgerRequest & { language: ReportLanguage }
  /** How many rows the table has, and what is counted on the way to its last one. */
  total: number
  quality: LedgerQuality
  /** What the filters are called, and the visit that all rows belong to where there is only one. */
  names: FilterNames
  visit: Localized | null
  takenBy: string
  dueSoonDays: number
  /** What must be known of all that is in it, such as that it is only a demonstration; stands above the table too. */
  notice: Wording | null
}

/** The ledger as a workbook: the table under its heads, and the notes on it. */
export function ledgerWorkbook(facts: WorkbookFacts, voices: Voices<WorkbookWord>): Workbook {
  const { report, request } = facts
  const locale = firstLocale(request.language)
  const [title, ...below] = headsOf(facts, voices)
  const dataAsOf = say(voices, 'ledger.sheet.asOf', asOf(facts, locale)).text
  return {
    report,
    locale,
    paper: request.paper,
    heads: [title, ...below],
    foot: facts.notice ? `${facts.notice.text} · ${dataAsOf}` : dataAsOf,
    sheetNames: {
      table: joinWording(say(voices, 'ledger.sheet.ledger'), ' '),
      notes: joinWording(say(voices, 'ledger.sheet.notes'), ' '),
    },
    frozen: 3,
    spaceOf: (key) => columns[key as ColumnKey],
    cutMark: say(voices, 'ledger.sheet.cut').text,
    notes: (cut) => noteSections(facts, voices, cut),
  }
}

/** Title, then for each language a line on when, how many, which, for whom. */
function headsOf(facts: WorkbookFacts, voices: Voices<WorkbookWord>): [string, ...string[]] {
  const { visit, request, total, notice } = facts
  const name = visit && spoken(visit, voices)
  const heading = name
    ? both(
        voices.t('ledger.sheet.headingOf', { visit: name.text }),
        voices.second?.t('ledger.sheet.headingOf', { visit: name.beside ?? name.text }),
      )
    : say(voices, 'ledger.sheet.heading')
  const filters = [
    appliedState(request.filters, voices),
    ...appliedFilters(request.filters, facts.names, voices),
  ]
  const parts = [
    ...(notice ? [notice] : []),
    both(
      voices.t('ledger.sheet.asOf', asOf(facts, firstLocale(request.language))),
      voices.second?.t('ledger.sheet.asOf', asOf(facts, 'en')),
    ),
    say(voices, 'ledger.sheet.rows', { count: total }),
    ...filters.map((filter) => toWording(filter, voices)),
    say(voices, 'ledger.sheet.internal'),
  ]
  const first = parts.map(({ text }) => text).join('  ·  ')
  const second = parts.map(({ text, beside }) => beside ?? text).join('  ·  ')
  return [joinWording(heading, '  '), first, ...(voices.second ? [second] : [])]
}

function asOf({ report }: WorkbookFacts, locale: Locale) {
  return { at: formatInstant(report.generatedAt, locale, report.timeZone), zone: report.timeZone }
}

function toWording({ label, value }: AppliedFilter, voices: Voices<WorkbookWord>): Wording {
  const { t, second } = voices
  const told = (words: Voices<WorkbookWord>['t'], name: string, what: string) =>
    name + words('punctuation.colon') + what
  return both(
    told(t, label.text, value.text),
    second && told(second.t, label.beside ?? label.text, value.beside ?? value.text),
  )
}

function noteSections(facts: WorkbookFacts, voices: Voices<WorkbookWord>, cut: number | null): NoteSection[] {
  const { quality, dueSoonDays } = facts
  const { rows: total } = quality
  const missing = qualityKeys.map((key) => ({
    label: say(voices, `ledger.notes.${key}`),
    value: say(voices, 'ledger.notes.qualityOf', { count: quality[key], total }),
  }))
  const shortened = cut !== null && {
    label: say(voices, 'ledger.notes.cut'),
    value: say(voices, 'ledger.notes.cutCount', { count: cut }),
  }
  return [
    { heading: say(voices, 'ledger.notes.heading'), lines: aboutLines(facts, voices) },
    {
      heading: say(voices, 'ledger.notes.lights'),
      lines: lights.map((light) => ({
        light,
        label: say(voices, `light.${light}`),
        value: say(voices, `ledger.notes.lightMeans.${light}`, { days: dueSoonDays }),
      })),
    },
    {
      heading: say(voices, 'ledger.notes.healths'),
      lines: healths.map((health) => ({
        health,
        label: say(voices, `health.${health}`),
        value: say(voices, `ledger.notes.healthMeans.${health}`),
      })),
    },
    { heading: say(voices, 'ledger.notes.quality'), lines: [...missing, ...(shortened ? [shortened] : [])] },
  ]
}

function aboutLines(facts: WorkbookFacts, voices: Voices<WorkbookWord>): NoteLine[] {
  const { report, request, quality, names, takenBy, notice } = facts
  const { timeZone: zone } = report
  const locale = firstLocale(request.language)
  const filters = [
    appliedState(request.filters, voices),
    ...appliedFilters(request.filters, names, voices),
  ].map((filter) => toWording(filter, voices))
  const readers = (t: Voices<WorkbookWord>['t']) =>
    t('ledger.notes.readersInternal') +
    (quality.restricted > 0 ? `\n${t('ledger.notes.readersRestricted', { count: quality.restricted })}` : '')
  const languageOf = (t: Voices<WorkbookWord>['t']) =>
    t('ledger.notes.languageMeans', { language: t(`ledger.take.languages.${request.language}`) })
  const { t, second } = voices
  return [
    ...(notice ? [{ label: say(voices, 'ledger.notes.notice'), value: notice }] : []),
    {
      label: say(voices, 'ledger.notes.asOf'),
      value: both(asOf(facts, locale).at, second && asOf(facts, 'en').at),
    },
    { label: say(voices, 'ledger.notes.zone'), value: say(voices, 'ledger.notes.zoneMeans', { zone }) },
    { label: say(voices, 'ledger.notes.rows'), value: quality.rows },
    {
      label: say(voices, 'ledger.notes.filters'),
      value: both(
        filters.map(({ text }) => text).join('; '),
        second && filters.map(({ text, beside }) => beside ?? text).join('; '),
      ),
    },
    { label: say(voices, 'ledger.notes.readers'), value: both(readers(t), second && readers(second.t)) },
    { label: say(voices, 'ledger.notes.takenBy'), value: { text: takenBy } },
    {
      label: say(voices, 'ledger.notes.language'),
      value: both(languageOf(t), second && languageOf(second.t)),
    },
  ]
}
