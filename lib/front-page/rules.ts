import {
  type AttentionReason,
  attentionReasons,
  type Health,
  healths,
  type Light,
  type LookAhead,
  lookAheads,
  needsProof,
  type RecentChange,
  recentChanges,
  type Stage,
  type StageTemplate,
  stages,
  stagesOf,
} from '@/lib/commitments/rules'
import type { CommitmentFilters } from '@/lib/commitments/schema'

type OpenLight = Exclude<Light, 'closed'>
export const openLights: readonly OpenLight[] = ['overdue', 'dueSoon', 'onTime', 'none']

export const lookAheadNames = Object.keys(lookAheads) as LookAhead[]

/** The single numbers of the page, each named by the filter of its list. */
export type NumberName =
  | 'open'
  | 'any'
  | 'ours'
  | `reason.${AttentionReason}`
  | `light.${OpenLight}`
  | `health.${Health}`
  | `due.${LookAhead}`
  | `changed.${RecentChange}`
  | `${'reached' | 'reported' | 'verified'}.${Stage}`
  | `rate.${RateName}.${'of' | 'part'}`
  | `assignment.${'proposed' | 'none'}`
  | `moved.${'any' | 'afterExpiry'}`
export type Numbers = Record<NumberName, { count: number; href: string }>

type Named = Partial<Record<NumberName, Filters>>
type Filters = Partial<Omit<CommitmentFilters, 'state'>> & { state?: 'open' | 'closed' | 'counted' }

function named<Value extends string>(
  group: string,
  values: readonly Value[],
  filters: (value: Value) => Filters,
): Named {
  return Object.fromEntries(values.map((value) => [`${group}.${value}`, filters(value)]))
}

/**
 * Conversion rates: of all items that came to the first, open or closed, how many have come to the second. Each item counts
 * once: what was merged into another counts there.
 */
const ratesOf = {
  intentions: [{ intention: 'begun' }, { intention: 'converted' }],
  registered: [{ reached: 'signed' }, { reached: 'registered' }],
  paidIn: [{ reached: 'signed' }, { reached: 'paidIn' }],
  underConstruction: [{ reached: 'signed' }, { reached: 'underConstruction' }],
  delivered: [{ reached: 'agreed' }, { reached: 'delivered' }],
} as const satisfies Record<string, readonly [Filters, Filters]>
export type RateName = keyof typeof ratesOf
export const rateNames = Object.keys(ratesOf) as RateName[]

function ratesNamed(side: 'of' | 'part'): Named {
  const at = side === 'of' ? 0 : 1
  return Object.fromEntries(
    rateNames.map((rate) => [`rate.${rate}.${side}`, { ...ratesOf[rate][at], state: 'counted' }]),
  )
}

const provenStages = stages.filter(needsProof)

/** The filters of the list behind each number. */
export const numberFilters = {
  open: {},
  any: { reason: 'any' },
  ours: { reason: 'any', move: 'ours' },
  ...named('reason', attentionReasons, (reason) => ({ reason })),
  ...named('light', openLights, (light) => ({ light })),
  ...named('health', healths, (health) => ({ health })),
  ...named('due', lookAheadNames, (due) => ({ due })),
  ...named('changed', recentChanges, (changed) =>
    changed === 'ended' ? { changed, state: 'closed' } : { changed },
  ),
  ...named('reached', stages, (reached) => ({ reached })),
  ...named('reported', provenStages, (reached) => ({ reached, proof: 'reported' })),
  ...named('verified', provenStages, (reached) => ({ reached, proof: 'verified' })),
  ...ratesNamed('of'),
  ...ratesNamed('part'),
  ...named('assignment', ['proposed', 'none'], (assignment) => ({ assignment })),
  ...named('moved', ['any', 'afterExpiry'], (moved) => ({ moved })),
} as Record<NumberName, Filters>

/** What the headline may name, in its order: what is late, what will be, what nobody has agreed or told. */
const headlineOrder: readonly AttentionReason[] = [
  'overdue',
  'dueSoon',
  'offTrack',
  'problemUndecided',
  'proposedDatePassed',
  'neverUpdated',
  'updateDue',
  'suspensionOver',
  'milestoneSlipped',
  'extensionAsked',
  'returned',
  'atRisk',
  'noProgress',
  'waitingForPartner',
  'unchanged',
  'stepMissing',
]
/** More links are too heavy for a phone. */
const headlineLinks = 3

