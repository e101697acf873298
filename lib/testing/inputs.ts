import type { ChangeDeadline } from '@/lib/deadlines/schema'
import type { AskExtension } from '@/lib/extensions/schema'
import type { AddMilestone } from '@/lib/milestones/schema'
import type { RaiseProblem } from '@/lib/problems/schema'
import type { PostStatusUpdate } from '@/lib/status-updates/schema'
import { formId } from '@/lib/testing/form-ids'

type Subject = { id: string }

/** A status update on the first version of a commitment that changes nothing but the health; `change` says what else. */
export function toPost(commitment: Subject, change: Partial<PostStatusUpdate> = {}): PostStatusUpdate {
  return {
    id: formId(),
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
    id: formId(),
    commitmentId: commitment.id,
    version: 1,
    dueOn: '2027-01-31',
    reason,
    ...change,
  }
}

/** A problem of a commitment that its own unit can decide; `change` says what else. */
export function toRaise(commitment: Subject, change: Partial<RaiseProblem> = {}): RaiseProblem {
  return {
    id: formId(),
    commitmentId: commitment.id,
    level: 'unit',
    language: 'en',
    description: 'Nobody can interpret in March.',
    decisionAsked: 'Release two interpreters for March?',
    decisionDueOn: '2027-01-15',
    ...change,
  }
}

/** A request to extend the deadline of the first version of a commitment. */
export function toAsk(commitment: Subject, change: Partial<AskExtension> = {}): AskExtension {
  return {
    id: formId(),
    commitmentId: commitment.id,
    version: 1,
    newDueOn: '2027-01-31',
    reason: 'The partner waits for its board.',
    progress: 'The draft is with the partner.',
    ...change,
  }
}

/** A milestone for the first version of a commitment. */
export function toMilestone(commitment: Subject, change: Partial<AddMilestone> = {}): AddMilestone {
  return {
    id: formId(),
    commitmentId: commitment.id,
    version: 1,
    title: 'The contract is drafted',
    language: 'en',
    plannedOn: '2026-12-10',
    ...change,
  }
}
