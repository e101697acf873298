import { useTranslations } from 'next-intl'
import { CalendarDate } from '@/components/time/calendar-date'
import { Instant } from '@/components/time/instant'
import type { DescribedChange, DescribedValue } from '@/lib/audit/describe'
import type { HistoryItem } from '@/lib/history/queries'

/** Who changed what and when, with before and after in the reader's words. */
export function HistoryList({ events }: { events: HistoryItem[] }) {
  const t = useTranslations('history')
  const comma = useTranslations('punctuation')('comma')
  if (events.length === 0) return <p className="muted">{t('none')}</p>
  return (
    <ol className="history">
      {events.map((event) => (
        <li key={event.id}>
          <p>
            <b>{t(`events.${event.key}` as never)}</b>{' '}
            <span className="muted">
              {event.actorKind === 'system' ? t('system') : event.actorName}
              {comma}
              <Instant at={event.at} />
            </span>
          </p>
          <ul>
            {event.changes.map((change) => (
              <li key={change.field}>
                <Change {...change} />
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ol>
  )
}

function Change({ field, before, after }: DescribedChange) {
  const t = useTranslations('history')
  const fields = useTranslations('field')
  // An event names its fields at run time, which the type of all keys cannot express.
  const name = fields(field as never)
  const values = { field: name, a: () => <Value value={after} />, b: () => <Value value={before} /> }
  return before.kind === 'none' ? t.rich('first', values) : t.rich('change', values)
}

function Value({ value }: { value: DescribedValue }) {
  const t = useTranslations()
  if (value.kind === 'date') return <CalendarDate date={value.date} />
  if (value.kind === 'word') return t(`${value.namespace}.${value.key}` as never)
  return value.kind === 'text' ? <span className="written">{value.text}</span> : t('history.nothing')
}
