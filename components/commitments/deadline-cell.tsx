import { useTranslations } from 'next-intl'
import { CalendarDate } from '@/components/time/calendar-date'
import { Badge } from '@/components/ui/badge'
import type { CommitmentItem } from '@/lib/commitments/queries'
import { daysMoved } from '@/lib/commitments/rules'

/** The current deadline, with the first one struck through and how far it moved; a proposed one says that it is no more than that. */
export function DeadlineCell({ commitment }: { commitment: CommitmentItem }) {
  const t = useTranslations('commitment')
  const { dueOn, dueBasis, originalDueOn, timesMoved, wasOverdueDays } = commitment
  if (dueOn === null) return <span className="muted">{t('noAgreedDate')}</span>
  return (
    <>
      <CalendarDate date={dueOn} />{' '}
      {dueBasis === 'proposed' && <Badge standing="flag">{t('proposed')}</Badge>}
      {timesMoved > 0 && originalDueOn && (
        <small>
          <s>
            <CalendarDate date={originalDueOn} />
          </s>{' '}
          {t('moved', { times: timesMoved, days: daysMoved(originalDueOn, dueOn) })}
        </small>
      )}
      {wasOverdueDays > 0 && <small>{t('wasOverdue', { days: wasOverdueDays })}</small>}
    </>
  )
}
