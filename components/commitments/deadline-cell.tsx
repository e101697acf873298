import { useTranslations } from 'next-intl'
import { CalendarDate } from '@/components/time/calendar-date'
import { Badge } from '@/components/ui/badge'
import type { CommitmentItem } from '@/lib/commitments/queries'
import { daysMoved } from '@/lib/commitments/rules'

/** The current deadline in a row; a proposed one says that it is no more than that. */
export function DeadlineCell({ commitment }: { commitment: CommitmentItem }) {
  return useDeadline()(commitment)
}

/** The same for the rows of a table. */
export function useDeadline() {
  const t = useTranslations('commitment')
  const undated = <span className="muted">{t('noAgreedDate')}</span>
  const proposal = <Badge standing="flag">{t('proposed')}</Badge>
  return (commitment: CommitmentItem) => {
    const { dueOn, dueBasis } = commitment
    if (dueOn === null) return undated
    const isProposed = dueBasis === 'proposed'
    const date = <CalendarDate date={dueOn} />
    if (!isProposed && !hasPast(commitment)) return date
    return (
      <>
        {date}
        <small>
          {isProposed && proposal} <DeadlinePast commitment={commitment} short />
        </small>
      </>
    )
  }
}

function hasPast({ originalDueOn, timesMoved, wasOverdueDays }: CommitmentItem): boolean {
  return (timesMoved > 0 && originalDueOn !== null) || wasOverdueDays > 0
}

/** What became of the first deadline: struck through, how often and how far it moved, and for how long the item was overdue. */
export function DeadlinePast({ commitment, short = false }: { commitment: CommitmentItem; short?: boolean }) {
  const t = useTranslations('commitment')
  if (!hasPast(commitment)) return null
  const { dueOn, originalDueOn, timesMoved, wasOverdueDays } = commitment
  const days = daysMoved(originalDueOn, dueOn)
  return (
    <>
      {timesMoved > 0 && originalDueOn && (
        <>
          <s>
            <CalendarDate date={originalDueOn} {...(short && { length: 'short' })} />
          </s>{' '}
          {short
            ? t('movedShort', { times: timesMoved, days: days > 0 ? `+${days}` : `−${-days}` })
            : t('moved', { times: timesMoved, days })}
        </>
      )}{' '}
      {wasOverdueDays > 0 && (
        <span className={short ? 'was-overdue' : undefined}>{t('wasOverdue', { days: wasOverdueDays })}</span>
      )}
    </>
  )
}
