import { daysMoved } from '@/lib/commitments/rules'
import type { Language } from '@/lib/i18n/locale'
import { type Localized, pickLocalized } from '@/lib/i18n/localized'
import {
  type Cell,
  dateCell,
  type LedgerRow,
  listCell,
  numberCell,
  type Passage,
  type Report,
  textCell,
} from '@/lib/reports/report'

/** The columns in the official order, each with the one below which a page shows it; amounts follow when they are recorded. */
const columns = {
  no: null,
  number: 'title',
  title: null,
  partners: null,
  sector: 'partners',
  bindingStrength: null,
  stage: 'bindingStrength',
  leadUnit: null,
  supportingUnits: 'leadUnit',
  owner: 'leadUnit',
  originalDeadline: 'deadline',
  deadline: null,
  deadlineBasis: 'deadline',
  timesMoved: 'deadline',
  daysMoved: 'deadline',
  wasOverdueDays: 'deadline',
  light: null,
  health: 'light',
  progress: null,
  problems: 'progress',
  nextStep: null,
  nextStepDueOn: 'nextStep',
  lastUpdate: null,
  source: 'lastUpdate',
  remarks: null,
} as const
type ColumnKey = keyof typeof columns
const columnKeys = Object.keys(columns) as ColumnKey[]

/** Columns that a page names by a word where they stand below another. */
const named = ['supportingUnits', 'owner', 'originalDeadline', 'problems', 'nextStepDueOn', 'source'] as const

type Absence = 'none' | 'noDate' | 'noNextStep' | 'noneApproved' | 'noOwner' | 'noPartner' | 'notReported'

/** The words that the ledger needs, by their keys in the words' files. */
export type LedgerWord =
  | `ledger.columns.${ColumnKey}`
  | `ledger.label.${(typeof named)[number]}`
  | `ledger.empty.${Absence}`
  | `ledger.mark.${'newerWaits' | 'proposed' | 'returned' | 'waiting'}`
  | `ledger.${'moved' | 'movedDays' | 'wasOverdue' | 'source'}`
  | `partner.sector.${LedgerRow['partners'][number]['sector']}`
  | `bindingStrength.${LedgerRow['bindingStrength']}`
  | `dueBasis.${NonNullable<LedgerRow['dueBasis']>}`
  | `stage.${LedgerRow['stage']}`
  | `light.${LedgerRow['light']}`
  | `health.${LedgerRow['health']}`
export type Words = (key: LedgerWord, values?: Record<string, string | number>) => string

/** In whose words the ledger is written, when, in which zone, and the number that its first row bears (1). */
export type LedgerContext = {
  t: Words
  language: Language
  generatedAt: Date
  timeZone: string
  firstNo?: number
}
type Rows = AsyncIterable<LedgerRow> | Iterable<LedgerRow>

/** The ledger as a report: the same rows with the same values for the page and for every file. */
export function buildLedger(rows: Rows, context: LedgerContext): Report {
  const { t, generatedAt, timeZone } = context
  const heads = columnKeys.map((key) => {
    const label = named.find((each) => each === key)
    return {
      key,
      heading: t(`ledger.columns.${key}`),
      below: columns[key],
      label: label ? t(`ledger.label.${label}`) : null,
      zoned: key === 'lastUpdate',
    }
  })
  return { generatedAt, timeZone, columns: heads, rows: cellsOf(rows, context) }
}

async function* cellsOf(rows: Rows, context: LedgerContext): AsyncGenerator<Cell[]> {
  let no = context.firstNo ?? 1
  for await (const row of rows) {
    const cells: Record<ColumnKey, Cell> = {
      no: numberCell(no++),
      ...matterCells(row, context),
      ...unitCells(row, context),
      ...deadlineCells(row, context),
      ...reportCells(row, context),
      ...sourceCells(row, context),
    }
    yield columnKeys.map((key) => cells[key])
  }
}

