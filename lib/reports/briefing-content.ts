import type {
  Attention,
  CommitmentState,
  DueBasis,
  Health,
  Light,
  MoveBy,
  Stage,
  Standing,
} from '@/lib/commitments/rules'
import type { Language } from '@/lib/i18n/locale'
import type { Localized } from '@/lib/i18n/localized'
import type { QualityKey } from '@/lib/reports/quality'
import type { LedgerProblem, LedgerRow } from '@/lib/reports/report'
import type { CalendarDate } from '@/lib/time/calendar-date'

export const briefingKinds = ['weekly', 'monthly', 'range'] as const
export type BriefingKind = (typeof briefingKinds)[number]
/** The parts of a briefing in their order; each has one text, which an office may write itself. */
export const briefingSections = [
  'situation',
  'decisions',
  'changes',
  'due',
  'partners',
  'assessment',
  'quality',
] as const
export type BriefingSection = (typeof briefingSections)[number]

/** The most items that a briefing takes in: more of them are for the ledger. */
export const mostBriefingItems = 5_000
/** How far "due next" looks ahead. */
export const dueNextDays = 30

/** An item as it stood when the numbers were taken: keys, dates and texts of people, never sentences of ours. */
export type BriefingItem = {
  number: string
  title: Localized
  state: CommitmentState
  light: Light
  health: Health
  stage: Stage
  dueOn: CalendarDate | null
  dueBasis: DueBasis | null
  moveBy: MoveBy
  /** Neither ended nor suspended. */
  moving: boolean
  /** An update was due and did not come. */
  silent: boolean
  lastUpdateOn: CalendarDate | null
  leadUnit: Localized
  leadUnitProposed: boolean
  partners: { key: string; name: Localized; printedName: string }[]
  progress: Written | null
  nextStep: (Written & { dueOn: CalendarDate | null }) | null
}
type Written = { text: string; language: Language }

/** A decision that is waited for. */
export type BriefingProblem = Pick<LedgerProblem, 'level' | 'language' | 'description' | 'decisionAsked'> & {
  number: string
  title: Localized
  askedOf: string | null
  raisedOn: CalendarDate
  dueOn: CalendarDate
}
export type BriefingMilestone = Written & { number: string; title: Localized; dueOn: CalendarDate }

/** What can have become of an item from one issue to the next, in the order in which it is read. */
export const changeKinds = [
  'new',
  'ended',
  'reopened',
  'left',
  'stage',
  'light',
  'health',
  'deadline',
  'silent',
] as const
export type ChangeKind = (typeof changeKinds)[number]

type Of<Kind extends ChangeKind, Value> = { kind: Kind; before: Value; after: Value }
export type BriefingChange = { number: string; title: Localized } & (
  | Of<'new' | 'left', null>
  | Of<'ended' | 'reopened', CommitmentState>
  | Of<'stage', Stage>
  | Of<'light', Light>
  | Of<'health', Health>
  | Of<'deadline', CalendarDate | null>
  /** Since when nothing is heard; null where there never was an update. */
  | { kind: 'silent'; before: null; after: CalendarDate | null }
)

/** Everything that a briefing is made of, as plain values: what is printed follows from it alone. */
export type BriefingContent = {
  kind: BriefingKind
  fromOn: CalendarDate
  toOn: CalendarDate
  /** The day and the instant at which it was taken, and the zone that its days are of. */
  asOf: CalendarDate
  takenAt: string
  timeZone: string
  visit: { key: string; title: Localized } | null
  unit: Localized | null
  /** The issue that changes are counted from. */
  since: { number: number; toOn: CalendarDate } | null
  items: BriefingItem[]
  problems: BriefingProblem[]
  milestones: BriefingMilestone[]
  changes: BriefingChange[]
  quality: Record<QualityKey | 'reported', number>
  /** Restricted items that fit and are no part of it. */
  restricted: number
  dueSoonDays: number
}

/** What a row of the ledger has besides, for a briefing. */
export type BriefingRow = LedgerRow & { standing: Standing; attention: Attention[] }
