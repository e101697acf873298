import { useTranslations } from 'next-intl'
import { HistoryEntry } from '@/components/history/history-entry'
import type { HistoryItem } from '@/lib/history/queries'

/** Who changed what of one thing and when, newest first. */
export function HistoryList({ events }: { events: HistoryItem[] }) {
  const t = useTranslations('history')
  if (events.length === 0) return <p className="muted">{t('none')}</p>
  return (
    <ol className="history">
      {events.map((event) => (
        <HistoryEntry key={event.id} event={event} />
      ))}
    </ol>
  )
}