function matterCells(
  { number, title, partners, bindingStrength, stage }: LedgerRow,
  { t, language }: LedgerContext,
) {
  const href = `/commitments/${number}`
  const names = partners.map(({ key, name, printedName }) => ({
    ...spoken(name, language, printedName),
    href: `/partners/${key}`,
  }))
  const sectors = [...new Set(partners.map(({ sector }) => sector))]
  const fields = sectors.map((sector) => ({ text: t(`partner.sector.${sector}`) }))
  return {
    number: textCell({ text: number, href }, ''),
    title: textCell({ ...spoken(title, language), href }, ''),
    partners: listCell(names, t('ledger.empty.noPartner')),
    sector: listCell(fields, t('ledger.empty.none')),
    bindingStrength: textCell({ text: t(`bindingStrength.${bindingStrength}`) }, ''),
    stage: textCell({ text: t(`stage.${stage}`) }, ''),
  }
}

function unitCells(row: LedgerRow, { t, language }: LedgerContext) {
  const { leadUnit, leadUnitBasis, supportingUnits, ownerName } = row
  const mark = leadUnitBasis === 'proposed' && { mark: t('ledger.mark.proposed') }
  const names = supportingUnits.map((unit) => spoken(unit, language))
  return {
    leadUnit: textCell({ ...spoken(leadUnit, language), ...mark }, ''),
    supportingUnits: listCell(names, t('ledger.empty.none')),
    owner: textCell(ownerName === null ? null : { text: ownerName }, t('ledger.empty.noOwner')),
  }
}

function deadlineCells(row: LedgerRow, { t }: LedgerContext) {
  const { originalDueOn, dueOn, dueBasis, timesMoved, wasOverdueDays, light, health } = row
  const none = t('ledger.empty.noDate')
  const moved = daysMoved(originalDueOn, dueOn)
  return {
    originalDeadline: dateCell(originalDueOn, none),
    deadline: dateCell(dueOn, none),
    deadlineBasis: textCell(
      dueBasis && { text: t(`dueBasis.${dueBasis}`), flag: dueBasis === 'proposed' },
      none,
    ),
    timesMoved: numberCell(timesMoved, t('ledger.moved', { times: timesMoved })),
    daysMoved: numberCell(moved, t('ledger.movedDays', { days: moved })),
    wasOverdueDays: numberCell(wasOverdueDays, t('ledger.wasOverdue', { days: wasOverdueDays })),
    light: { kind: 'light', light, text: t(`light.${light}`) } as const,
    health: { kind: 'health', health, text: t(`health.${health}`) } as const,
  }
}

/** What was written in status updates, with what a reader must know about it. */
function reportCells(row: LedgerRow, { t }: LedgerContext) {
  const { update, newerWaits, nextStep, nextStepLanguage, lastUpdateAt } = row
  const standing = update && update.review !== 'approved' ? update.review : newerWaits && 'newerWaits'
  const mark = update && standing && { mark: t(`ledger.mark.${standing}`) }
  const written = (
    text: string | null | undefined,
    language: Language | null | undefined,
    absence: Absence,
  ) => textCell(text ? { text, ...(language && { language }), ...mark } : null, t(`ledger.empty.${absence}`))
  return {
    progress: written(update?.progress, update?.language, newerWaits ? 'noneApproved' : 'notReported'),
    problems: written(update?.problems, update?.language, 'none'),
    nextStep: written(nextStep, nextStepLanguage, 'noNextStep'),
    nextStepDueOn: dateCell(row.nextStepDueOn, t('ledger.empty.noDate')),
    lastUpdate: lastUpdateAt
      ? ({ kind: 'instant', at: lastUpdateAt } as const)
      : textCell(null, t('ledger.empty.notReported')),
  }
}

function sourceCells({ sources, openChecks }: LedgerRow, { t, language }: LedgerContext) {
  const places = sources.map(({ session, visitKey, title, paragraph }) => {
    const place = spoken(title, language)
    const text = t('ledger.source', { session, title: place.text, paragraph: paragraph ?? 0 })
    return { ...place, text, href: `/visits/${visitKey}${paragraph === null ? '' : `#p${paragraph}`}` }
  })
  const notes = openChecks.map(({ note }) => spoken(note, language))
  return {
    source: listCell(places, t('ledger.empty.none')),
    remarks: listCell(notes, t('ledger.empty.none'), true),
  }
}

function spoken(texts: Localized, wanted: Language, fallback = ''): Passage {
  return pickLocalized(texts, wanted) ?? { text: fallback }
}
