import type { Health } from '@/lib/commitments/rules'
import { type Language, languageTag } from '@/lib/i18n/locale'
import type { ColumnKey } from '@/lib/reports/columns'
import { buildLedger, type LedgerContext } from '@/lib/reports/ledger'
import { type Cell, joinWording, type LedgerRow, type Passage } from '@/lib/reports/report'
import type { Voice } from '@/lib/reports/wording'
import { formatCalendarDate, formatInstant } from '@/lib/time/format'

/** A value of the ledger with its head, as it is printed in one language. */
export type PrintedPart = {
  key: string
  heading: string
  /** Texts of people in their own language, each with what a reader must know about it. */
  passages: Pick<Passage, 'text' | 'language' | 'mark'>[]
  /** Nothing is there; the passage says so. */
  absent?: true
  health?: Health
}
/** The row of an item in the ledger of one language, as far as it is worth looking at. */
export type PrintedLine = { language: Language; parts: PrintedPart[] }
/** What an update will look like, and whether its text has to be approved first. */
export type UpdatePreview = { lines: PrintedLine[]; waits: boolean }

/** What every update says; the other columns are worth a look only where they change. */
const always: ColumnKey[] = ['health', 'progress', 'problems', 'nextStep', 'nextStepDueOn', 'lastUpdate']

type Rows = { before: LedgerRow; after: LedgerRow }
type Facts = Pick<LedgerContext, 'generatedAt' | 'timeZone'>

/** The row of an item after something is posted, in each of these languages, by the very cells of the ledger. */
export function printedLines(
  rows: Rows,
  voices: Voice<Parameters<LedgerContext['t']>[0]>[],
  facts: Facts,
): Promise<PrintedLine[]> {
  return Promise.all(
    voices.map(async (voice) => ({
      language: voice.language,
      parts: await partsOf(rows, { ...voice, ...facts }),
    })),
  )
}

async function partsOf({ before, after }: Rows, context: LedgerContext): Promise<PrintedPart[]> {
  const { columns, rows } = buildLedger([before, after], { ...context, firstNo: 1 })
  const [old = [], cells = []] = await Array.fromAsync(rows)
  return columns.flatMap(({ key, heading }, index) => {
    const cell = cells[index]
    const shown = always.some((each) => each === key)
    const changed = key !== 'no' && JSON.stringify(cell) !== JSON.stringify(old[index])
    return cell && (shown || changed) ? [{ key, heading, ...printed(cell, context) }] : []
  })
}

function printed(cell: Cell, { language, timeZone }: LedgerContext): Omit<PrintedPart, 'key' | 'heading'> {
  const only = (text: string) => [{ text }]
  switch (cell.kind) {
    case 'empty':
      return { passages: only(cell.text), absent: true }
    case 'number':
      return { passages: only(cell.words ?? String(cell.value)) }
    case 'date':
      return { passages: only(formatCalendarDate(cell.date, languageTag(language))) }
    case 'instant':
      return { passages: only(formatInstant(cell.at, languageTag(language), timeZone)) }
    case 'light':
      return { passages: only(joinWording(cell, ' / ')) }
    case 'health':
      return { passages: only(joinWording(cell, ' / ')), health: cell.health }
    case 'list':
      return { passages: cell.items.map(toPassage) }
    case 'text':
      return { passages: [toPassage(cell)] }
  }
}

function toPassage({ text, language, mark }: Passage): PrintedPart['passages'][number] {
  return { text, ...(language && { language }), ...(mark && { mark }) }
}
