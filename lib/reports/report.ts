import type { Sum } from '@/lib/amounts/rules'
import type { CheckItem } from '@/lib/checks/queries'
import type { CommitmentItem } from '@/lib/commitments/queries'
import type { Health, Light } from '@/lib/commitments/rules'
import type { Language } from '@/lib/i18n/locale'
import type { Localized } from '@/lib/i18n/localized'
import type { ProblemLevel } from '@/lib/problems/rules'
import type { CalendarDate } from '@/lib/time/calendar-date'

/** A text in the report's words and, in a report of two languages, `beside` it the same in the second one. */
export type Wording = { text: string; beside?: string }

/** A text with the language that it is in, where it is not the report's own. */
export type Passage = Wording & {
  language?: Language
  /** What a reader must know about the text, such as that nobody has approved it yet. */
  mark?: string
  /** The text itself says that something is still to be confirmed. */
  flag?: boolean
  /** Where a page leads from it. */
  href?: string
}

/** One value of a report, told by what it is, so that every renderer can write it in its own way. */
export type Cell =
  | ({ kind: 'text' } & Passage)
  /** Names beside each other, or sentences each on a line of its own. */
  | { kind: 'list'; items: Passage[]; lines?: boolean }
  /** `words` is what a page says instead of a bare figure that stands below another value. */
  | { kind: 'number'; value: number; words?: string }
  | { kind: 'date'; date: CalendarDate }
  | { kind: 'instant'; at: Date }
  | ({ kind: 'light'; light: Light } & Wording)
  | ({ kind: 'health'; health: Health } & Wording)
  /** Nothing stored: a page says so in words, a file leaves the cell empty. */
  | { kind: 'empty'; text: string }

export type Column = {
  key: string
  heading: string
  /** The heading in the second language of a report of two. */
  headingBeside?: string
  /** The column below which a page shows this one, since a page is narrower than a spreadsheet. */
  below: string | null
  /** What stands before a value below another one; null where the value speaks for itself. */
  label: string | null
  /** Holds instants: a file names the zone that they are written in. */
  zoned: boolean
}

/** What every renderer is given. Rows come one by one, so that any number of them needs no memory. */
export type Report = {
  generatedAt: Date
  /** IANA zone in which instants are written. */
  timeZone: string
  columns: Column[]
  rows: AsyncIterable<Cell[]>
}

/** Both languages of a wording in one text. */
export function joinWording({ text, beside }: Wording, separator: string): string {
  return beside === undefined ? text : text + separator + beside
}

export function numberCell(value: number, words?: string): Cell {
  return { kind: 'number', value, ...(words && { words }) }
}

/** A date, or what a page says where there is none. */
export function dateCell(date: CalendarDate | null, absent: string): Cell {
  return date === null ? { kind: 'empty', text: absent } : { kind: 'date', date }
}

/** Text, or what a page says where there is none. */
export function textCell(passage: Passage | null, absent: string): Cell {
  return passage === null ? { kind: 'empty', text: absent } : { kind: 'text', ...passage }
}

/** Passages, or what a page says where there are none. */
export function listCell(items: Passage[], absent: string, lines = false): Cell {
  return items.length === 0 ? { kind: 'empty', text: absent } : { kind: 'list', items, lines }
}

/** The latest status update that the reader is given. */
export type LedgerUpdate = {
  language: Language
  progress: string
  problems: string | null
  review: 'approved' | 'waiting' | 'returned'
}

/** A problem that waits for a decision. */
export type LedgerProblem = {
  level: ProblemLevel
  language: Language
  description: string
  decisionAsked: string
  decisionDueOn: CalendarDate
}

type ListFacts =
  | 'number'
  | 'title'
  | 'state'
  | 'archived'
  | 'kind'
  | 'bindingStrength'
  | 'promisedBy'
  | 'confidentiality'
  | 'moveBy'
  | 'stage'
  | 'health'
  | 'light'
  | 'partners'
  | 'leadUnit'
  | 'leadUnitBasis'
  | 'ownerName'
  | 'originalDueOn'
  | 'dueOn'
  | 'dueBasis'
  | 'timesMoved'
  | 'wasOverdueDays'
  | 'nextStep'
  | 'nextStepLanguage'
  | 'nextStepDueOn'
  | 'lastUpdateAt'

/** A commitment as the ledger shows it: what the list says, and more. */
export type LedgerRow = Pick<CommitmentItem, ListFacts> & {
  supportingUnits: Localized[]
  update: LedgerUpdate | null
  /** There is an update newer than `update`, whose text this reader is not given before somebody approves it. */
  newerWaits: boolean
  sources: { session: string; visitKey: string; title: Localized; paragraph: number | null }[]
  openChecks: CheckItem[]
  /** What waits for a decision, the earliest first. */
  openProblems: LedgerProblem[]
  /** One total for each kind and currency. */
  amounts: Sum[]
}
