import type { Settings } from '@/lib/settings/rules'
import { type CalendarDate, daysBetween } from '@/lib/time/calendar-date'

export const commitmentKinds = ['project', 'investment', 'cooperation', 'exchange', 'contact'] as const
export const bindingStrengths = [
  'contract',
  'frameworkAgreement',
  'memorandum',
  'signedKindNotStated',
  'declaredIntention',
  'talkingPoint',
] as const
/** What is meant or declared and binds nobody yet. */
export const intentions: readonly BindingStrength[] = ['memorandum', 'declaredIntention', 'talkingPoint']
/** The stages at which an intention is kept on paper. */
export const contractStages = ['signed', 'agreed'] as const
export const promisedByValues = ['ourSide', 'partner', 'both', 'notStated', 'followUpProposedByUs'] as const
export const moveByValues = ['ours', 'partner', 'both'] as const
export const commitmentPartnerRoles = ['counterpart', 'signatory', 'intermediary', 'beneficiary'] as const
export const commitmentStates = ['open', 'suspended', 'completed', 'terminated', 'merged'] as const
/** How firm an amount is, from what is meant to what has been paid. */
export const amountKinds = ['intended', 'contracted', 'paidIn'] as const
export const dueBases = ['statedInSource', 'agreed', 'proposed'] as const
/** Worst first, as everywhere. */
export const healths = ['offTrack', 'atRisk', 'onTrack', 'notReported'] as const
export const judgedHealths = ['onTrack', 'atRisk', 'offTrack'] as const
export const lights = ['overdue', 'dueSoon', 'onTime', 'none', 'closed'] as const
/** The path of each template, in order. */
export const stagesOf = {
  investment: ['lead', 'inNegotiation', 'signed', 'registered', 'paidIn', 'underConstruction', 'inOperation'],
  cooperation: ['firstContact', 'inTalks', 'agreed', 'underWay', 'delivered'],
} as const
export const stageTemplates = ['investment', 'cooperation'] as const
export const stages = [...stagesOf.investment, ...stagesOf.cooperation] as const

export type BindingStrength = (typeof bindingStrengths)[number]
export type MoveBy = (typeof moveByValues)[number]
export type CommitmentState = (typeof commitmentStates)[number]
export type AmountKind = (typeof amountKinds)[number]
export type DueBasis = (typeof dueBases)[number]
export type Health = (typeof healths)[number]
export type Light = (typeof lights)[number]
export type StageTemplate = (typeof stageTemplates)[number]
export type Stage = (typeof stages)[number]

/** What lights and reasons are computed from. */
export type Standing = {
  state: CommitmentState
  archived: boolean
  /** The day on which a suspended item comes back by itself; null for every other one. */
  suspendedUntil: CalendarDate | null
  health: Health
  dueOn: CalendarDate | null
  dueBasis: DueBasis | null
  /** The day by which an update is expected: the last one (else the visit's end) plus the cadence. */
  updateDueOn: CalendarDate
  updated: boolean
  /** No update is expected before this day. */
  pausedUntil: CalendarDate | null
  /** The day of the last real progress, else of the visit's end. */
  progressOn: CalendarDate
  stageTemplate: StageTemplate
  moveBy: MoveBy
  moveSince: CalendarDate
  /** The earliest day by which an open problem must be decided. */
  decisionDueOn: CalendarDate | null
  /** Since when an update waits for its correction. */
  returnedOn: CalendarDate | null
  /** Whether an extension waits for a manager's decision. */
  extensionAsked: boolean
  /** The earliest planned day of a milestone that is still ahead, and whether one is expected later than planned. */
  milestoneDueOn: CalendarDate | null
  milestoneSlipped: boolean
  /** How many updates in a row, up to the last one, said "no change". */
  unchangedUpdates: number
  stepMissingSince: CalendarDate | null
}

/** Not ended and not archived. A suspended item is paused, not ended: it counts as open and has no light. */
export function isOpen({ state, archived }: Pick<Standing, 'state' | 'archived'>): boolean {
  return !archived && (state === 'open' || state === 'suspended')
}

type Pause = Pick<Standing, 'state' | 'archived' | 'suspendedUntil'>

/** Whether the day has come until which an item was suspended; its state stays until somebody decides on it. */
export function isSuspensionOver({ state, archived, suspendedUntil }: Pause, today: CalendarDate): boolean {
  return !archived && state === 'suspended' && suspendedUntil !== null && suspendedUntil <= today
}

/** Open, and not suspended or no longer: the items that can be late. */
export function isMoving(standing: Pause, today: CalendarDate): boolean {
  return isOpen(standing) && (standing.state === 'open' || isSuspensionOver(standing, today))
}

/** The deadline light. A date that is only proposed never makes one. */
export function lightOf(standing: Standing, today: CalendarDate, settings: Settings): Light {
  if (!isOpen(standing)) return 'closed'
  if (!isMoving(standing, today) || standing.dueOn === null || standing.dueBasis === 'proposed') return 'none'
  const days = daysBetween(today, standing.dueOn)
  if (days < 0) return 'overdue'
  return days <= settings.dueSoonDays ? 'dueSoon' : 'onTime'
}

