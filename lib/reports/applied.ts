import type { LookAhead, RecentChange } from '@/lib/commitments/rules'
import type { CommitmentFilters } from '@/lib/commitments/schema'
import type { Localized } from '@/lib/i18n/localized'
import type { Passage, Wording } from '@/lib/reports/report'
import { both, say, spoken, type Voices } from '@/lib/reports/wording'
import { formatCalendarDate } from '@/lib/time/format'

/** The filters that narrow a ledger beside its state, in the order in which they are told. */
export const filterNames = [
  'q',
  'visit',
  'session',
  'partner',
  'sector',
  'unit',
  'stage',
  'reached',
  'health',
  'light',
  'binding',
  'intention',
  'move',
  'template',
  'assignment',
  'due',
  'dueOn',
  'stepOn',
  'milestoneOn',
  'amount',
  'currency',
  'moved',
  'proof',
  'changed',
  'reason',
] as const
export type FilterKey = (typeof filterNames)[number]

type Set<Key extends keyof CommitmentFilters> = NonNullable<CommitmentFilters[Key]>

/** The words for the filters that a ledger was narrowed by. */
export type FilterWord =
  | `list.${FilterKey | 'state'}`
  | `list.stateFilter.${Set<'state'>}`
  | `list.assignmentFilter.${Set<'assignment'>}`
  | `reasonFilter.${Set<'reason'>}`
  | `stage.${Set<'stage'>}`
  | `health.${Set<'health'>}`
  | `light.${Set<'light'>}`
  | `bindingStrength.${Set<'binding'>}`
  | `list.intentionFilter.${Set<'intention'>}`
  | `moveBy.${Set<'move'>}`
  | `stageTemplate.${Set<'template'>}`
  | `ledger.applied.due.${LookAhead}`
  | `amount.kind.${Set<'amount'>}`
  | `list.movedFilter.${Set<'moved'>}`
  | `list.proofFilter.${Set<'proof'>}`
  | `ledger.applied.changed.${RecentChange}`

type DayKey = 'dueOn' | 'stepOn' | 'milestoneOn'
type NamedKey = 'visit' | 'session' | 'partner' | 'sector' | 'unit'

/** What the keys of the filters are called, as far as the reader may know it. */
export type FilterNames = { [Key in NamedKey]?: Localized | null | undefined }

export type AppliedFilter = { name: FilterKey | 'state'; label: Wording; value: Passage }

/** How many filters narrow the ledger, beside the state. */
export function countFilters(filters: CommitmentFilters): number {
  return filterNames.filter((name) => filters[name] !== undefined).length
}

/** By what a ledger is narrowed, in words: neither paper nor a file shows a filter bar. */
export function appliedFilters(
  filters: CommitmentFilters,
  names: FilterNames,
  voices: Voices<FilterWord>,
): AppliedFilter[] {
  return filterNames.flatMap((name) => {
    const value = passageOf(name, filters, names, voices)
    return value ? [{ name, label: say(voices, `list.${name}`), value }] : []
  })
}

/** The state whose items a ledger holds, which is never left open. */
export function appliedState(filters: CommitmentFilters, voices: Voices<FilterWord>): AppliedFilter {
  const value = say(voices, `list.stateFilter.${filters.state}`)
  return { name: 'state', label: say(voices, 'list.state'), value }
}

function passageOf(
  name: FilterKey,
  filters: CommitmentFilters,
  names: FilterNames,
  voices: Voices<FilterWord>,
): Passage | undefined {
  switch (name) {
    case 'q':
      return filters.q === undefined ? undefined : { text: `“${filters.q}”` }
    case 'visit':
    case 'session':
    case 'partner':
    case 'sector':
    case 'unit': {
      const key = filters[name]
      return key === undefined ? undefined : spoken(names[name] ?? {}, voices, key)
    }
    case 'dueOn':
    case 'stepOn':
    case 'milestoneOn': {
      const date = filters[name]
      const { language, second } = voices
      if (date === undefined) return undefined
      return both(formatCalendarDate(date, language), second && formatCalendarDate(date, second.language))
    }
    case 'currency':
      return filters.currency === undefined ? undefined : { text: filters.currency }
    default: {
      const word = wordOf(name, filters)
      return word && say(voices, word)
    }
  }
}

type Closed = Exclude<FilterKey, 'q' | 'currency' | NamedKey | DayKey>

function wordOf(name: Closed, filters: CommitmentFilters): FilterWord | undefined {
  const {
    stage,
    reached,
    health,
    light,
    binding,
    intention,
    move,
    template,
    assignment,
    due,
    amount,
    moved,
    proof,
    changed,
    reason,
  } = filters
  const words: Record<Closed, FilterWord | undefined> = {
    stage: stage && `stage.${stage}`,
    reached: reached && `stage.${reached}`,
    health: health && `health.${health}`,
    light: light && `light.${light}`,
    binding: binding && `bindingStrength.${binding}`,
    intention: intention && `list.intentionFilter.${intention}`,
    move: move && `moveBy.${move}`,
    template: template && `stageTemplate.${template}`,
    assignment: assignment && `list.assignmentFilter.${assignment}`,
    due: due && `ledger.applied.due.${due}`,
    amount: amount && `amount.kind.${amount}`,
    moved: moved && `list.movedFilter.${moved}`,
    proof: proof && `list.proofFilter.${proof}`,
    changed: changed && `ledger.applied.changed.${changed}`,
    reason: reason && `reasonFilter.${reason}`,
  }
  return words[name]
}
