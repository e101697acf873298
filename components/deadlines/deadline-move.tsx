import { useTranslations } from 'next-intl'
import { CalendarDate } from '@/components/time/calendar-date'
import { Instant } from '@/components/time/instant'
import { TimelineEvent } from '@/components/ui/timeline'
import type { DeadlineChangeItem } from '@/lib/deadlines/queries'

/** One change of a deadline: from which date to which, by whom, when and why. */
export function DeadlineMove({
  change: { kind, oldDueOn, newDueOn, reason, daysOverdue, changedAt, requestedBy, grantedBy },
}: {
  change: DeadlineChangeItem
}) {
  const t = useTranslations('deadline')
  const p = useTranslations('punctuation')
  return (
    <TimelineEvent>
      {t('event')}
      {p('colon')}
      {t.rich(`changedEvent.${kind === 'changed' && oldDueOn === null ? 'set' : kind}`, {
        o: () => oldDueOn && <CalendarDate date={oldDueOn} />,
        d: () => <CalendarDate date={newDueOn} />,
        days: daysOverdue,
      })}
      {p('comma')}
      {requestedBy && (
        <>
          {t('requestedBy', { by: requestedBy })}
          {p('comma')}
        </>
      )}
      {grantedBy}
      {p('comma')}
      <Instant at={changedAt} />
      {reason && (
        <p className="written">
          {t('reason')}
          {p('colon')}
          {reason}
        </p>
      )}
    </TimelineEvent>
  )
}
