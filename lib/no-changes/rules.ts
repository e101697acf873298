import { type Attention, isOpen, type Standing } from '@/lib/commitments/rules'

type Subject = Pick<Standing, 'state' | 'archived' | 'health' | 'updated' | 'returnedOn'>

/**
 * Whether "no change" can be said of an item: somebody has reported how it stands, and nothing of that waits for a correction,
 * so that there is something which has not changed.
 */
export function canStayUnchanged(standing: Subject): boolean {
  return whyNotUnchanged(standing) === null
}

/** Whether an update is late: where many items stand below each other, "no change" is offered for these. */
export function isUpdateLate(attention: readonly Attention[]): boolean {
  return attention.some(({ reason }) => reason === 'updateDue')
}

/** Why "no change" cannot be said of an item; null when it can. */
export function whyNotUnchanged(
  standing: Subject,
): 'commitmentClosed' | 'nothingReported' | 'updateReturned' | null {
  if (!isOpen(standing)) return 'commitmentClosed'
  if (!standing.updated || standing.health === 'notReported') return 'nothingReported'
  return standing.returnedOn === null ? null : 'updateReturned'
}
