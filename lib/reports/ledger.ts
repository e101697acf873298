import { groupDigits } from '@/lib/amounts/rules'
import type { AmountKind } from '@/lib/commitments/rules'
import { daysMoved } from '@/lib/commitments/rules'
import { type Language, languageTag } from '@/lib/i18n/locale'
import { type ColumnKey, columnKeys, columns, type NamedColumn, namedColumns } from '@/lib/reports/columns'
import {
  type Cell,
  dateCell,
  joinWording,
  type LedgerRow,
  listCell,
  numberCell,
  type Report,
  textCell,
} from '@/lib/reports/report'
import { both, rememberVoices, say, spoken, type Voice, type Voices } from '@/lib/reports/wording'
import { formatCalendarDate } from '@/lib/time/format'

type Absence =
  | 'noAmount'
  | 'none'
  | 'noDate'
  | 'noNextStep'
  | 'noneApproved'
  | 'noOwner'
  | 'noPartner'
  | 'notReported'
  | 'notWritten'
/** The words that the ledger needs, by their keys in the words' files. */
export type LedgerWord =
  | `ledger.columns.${ColumnKey}`
  | `ledger.label.${NamedColumn}`
  | `ledger.empty.${Absence}`
  | `ledger.mark.${'decision' | 'newerWaits' | 'proposed' | 'returned' | 'waiting'}`
  | `ledger.${'moved' | 'movedDays' | 'wasOverdue' | 'source'}`
  | `sector.${string}`
  | `bindingStrength.${LedgerRow['bindingStrength']}`
  | `dueBasis.${NonNullable<LedgerRow['dueBasis']>}`
  | `stage.${LedgerRow['stage']}`
  | `amountKind.${AmountKind}`
  | `light.${LedgerRow['light']}`
  | `health.${LedgerRow['health']}`

/** In whose words the ledger is written, when, in which zone, and the number that its first row bears (1). */
export type LedgerContext = Voices<LedgerWord> & { generatedAt: Date; timeZone: string; firstNo?: number }
type Rows = AsyncIterable<LedgerRow> | Iterable<LedgerRow>

