import type { ReactNode } from 'react'
import { DeadlineMove } from '@/components/deadlines/deadline-move'
import { EndingStory } from '@/components/endings/ending-story'
import { ExtensionAsked, ExtensionDecided } from '@/components/extensions/extension-event'
import { StageStep } from '@/components/stages/stage-step'
import { NobodyReported, StatusUpdateEntry } from '@/components/status-updates/status-update-entry'
import { Timeline, TimelineEvent } from '@/components/ui/timeline'
import type { CommentItem } from '@/lib/comments/queries'
import type { DeadlineChangeItem } from '@/lib/deadlines/queries'
import type { EndingItem } from '@/lib/endings/queries'
import type { ExtensionItem } from '@/lib/extensions/queries'
import type { StageChangeItem } from '@/lib/stages/queries'
import type { StatusUpdateItem } from '@/lib/status-updates/queries'

type CommitmentTimelineProps = {
  number: string
  updates: StatusUpdateItem[]
  /** What was said of the updates. */
  comments: readonly CommentItem[]
  /** Whether something can still be said of them. */
  commentable: boolean
  changes: DeadlineChangeItem[]
  steps: StageChangeItem[]
  extensions: ExtensionItem[]
  endings: EndingItem[]
}

/** What was reported on an item and what was decided about it, in one line of time, newest first. */
export function CommitmentTimeline({
  number,
  updates,
  comments,
  commentable,
  changes,
  steps,
  extensions,
  endings,
}: CommitmentTimelineProps) {
  const entries: { at: Date; shown: ReactNode }[] = [
    ...updates.map((update) => ({
      at: update.postedAt,
      shown: (
        <StatusUpdateEntry
          key={update.id}
          update={update}
          number={number}
          comments={comments.filter(({ statusUpdateId }) => statusUpdateId === update.id)}
          commentable={commentable}
        />
      ),
    })),
    ...changes.map((change) => ({
      at: change.changedAt,
      shown: <DeadlineMove key={change.id} change={change} />,
    })),
    ...steps.map((step) => ({ at: step.changedAt, shown: <StageStep key={step.id} change={step} /> })),
    ...extensions.flatMap((extension) => extensionEntries(extension)),
    ...endings.map((ending) => ({
      at: ending.decidedAt,
      shown: (
        <TimelineEvent key={ending.id}>
          <EndingStory ending={ending} />
        </TimelineEvent>
      ),
    })),
  ]
  // The sort is stable: a step stands below the update that made it.
  const shown = entries.sort((a, b) => b.at.getTime() - a.at.getTime()).map((entry) => entry.shown)
  return (
    <>
      {updates.length === 0 && <NobodyReported />}
      {shown.length > 0 && <Timeline>{shown}</Timeline>}
    </>
  )
}

/** A request is told where it was made, and what was decided where that was done. */
function extensionEntries(extension: ExtensionItem): { at: Date; shown: ReactNode }[] {
  const { id, askedAt, decidedAt } = extension
  const asked = { at: askedAt, shown: <ExtensionAsked key={`${id} asked`} extension={extension} /> }
  if (!decidedAt) return [asked]
  const decided = { at: decidedAt, shown: <ExtensionDecided key={`${id} decided`} extension={extension} /> }
  return [asked, decided]
}
