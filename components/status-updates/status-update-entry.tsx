import { useTranslations } from 'next-intl'
import { CommitmentHealth } from '@/components/commitments/commitment-light'
import { CalendarDate } from '@/components/time/calendar-date'
import { Instant } from '@/components/time/instant'
import { Badge } from '@/components/ui/badge'
import { EmptyState } from '@/components/ui/empty-state'
import { TimelineEntry, TimelineParts } from '@/components/ui/timeline'
import { languageTag } from '@/lib/i18n/locale'
import type { StatusUpdateItem } from '@/lib/status-updates/queries'

/** Says that there is no update yet, and what the first one sets. */
export function NobodyReported() {
  const t = useTranslations('statusUpdate')
  return <EmptyState title={t('emptyTitle')}>{t('emptyWhy')}</EmptyState>
}

/** What somebody reported. */
export function StatusUpdateEntry({ update }: { update: StatusUpdateItem }) {
  const t = useTranslations('statusUpdate')
  const lang = languageTag(update.language)
  const { nextStepDueOn } = update
  return (
    <TimelineEntry
      id={`update-${update.id}`}
      head={
        <>
          <b>{update.authorName}</b>
          <Instant at={update.postedAt} />
          <CommitmentHealth health={update.health} />
          {!update.realProgress && <span className="muted">{t('noProgress')}</span>}
          <ReviewBadge review={update.review} />
        </>
      }
    >
      <TimelineParts
        parts={[
          { key: 'progress', label: t('progress'), content: update.progress, lang },
          { key: 'problems', label: t('problems'), content: update.problems, lang },
          {
            key: 'nextStep',
            label: t('nextStep'),
            lang,
            content: update.nextStep && (
              <>
                {update.nextStep}{' '}
                {nextStepDueOn && (
                  <span className="muted">
                    {t.rich('dueBy', { d: () => <CalendarDate date={nextStepDueOn} /> })}
                  </span>
                )}
              </>
            ),
          },
          { key: 'comment', label: t('comment'), content: update.review?.comment },
        ]}
      />
    </TimelineEntry>
  )
}

/** Approval without a review needs no badge: where a unit asks for none, every update would carry one. */
function ReviewBadge({ review }: { review: StatusUpdateItem['review'] }) {
  const t = useTranslations('statusUpdate')
  if (review === null) return <Badge standing="reported">{t('waiting')}</Badge>
  if (review.basis === 'approvalNotRequired' || !review.reviewer) return null
  const { name } = review.reviewer
  return review.decision === 'approved' ? (
    <Badge standing="verified">{t('approved', { name })}</Badge>
  ) : (
    <Badge standing="reported">{t('returned', { name })}</Badge>
  )
}
