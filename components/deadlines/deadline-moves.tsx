import { useTranslations } from 'next-intl'
import { CalendarDate } from '@/components/time/calendar-date'
import { Instant } from '@/components/time/instant'
import { Timeline, TimelineEvent } from '@/components/ui/timeline'
import type { DeadlineChangeItem } from '@/lib/deadlines/queries'

/** How a deadline came to be what it is, newest first, with the reasons. */
export function DeadlineMoves({ changes }: { changes: DeadlineChangeItem[] }) {
  const t = useTranslations('deadline')
  const p = useTranslations('punctuation')
  return (
    <Timeline>
      {changes.map(({ id, kind, oldDueOn, newDueOn, reason, daysOverdue, changedAt, grantedBy }) => (
        <TimelineEvent key={id}>
          {t.rich(`changedEvent.${kind === 'changed' && oldDueOn === null ? 'set' : kind}`, {
            o: () => oldDueOn && <CalendarDate date={oldDueOn} />,
            d: () => <CalendarDate date={newDueOn} />,
            days: daysOverdue,
          })}
          {p('comma')}
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
      ))}
    </Timeline>
  )
}
