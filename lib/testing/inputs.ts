import type { ChangeDeadline } from '@/lib/deadlines/schema'
import type { PostStatusUpdate } from '@/lib/status-updates/schema'

type Subject = { id: string }

/** A status update on the first version of a commitment that changes nothing but the health; `change` says what else. */
export function toPost(commitment: Subject, change: Partial<PostStatusUpdate> = {}): PostStatusUpdate {
  return {
    id: crypto.randomUUID(),
    commitmentId: commitment.id,
    version: 1,
    language: 'en',
    progress: 'The first call has taken place.',
    health: 'onTrack',
    stage: 'firstContact',
    moveBy: 'ours',
    realProgress: false,
    ...change,
  }
}

/** A new deadline for the first version of a commitment. */
export function toMove(commitment: Subject, change: Partial<ChangeDeadline> = {}): ChangeDeadline {
  const reason = 'The partner asked for it.'
  return {
    id: crypto.randomUUID(),
    commitmentId: commitment.id,
    version: 1,
    dueOn: '2027-01-31',
    reason,
    ...change,
  }
}