/** The ledger as a report: the same rows with the same values for the page and for every file. */
export function buildLedger(rows: Rows, given: LedgerContext): Report {
  const context = rememberVoices<LedgerWord, LedgerContext>(given)
  const { t, generatedAt, timeZone } = context
  const heads = columnKeys.map((key) => {
    const label = namedColumns.find((each) => each === key)
    const { text, beside } = say(context, `ledger.columns.${key}`)
    return {
      key,
      heading: text,
      ...(beside && { headingBeside: beside }),
      below: columns[key].below,
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

function matterCells(row: LedgerRow, context: LedgerContext) {
  const { number, title, partners, bindingStrength, stage, amounts } = row
  const { t } = context
  const href = `/commitments/${number}`
  const names = partners.map(({ key, name, printedName }) => ({
    ...spoken(name, context, printedName),
    href: `/partners/${key}`,
  }))
  const sectors = [...new Set(partners.map(({ sector }) => sector))]
  const fields = sectors.map((sector) => say(context, `sector.${sector}`))
  return {
    number: textCell({ text: number, href }, ''),
    title: textCell({ ...spoken(title, context), href }, ''),
    partners: listCell(names, t('ledger.empty.noPartner')),
    sector: listCell(fields, t('ledger.empty.none')),
    bindingStrength: textCell(say(context, `bindingStrength.${bindingStrength}`), ''),
    stage: textCell(say(context, `stage.${stage}`), ''),
    amounts: listCell(
      amounts.map(({ kind, currency, value }) => {
        const figure = `${currency}\u00A0${groupDigits(value)}`
        const { text, beside } = say(context, `amountKind.${kind}`)
        return { text: `${text} ${figure}`, ...(beside && { beside: `${beside} ${figure}` }) }
      }),
      t('ledger.empty.noAmount'),
      true,
    ),
  }
}

function unitCells(row: LedgerRow, context: LedgerContext) {
  const { t } = context
  const { leadUnit, leadUnitBasis, supportingUnits, ownerName } = row
  const mark = leadUnitBasis === 'proposed' && { mark: markOf('proposed', context) }
  const names = supportingUnits.map((unit) => spoken(unit, context))
  return {
    leadUnit: textCell({ ...spoken(leadUnit, context), ...mark }, ''),
    supportingUnits: listCell(names, t('ledger.empty.none')),
    owner: textCell(ownerName === null ? null : { text: ownerName }, t('ledger.empty.noOwner')),
  }
}

function deadlineCells(row: LedgerRow, context: LedgerContext) {
  const { t } = context
  const { originalDueOn, dueOn, dueBasis, timesMoved, wasOverdueDays, light, health } = row
  const none = t('ledger.empty.noDate')
  const moved = daysMoved(originalDueOn, dueOn)
  return {
    originalDeadline: dateCell(originalDueOn, none),
    deadline: dateCell(dueOn, none),
    deadlineBasis: textCell(
      dueBasis && { ...say(context, `dueBasis.${dueBasis}`), flag: dueBasis === 'proposed' },
      none,
    ),
    timesMoved: numberCell(timesMoved, t('ledger.moved', { times: timesMoved })),
    daysMoved: numberCell(moved, t('ledger.movedDays', { days: moved })),
    wasOverdueDays: numberCell(wasOverdueDays, t('ledger.wasOverdue', { days: wasOverdueDays })),
    light: { kind: 'light', light, ...say(context, `light.${light}`) } as const,
    health: { kind: 'health', health, ...say(context, `health.${health}`) } as const,
  }
}

/** What was written in status updates, with what a reader must know about it. */
function reportCells(row: LedgerRow, context: LedgerContext) {
  const { t } = context
  const { update, newerWaits, nextStep, nextStepLanguage, lastUpdateAt } = row
  const standing = update && update.review !== 'approved' ? update.review : newerWaits && 'newerWaits'
  const mark = update && standing && { mark: markOf(standing, context) }
  const written = (
    text: string | null | undefined,
    language: Language | null | undefined,
    absence: Absence,
  ) => textCell(text ? { text, ...(language && { language }), ...mark } : null, t(`ledger.empty.${absence}`))
  // Only an update that is still being written says nothing.
  const unsaid = newerWaits ? 'noneApproved' : update ? 'notWritten' : 'notReported'
  return {
    progress: written(update?.progress, update?.language, unsaid),
    problems: withDecisions(written(update?.problems, update?.language, 'none'), row, context),
    nextStep: written(nextStep, nextStepLanguage, 'noNextStep'),
    nextStepDueOn: dateCell(row.nextStepDueOn, t('ledger.empty.noDate')),
    lastUpdate: lastUpdateAt
      ? ({ kind: 'instant', at: lastUpdateAt } as const)
      : textCell(null, t('ledger.empty.notReported')),
  }
}

/** What an update says to be stuck, then what waits for a decision, each with who must decide and by when. */
function withDecisions(stuck: Cell, { openProblems }: LedgerRow, context: LedgerContext): Cell {
  if (openProblems.length === 0) return stuck
  const asked = openProblems.map(({ level, decisionAsked, decisionDueOn, language: written }) => {
    const write = ({ t, language }: Voice<LedgerWord>) =>
      t('ledger.mark.decision', { level, date: formatCalendarDate(decisionDueOn, languageTag(language)) })
    const { second } = context
    const mark = both(write(context), second && write(second))
    return { text: decisionAsked, language: written, mark: joinWording(mark, ' / ') }
  })
  return listCell([...(stuck.kind === 'text' ? [stuck] : []), ...asked], '', true)
}

/** Stand for what differs from row to row, so that the words around it are asked for once for each number of a paragraph. */
const places = { session: '\uE000', title: '\uE001' }

function sourceCells({ sources, openChecks }: LedgerRow, context: LedgerContext) {
  const { t, language, second } = context
  const found = sources.map(({ session, visitKey, title, paragraph }) => {
    const write = ({ t: words, language: wanted }: Voice<LedgerWord>) => {
      const place = spoken(title, { t: words, language: wanted })
      const around = words('ledger.source', { ...places, paragraph: paragraph ?? 0 })
      return {
        ...place,
        text: around.replace(/[\uE000\uE001]/g, (sign) => (sign === places.session ? session : place.text)),
      }
    }
    const href = `/visits/${visitKey}${paragraph === null ? '' : `#p${paragraph}`}`
    const first = write({ t, language })
    return { ...first, ...both(first.text, second && write(second).text), href }
  })
  const notes = openChecks.map(({ note }) => spoken(note, context))
  return {
    source: listCell(found, t('ledger.empty.none')),
    remarks: listCell(notes, t('ledger.empty.none'), true),
  }
}

function markOf(mark: 'newerWaits' | 'proposed' | 'returned' | 'waiting', context: LedgerContext): string {
  return joinWording(say(context, `ledger.mark.${mark}`), ' / ')
}
