import type { DueBasis } from '@/lib/commitments/rules'
import type { CalendarDate } from '@/lib/time/calendar-date'

export const extensionDecisions = ['granted', 'refused', 'withdrawn'] as const
export type ExtensionDecision = (typeof extensionDecisions)[number]

type Deadline = { dueOn: CalendarDate | null; dueBasis: DueBasis | null }

/**
 * Why no extension can be asked for; null when one can. A date that is only proposed is confirmed or changed instead, and once
 * an agreed one has passed a manager alone sets a new one. The last day itself is not too late.
 */
export function whyNotExtendable(
  { dueOn, dueBasis }: Deadline,
  today: CalendarDate,
): 'extensionWithoutDate' | 'extensionTooLate' | null {
  if (dueOn === null || dueBasis === 'proposed') return 'extensionWithoutDate'
  return dueOn < today ? 'extensionTooLate' : null
}

/**
 * What becomes of a request that waits when a date is set over it: the very date that was asked for grants it, another one
 * refuses it, and whoever asked and then sets a date has taken the request back.
 */
export function judgeOvertaken(
  { askedById, newDueOn }: { askedById: string; newDueOn: CalendarDate },
  { byId, dueOn }: { byId: string | null; dueOn: CalendarDate },
): ExtensionDecision {
  if (askedById === byId) return 'withdrawn'
  return newDueOn === dueOn ? 'granted' : 'refused'
}

/** The request that waits for a decision, if one does. */
export function waitingOf<Request extends { decision: ExtensionDecision | null }>(
  extensions: readonly Request[],
): Request | undefined {
  return extensions.find(({ decision }) => decision === null)
}
