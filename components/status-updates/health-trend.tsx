import { useTranslations } from 'next-intl'
import { CommitmentHealth } from '@/components/commitments/commitment-light'
import { CalendarDate } from '@/components/time/calendar-date'
import type { Health } from '@/lib/commitments/rules'

type HealthTrendProps = { judged: { id: string; health: Health; on: string }[] }

/** How an item was judged at its last updates, oldest first: shape, word and day of each. */
export function HealthTrend({ judged }: HealthTrendProps) {
  const t = useTranslations('statusUpdate')
  if (judged.length < 2) return null
  return (
    <ol className="trend" aria-label={t('trend', { count: judged.length })}>
      {judged.map(({ id, health, on }) => (
        <li key={id}>
          <CommitmentHealth health={health} />
          <CalendarDate date={on} length="short" />
        </li>
      ))}
    </ol>
  )
}
