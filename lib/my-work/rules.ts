import type { Attention, Light, MoveBy } from '@/lib/commitments/rules'

/** What waits for a person, in the order in which they deal with it. */
export const workGroups = [
  'handedOver',
  'toReview',
  'dueSoon',
  'overdue',
  'returned',
  'updateDue',
  'nextStep',
] as const
export type WorkGroup = (typeof workGroups)[number]

/** What sorts an item: how it stands, and what of it is the reader's own. */
export type WorkSubject = {
  light: Light
  attention: readonly Attention[]
  /** A hand-over to the unit that leads it waits for an answer. */
  handedOver: boolean
  /** An update of somebody else waits for the reader's approval. */
  toReview: boolean
  /** The last update was the reader's and came back to them. */
  returned: boolean
  mine: boolean
  nextStep: string | null
  moveBy: MoveBy
}

/** The one group that an item belongs to: the first that fits; null when nothing of it waits for the reader. */
export function groupOf(subject: WorkSubject): WorkGroup | null {
  const { light, attention, handedOver, toReview, returned, mine, nextStep, moveBy } = subject
  const holds: Record<WorkGroup, boolean> = {
    handedOver,
    toReview,
    dueSoon: light === 'dueSoon',
    overdue: light === 'overdue',
    returned,
    updateDue: attention.some(({ reason }) => reason === 'neverUpdated' || reason === 'updateDue'),
    nextStep: light !== 'closed' && mine && nextStep !== null && moveBy !== 'partner',
  }
  return workGroups.find((group) => holds[group]) ?? null
}
