import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { UpdateComments } from '@/components/comments/update-comments'
import { CommitmentHealth } from '@/components/commitments/commitment-light'
import { ReviewerSays } from '@/components/status-updates/reviewer-says'
import { UpdateStanding, UpdateWays } from '@/components/status-updates/update-standing'
import { CalendarDate } from '@/components/time/calendar-date'
import { Instant } from '@/components/time/instant'
import { EmptyState } from '@/components/ui/empty-state'
import { TimelineEntry, TimelineEvent, TimelineParts } from '@/components/ui/timeline'
import type { CommentItem } from '@/lib/comments/queries'
import { languageTag } from '@/lib/i18n/locale'
import type { StatusUpdateItem } from '@/lib/status-updates/queries'

/** Says that there is no update yet, and what the first one sets. */
export function NobodyReported() {
  const t = useTranslations('statusUpdate')
  return <EmptyState title={t('emptyTitle')}>{t('emptyWhy')}</EmptyState>
}

type StatusUpdateEntryProps = {
  update: StatusUpdateItem
  number: string
  comments: readonly CommentItem[]
  commentable: boolean
}

/** What somebody reported. One that another has replaced is struck through and stays readable. */
export function StatusUpdateEntry({ update, number, comments, commentable }: StatusUpdateEntryProps) {
  const t = useTranslations('statusUpdate')
  const { postedAt, happenedOn } = update
  if (update.noChange)
    return (
      <TimelineEvent id={`update-${update.id}`}>
        {t.rich('noChangeBy', { name: update.authorName, d: () => <Instant at={postedAt} /> })}
      </TimelineEvent>
    )
  return (
    <TimelineEntry
      id={`update-${update.id}`}
      head={
        <>
          <b>{update.authorName}</b>
          <Instant at={postedAt} />
          {happenedOn && (
            <span className="muted">
              {t.rich('happened', { d: () => <CalendarDate date={happenedOn} /> })}
            </span>
          )}
          <CommitmentHealth health={update.health} />
          {!update.realProgress && <span className="muted">{t('noProgress')}</span>}
          <UpdateStanding update={update} />
        </>
      }
    >
      <UpdateParts update={update} />
      <UpdateComments comments={comments} />
      <UpdateWays update={update} number={number} commentable={commentable} />
    </TimelineEntry>
  )
}

function UpdateParts({ update }: { update: StatusUpdateItem }) {
  const t = useTranslations('statusUpdate')
  const lang = languageTag(update.language)
  const { progress, problems, nextStep, nextStepOutcome, review } = update
  const part = (key: 'progress' | 'problems' | 'nextStep', text: ReactNode, comment?: string | null) => ({
    key,
    label: t(key),
    lang,
    content: text && (
      <>
        {update.correctedById === null ? text : <s>{text}</s>}
        <ReviewerSays comment={comment} by={review?.by ?? null} />
      </>
    ),
  })
  return (
    <TimelineParts
      parts={[
        part('progress', progress, review?.onProgress),
        part('problems', problems, review?.onProblems),
        { key: 'before', label: t('before'), content: nextStepOutcome && t(`outcomeOf.${nextStepOutcome}`) },
        part('nextStep', nextStep && <Step update={update} />, review?.onNextStep),
        { key: 'comment', label: t('comment'), content: review?.comment },
      ]}
    />
  )
}

function Step({ update: { nextStep, nextStepDueOn, stepOwner } }: { update: StatusUpdateItem }) {
  const t = useTranslations('statusUpdate')
  return (
    <>
      {nextStep}{' '}
      {nextStepDueOn && (
        <span className="muted">{t.rich('dueBy', { d: () => <CalendarDate date={nextStepDueOn} /> })}</span>
      )}
      {stepOwner && <span className="muted"> · {stepOwner.name}</span>}
    </>
  )
}
