import { useTranslations } from 'next-intl'
import { CalendarDate } from '@/components/time/calendar-date'
import { Link } from '@/components/ui/link'
import type { PaceItem } from '@/lib/cadences/queries'
import type { CommitmentItem } from '@/lib/commitments/queries'
import { isOpen } from '@/lib/commitments/rules'

type PaceLineProps = { commitment: CommitmentItem; pace: PaceItem; today: string }

/** When the next update of an open item is expected and in which rhythm, or until when none is, and why. */
export function PaceLine({ commitment: { number, can, standing }, pace, today }: PaceLineProps) {
  const t = useTranslations('pace')
  if (!isOpen(standing)) return null
  const { cadence, pausedUntil, pauseReason } = pace
  const rests = pausedUntil !== null && pausedUntil > today
  return (
    <p className="small muted">
      {rests
        ? t.rich('paused', { d: () => <CalendarDate date={pausedUntil} /> })
        : t.rich('expected', { d: () => <CalendarDate date={standing.updateDueOn} /> })}
      {' · '}
      {(rests && pauseReason) || t('every', { cadence: cadence ?? 'usual' })}
      {can.paceUpdates && (
        <span className="no-print">
          {' · '}
          <Link href={`/commitments/${number}?dialog=pace`} scroll={false}>
            {t('change')}
          </Link>
        </span>
      )}
    </p>
  )
}