/** The reasons that the headline names. */
export function headlineReasons(numbers: Numbers): AttentionReason[] {
  return headlineOrder.filter((reason) => numbers[`reason.${reason}`].count > 0).slice(0, headlineLinks)
}

/** A section's head: the key of a sentence with what it counts. */
export type Finding<Key extends string> = { key: Key; values: Record<string, number> }

export type AheadKey = 'none' | 'noneAgreed' | 'someProposed' | 'allAgreed'

/** How many dates lie ahead, how many in the coming week, and whether they are agreed at all. */
export function aheadFinding(numbers: Numbers, proposed: number): Finding<AheadKey> {
  const week = numbers['due.within7'].count
  const count = week + numbers['due.within30'].count + numbers['due.within90'].count
  const values = { count, week, proposed }
  if (count === 0) return { key: 'none', values }
  if (proposed === count) return { key: 'noneAgreed', values }
  return { key: proposed > 0 ? 'someProposed' : 'allAgreed', values }
}

type HealthCounts = { counts: Record<Health | 'open', { count: number }> }
export type PartnersKey = 'onlyOffTrack' | 'offTrack' | 'onlyAtRisk' | 'atRisk' | 'notReported' | 'inOrder'

/** What stands out among the partners, which come worst first; null where there is none. */
export function partnersFinding(partners: readonly HealthCounts[]): Finding<PartnersKey> | null {
  if (partners.length === 0) return null
  const having = (health: Health) => partners.filter(({ counts }) => counts[health].count > 0).length
  const [offTrack, atRisk, silent] = [having('offTrack'), having('atRisk'), having('notReported')]
  if (offTrack > 0) return { key: offTrack === 1 ? 'onlyOffTrack' : 'offTrack', values: { count: offTrack } }
  if (atRisk > 0) return { key: atRisk === 1 ? 'onlyAtRisk' : 'atRisk', values: { count: atRisk } }
  if (silent > 0) return { key: 'notReported', values: { count: silent, all: partners.length } }
  return { key: 'inOrder', values: { count: partners.length } }
}

type UnitCounts = { counts: Record<'open' | 'overdue' | 'neverUpdated', { count: number }> }
export type UnitsKey = 'oneOverdue' | 'overdue' | 'unassigned' | 'neverUpdated' | 'inOrder'

/** What stands out among the units: delay, then work that nobody has taken on, then silence; null where there is no item. */
export function unitsFinding(
  units: readonly UnitCounts[],
  unassigned: UnitCounts | null,
  whole: UnitCounts | null,
): Finding<UnitsKey> | null {
  if (!whole) return null
  const open = whole.counts.open.count
  const overdue = whole.counts.overdue.count
  const late = units.filter(({ counts }) => counts.overdue.count > 0).length
  const values = { open, overdue, units: late, unassigned: unassigned?.counts.open.count ?? 0 }
  if (late === 1 && units[0]?.counts.overdue.count === overdue) return { key: 'oneOverdue', values }
  if (late > 0) return { key: 'overdue', values }
  if (values.unassigned > 0) return { key: 'unassigned', values }
  const silent = whole.counts.neverUpdated.count
  return silent > 0 ? { key: 'neverUpdated', values: { ...values, silent } } : { key: 'inOrder', values }
}

/** The two stages of each path that its sentence speaks of: the promise on paper, and what came of it. */
const milestones = {
  investment: ['signed', 'paidIn'],
  cooperation: ['agreed', 'delivered'],
} as const

export type PathKey = 'none' | 'first' | 'second'

/** How many open items of a path have reached its milestones, or gone past them; null where there is none on it. */
export function pathFinding(template: StageTemplate, numbers: Numbers): Finding<PathKey> | null {
  const reached = (stage: Stage) => numbers[`reached.${stage}`].count
  const all = reached(stagesOf[template][0])
  if (all === 0) return null
  const [first, second] = milestones[template].map(reached) as [number, number]
  const values = { all, first, second }
  if (first === 0) return { key: 'none', values }
  return { key: second === 0 ? 'first' : 'second', values }
}
