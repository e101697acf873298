import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Spoken } from '@/components/i18n/spoken'
import { CalendarDate } from '@/components/time/calendar-date'
import { Instant } from '@/components/time/instant'
import type { DescribedChange, DescribedEvent, DescribedValue } from '@/lib/audit/describe'

type HistoryEntryProps = {
  event: DescribedEvent & { at: Date; actorKind: 'person' | 'system'; actorName: string }
  /** What it was done to, where the page does not say. */
  about?: ReactNode
}

/** One event: what, to what, who, when, with before and after in the reader's words. */
export function HistoryEntry({ event, about }: HistoryEntryProps) {
  const t = useTranslations('history')
  const comma = useTranslations('punctuation')('comma')
  return (
    <li>
      <p>
        <b>{t(`events.${event.key}` as never)}</b> {about}{' '}
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
  if (value.kind === 'texts') return <Spoken texts={value.texts} />
  if (value.kind === 'word') return t(`${value.namespace}.${value.key}` as never)
  return value.kind === 'text' ? <span className="written">{value.text}</span> : t('history.nothing')
}
