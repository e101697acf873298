import type { Health, Light, Stage } from '@/lib/commitments/rules'
import { type Language, languageTag } from '@/lib/i18n/locale'
import {
  type BriefingContent,
  type BriefingSection,
  type ChangeKind,
  dueNextDays,
} from '@/lib/reports/briefing-content'
import type { QualityKey } from '@/lib/reports/quality'
import type { Wording } from '@/lib/reports/report'
import { both, type Voice, type Voices } from '@/lib/reports/wording'
import type { CalendarDate } from '@/lib/time/calendar-date'
import { formatCalendarDate } from '@/lib/time/format'

type Paper =
  | 'title'
  | 'compareTitle'
  | 'number'
  | 'draft'
  | 'signedOff'
  | `kind.${BriefingContent['kind']}`
  | 'allVisits'
  | 'allUnits'
  | 'internal'
  | 'asOf'
  | 'item'
  | 'partner'
  | 'unit'
  | 'unitProposed'
  | 'standing'
  | 'latest'
  | 'nothingApproved'
  | 'next'
  | 'nextBy'
  | 'decisionAsked'
  | 'since'
  | 'by'
  | 'decider'
  | 'deciderNamed'
  | 'change'
  | 'before'
  | 'now'
  | 'date'
  | 'what'
  | 'deadline'
  | 'deadlineProposed'
  | 'nextStep'
  | 'milestone'
  | 'open'
  | 'overdue'
  | 'troubled'
  | 'ours'
  | 'lastContact'
  | 'never'
  | 'noDate'
  | 'lights'
  | 'healths'
  | 'legend'
  | 'lightMeans'
  | 'healthMeans'
  | 'approvedOnly'
  | 'restricted'
  | 'period'
  | 'issue'
  | 'approvedBy'
  | 'publishedBy'
  | 'byAt'
  | 'dataAsOf'
  | 'scope'
/** The words that a briefing needs, by their keys in the words' files. */
export type BriefingWord =
  | `briefing.paper.${Paper}`
  | `briefing.section.${BriefingSection | 'changesFirst'}`
  | `briefing.text.${Exclude<BriefingSection, 'assessment'> | 'changesFirst'}`
  | `briefing.changed.${ChangeKind}`
  | `briefing.quality.${QualityKey | 'reported'}`
  | `light.${Light}`
  | `health.${Health}`
  | `stage.${Stage}`
  | 'ledger.mark.decision'
  | 'ledger.sheet.cut'
  | 'punctuation.comma'
  | `state.${'open' | 'suspended' | 'completed' | 'terminated' | 'merged'}`
  | `ledger.notes.lightMeans.${Light}`
  | `ledger.notes.healthMeans.${Health}`
  | `ledger.columns.${'number' | 'title' | 'partners' | 'leadUnit' | 'stage' | 'light' | 'health' | 'deadline' | 'progress' | 'nextStep' | 'nextStepDueOn' | 'lastUpdate'}`
export type BriefingVoice = Voice<BriefingWord>
export type BriefingVoices = Voices<BriefingWord>

/** What each language writes for itself, side by side. */
export function tell<Key>(voices: Voices<Key>, write: (voice: Voice<Key>) => string): Wording {
  return both(write(voices), voices.second && write(voices.second))
}

/** A date as the readers of a language write it. */
export function dateIn(date: CalendarDate, language: Language): string {
  return formatCalendarDate(date, languageTag(language))
}

/** A date in each language. */
export function tellDate<Key>(voices: Voices<Key>, date: CalendarDate): Wording {
  return tell(voices, ({ language }) => dateIn(date, language))
}

/** What a section is called. */
export function headingOf(
  section: BriefingSection,
  { since }: BriefingContent,
  voice: BriefingVoice,
): string {
  if (section === 'changes' && since === null) return voice.t('briefing.section.changesFirst')
  return voice.t(`briefing.section.${section}`, { number: since?.number ?? 0, days: dueNextDays })
}