/** Why an item needs attention; most severe first. */
export const attentionReasons = [
  'overdue',
  'offTrack',
  'problemUndecided',
  'dueSoon',
  'suspensionOver',
  'proposedDatePassed',
  'returned',
  'extensionAsked',
  'milestoneSlipped',
  'atRisk',
  'neverUpdated',
  'updateDue',
  'noProgress',
  'waitingForPartner',
  'unchanged',
  'stepMissing',
] as const
/** So many updates in a row that say "no change" are a reason. */
export const mostUnchanged = 3
export type AttentionReason = (typeof attentionReasons)[number]

/** A reason with the days that it speaks of: late by, left until, or since; null where it has none. */
export type Attention = { reason: AttentionReason; days: number | null }

/** All reasons of an item for needing attention at `today`, most severe first; none for ended ones and while they are suspended. */
export function attentionOf(standing: Standing, today: CalendarDate, settings: Settings): Attention[] {
  if (!isMoving(standing, today)) return []
  const light = lightOf(standing, today, settings)
  const daysLeft = standing.dueOn === null ? 0 : daysBetween(today, standing.dueOn)
  const holds: Record<AttentionReason, number | null | false> = {
    overdue: light === 'overdue' && -daysLeft,
    offTrack: standing.health === 'offTrack' && null,
    problemUndecided: since(standing.decisionDueOn, today, 0),
    dueSoon: light === 'dueSoon' && daysLeft,
    suspensionOver: isSuspensionOver(standing, today) && daysBetween(standing.suspendedUntil ?? today, today),
    proposedDatePassed: standing.dueBasis === 'proposed' && daysLeft < 0 && -daysLeft,
    returned: since(standing.returnedOn, today, -1),
    extensionAsked: standing.extensionAsked && null,
    milestoneSlipped: since(standing.milestoneDueOn, today, 0) || (standing.milestoneSlipped && null),
    atRisk: standing.health === 'atRisk' && null,
    ...silenceOf(standing, today),
    noProgress: since(standing.progressOn, today, settings.noProgressDays[standing.stageTemplate]),
    waitingForPartner:
      standing.moveBy === 'partner' && since(standing.moveSince, today, settings.waitingForPartnerDays),
    unchanged: standing.unchangedUpdates >= mostUnchanged && null,
    stepMissing: since(standing.stepMissingSince, today, settings.stepMissingDays),
  }
  return attentionReasons.flatMap((reason) => {
    const days = holds[reason]
    return days === false ? [] : [{ reason, days }]
  })
}

/** The days since a day, when they are more than so many. */
function since(day: CalendarDate | null, today: CalendarDate, most: number): number | false {
  const days = day === null ? most : daysBetween(day, today)
  return days > most && days
}

/** What is missing when no update came in time; while updates are paused none is expected. */
function silenceOf({ updated, updateDueOn, pausedUntil }: Standing, today: CalendarDate) {
  const late = pausedUntil !== null && pausedUntil > today ? false : since(updateDueOn, today, 0)
  return { neverUpdated: !updated && late !== false && null, updateDue: updated && late } as const
}

/** The look-ahead: days from today, first and last included. */
export const lookAheads = { within7: [0, 7], within30: [8, 30], within90: [31, 90] } as const
export type LookAhead = keyof typeof lookAheads

/**
 * What can have happened to an item in the last seven days. `light`: fell overdue or became due soon as days went by;
 * `silent`: open and without an update.
 */
export const recentChanges = ['new', 'ended', 'light', 'health', 'stage', 'deadline', 'silent'] as const
export type RecentChange = (typeof recentChanges)[number]
export const recentDays = 7

/** The place of an item in a list of what needs attention: fewer is more severe. */
export function severityOf(attention: readonly Attention[]): number {
  const [first] = attention
  return first ? attentionReasons.indexOf(first.reason) : attentionReasons.length
}

/** Whether a stage lies on the path of a template. */
export function isStageOf(template: StageTemplate, stage: Stage): boolean {
  return (stagesOf[template] as readonly Stage[]).includes(stage)
}

/** A stage and those that come after it on its path. */
export function stagesFrom(stage: Stage): Stage[] {
  return stageTemplates.flatMap((template) =>
    isStageOf(template, stage) ? stagesOf[template].slice(stagePosition(template, stage)) : [],
  )
}

/** How far a stage lies on its template's path, from 0. */
export function stagePosition(template: StageTemplate, stage: Stage): number {
  return (stagesOf[template] as readonly Stage[]).indexOf(stage)
}

const provenStages: readonly Stage[] = ['signed', 'registered', 'paidIn', 'inOperation', 'delivered']

/** Whether reaching a stage has to be proven by a document before it counts as verified. */
export function needsProof(stage: Stage): boolean {
  return provenStages.includes(stage)
}

/** Days by which the current deadline lies after the original one; negative when it was brought forward. */
export function daysMoved(originalDueOn: CalendarDate | null, dueOn: CalendarDate | null): number {
  return originalDueOn === null || dueOn === null ? 0 : daysBetween(originalDueOn, dueOn)
}

/** How many days after the visit's end a promise is proposed to be due, by how binding it is. */
export function proposedDeadlineDays(strength: BindingStrength, settings: Settings): number {
  const { signed, intention, talkingPoint } = settings.proposedDeadlineDays
  if (strength === 'talkingPoint') return talkingPoint
  return strength === 'declaredIntention' ? intention : signed
}
