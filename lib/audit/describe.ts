import type { EventAction } from '@/lib/audit/event'

/** One value of an event, told by what it is, so that every reader sees it in their own words and date form. */
export type DescribedValue =
  | { kind: 'date'; date: string }
  | { kind: 'word'; namespace: string; key: string }
  | { kind: 'text'; text: string }
  | { kind: 'none' }

export type DescribedChange = { field: string; before: DescribedValue; after: DescribedValue }

/** An event as a key below `history.events` and the fields that it changed, in the order in which people read them. */
export type DescribedEvent = { key: EventAction; changes: DescribedChange[] }

/** Fields whose values are words of a closed list, with the namespace of those words. */
const wordFields: Record<string, string> = {
  health: 'health',
  stage: 'stage',
  moveBy: 'moveBy',
  dueBasis: 'dueBasis',
  bindingStrength: 'bindingStrength',
  role: 'role',
  locale: 'locale',
}
/** The order in which people read a change; the database keeps none. */
const reading = [
  'number',
  'title',
  'health',
  'stage',
  'dueOn',
  'dueBasis',
  'daysOverdue',
  'reason',
  'bindingStrength',
  'nextStep',
  'nextStepDueOn',
  'moveBy',
  'realProgress',
]
const dateFields = new Set(['dueOn', 'nextStepDueOn', 'startsOn', 'endsOn'])

/** Tells what an event changed; unchanged fields are left out. Pure: used by the item page, the history and exports. */
export function describeEvent(event: { action: string; before: unknown; after: unknown }): DescribedEvent {
  const before = asRecord(event.before)
  const after = asRecord(event.after)
  const changes = Object.keys(after)
    .filter((field) => before[field] !== after[field])
    .sort((a, b) => place(a) - place(b))
    .map((field) => ({
      field,
      before: describeValue(field, before[field]),
      after: describeValue(field, after[field]),
    }))
  return { key: event.action as EventAction, changes }
}

function place(field: string): number {
  const at = reading.indexOf(field)
  return at < 0 ? reading.length : at
}

function asRecord(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {}
}

function describeValue(field: string, value: unknown): DescribedValue {
  if (value === null || value === undefined || value === '') return { kind: 'none' }
  if (dateFields.has(field)) return { kind: 'date', date: String(value) }
  const namespace = wordFields[field]
  if (namespace) return { kind: 'word', namespace, key: String(value) }
  if (typeof value === 'boolean') return { kind: 'word', namespace: 'yesNo', key: value ? 'yes' : 'no' }
  return { kind: 'text', text: String(value) }
}
