import type { EventAction } from '@/lib/audit/event'
import type { Localized } from '@/lib/i18n/localized'

/** One value of an event, told by what it is, so that every reader sees it in their own words and date form. */
export type DescribedValue =
  | { kind: 'date'; date: string }
  | { kind: 'word'; namespace: string; key: string }
  | { kind: 'text'; text: string }
  | { kind: 'texts'; texts: Localized }
  | { kind: 'none' }

export type DescribedChange = { field: string; before: DescribedValue; after: DescribedValue }

/** An event as a key below `history.events` and the fields that it changed, in the order in which people read them. */
export type DescribedEvent = { key: EventAction; changes: DescribedChange[] }

/** Fields whose values are words of a closed list, with the namespace of those words; of one action where others mean another thing. */
const wordFields: Record<string, string> = {
  health: 'health',
  stage: 'stage',
  state: 'state',
  moveBy: 'moveBy',
  decision: 'reviewDecision',
  cadence: 'cadence',
  dueBasis: 'dueBasis',
  extension: 'extensionDecision',
  leadUnitBasis: 'assignmentBasis',
  bindingStrength: 'bindingStrength',
  promisedBy: 'promisedBy',
  commitmentKind: 'commitmentKind',
  confidentiality: 'confidentiality',
  stageTemplate: 'stageTemplate',
  originalLanguage: 'language',
  checkField: 'check.field',
  role: 'role',
  partnerKind: 'partner.kind',
  sector: 'sector',
  sessionKind: 'session.kind',
  participantRole: 'participant.role',
  participantSide: 'participant.side',
  locale: 'locale',
  viewAudience: 'view.audience',
  language: 'language',
  listName: 'listName',
  holidayCountry: 'holidayCountry',
  job: 'jobs.name',
  problemLevel: 'problem.level',
  fact: 'fact',
  factStanding: 'factStanding',
  amountKind: 'amountKind',
  briefingKind: 'briefing.paper.kind',
  briefingSection: 'briefing.part',
  sheetVariant: 'sheet.variant',
  weeklyDueWeekday: 'weekday',
  'signIn.failed.reason': 'signInProblem',
}
/** The order in which people read a change; the database keeps none. */
const reading = [
  'briefingKind',
  'issue',
  'fromOn',
  'toOn',
  'briefingVisit',
  'briefingUnit',
  'briefingSection',
  'problemLevel',
  'problem',
  'decisionAsked',
  'askedOf',
  'decisionDueOn',
  'contact',
  'session',
  'number',
  'title',
  'state',
  'suspendedUntil',
  'achieved',
  'health',
  'stage',
  'stageReason',
  'decision',
  'author',
  'milestone',
  'askedDueOn',
  'dueOn',
  'dueBasis',
  'plannedOn',
  'forecastOn',
  'actualOn',
  'daysOverdue',
  'leadUnit',
  'leadUnitBasis',
  'supportingUnits',
  'viewers',
  'owner',
  'reason',
  'bindingStrength',
  'nextStep',
  'nextStepDueOn',
  'moveBy',
  'realProgress',
]
const dateFields = new Set([
  'heldOn',
  'suspendedUntil',
  'pausedUntil',
  'dueOn',
  'nextStepDueOn',
  'startsOn',
  'endsOn',
  'askedDueOn',
  'plannedOn',
  'forecastOn',
  'actualOn',
  'decisionDueOn',
  'fromOn',
  'toOn',
])

/** Tells what an event changed; unchanged fields are left out. Pure: used by the item page, the history and exports. */
export function describeEvent(event: { action: string; before: unknown; after: unknown }): DescribedEvent {
  const before = asRecord(event.before)
  const after = asRecord(event.after)
  const changes = Object.keys(after)
    .filter((field) => !isSame(before[field], after[field]))
    .sort((a, b) => place(a) - place(b))
    .map((field) => ({
      field,
      before: describeValue(event.action, field, before[field]),
      after: describeValue(event.action, field, after[field]),
    }))
  return { key: event.action as EventAction, changes }
}

function place(field: string): number {
  const at = reading.indexOf(field)
  return at < 0 ? reading.length : at
}

/** A name in several languages is an object, in the order in which the database keeps its keys. */
function isSame(a: unknown, b: unknown): boolean {
  return a === b || (typeof a === 'object' && a !== null && JSON.stringify(a) === JSON.stringify(b))
}

function asRecord(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {}
}

function describeValue(action: string, field: string, value: unknown): DescribedValue {
  if (value === null || value === undefined || value === '') return { kind: 'none' }
  if (dateFields.has(field)) return { kind: 'date', date: String(value) }
  const namespace = wordFields[`${action}.${field}`] ?? wordFields[field]
  if (namespace) return { kind: 'word', namespace, key: String(value) }
  if (typeof value === 'boolean') return { kind: 'word', namespace: 'yesNo', key: value ? 'yes' : 'no' }
  if (typeof value === 'object') return { kind: 'texts', texts: value as Localized }
  return { kind: 'text', text: String(value) }
}
