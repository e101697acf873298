import { useTranslations } from 'next-intl'
import { EntryPhase, EntrySign, EntryTitle, hrefOf } from '@/components/calendar/calendar-entry'
import { useHolidayNames } from '@/components/calendar/use-day-name'
import { LeadUnit } from '@/components/commitments/lead-unit'
import { Spoken } from '@/components/i18n/spoken'
import { EmptyState } from '@/components/ui/empty-state'
import { Link } from '@/components/ui/link'
import { Note } from '@/components/ui/note'
import { Section } from '@/components/ui/section'
import type { Calendar, CalendarEntry } from '@/lib/calendar/queries'
import { calendarKinds } from '@/lib/calendar/rules'
import type { CalendarDate } from '@/lib/time/calendar-date'

/** Everything that stands on one day, by kind. */
export function DayAgenda({ calendar, date }: { calendar: Calendar; date: CalendarDate }) {
  const t = useTranslations('calendar')
  const entries = calendar.entries.get(date) ?? []
  const counts = calendar.counts.get(date)
  const names = useHolidayNames()(date, calendar.holidays)
  return (
    <>
      {names.length > 0 && <Note>{names.join(' · ')}</Note>}
      {!counts && <EmptyState title={t('nothing')}>{t('nothingWhy')}</EmptyState>}
      {counts && counts.total > entries.length && (
        <Note>{t('cut', { shown: entries.length, total: counts.total })}</Note>
      )}
      {calendarKinds.map((kind) => {
        const own = entries.filter((entry) => entry.kind === kind)
        if (own.length === 0 || !counts) return null
        return (
          <Section
            key={kind}
            id={kind}
            title={t(`kind.${kind}`)}
            aside={<span className="muted">{counts[kind]}</span>}
          >
            <ul className="agenda">
              {own.map((entry) => (
                <AgendaLine key={`${entry.phase} ${entry.ref}`} entry={entry} />
              ))}
            </ul>
          </Section>
        )
      })}
    </>
  )
}

function AgendaLine({ entry }: { entry: CalendarEntry }) {
  return (
    <li>
      <span className="agenda__sign">
        <EntrySign entry={entry} />
      </span>
      <span>
        <Link href={hrefOf(entry)}>
          <EntryTitle entry={entry} />
        </Link>{' '}
        <EntryPhase entry={entry} />
      </span>
      {entry.kind === 'session' ? (
        <span className="muted">{entry.session.visitKey}</span>
      ) : (
        <>
          <span>
            <span className="nowrap">{entry.item.number}</span>
            {entry.words && (
              <>
                {' '}
                <Spoken texts={entry.item.title} />
              </>
            )}
          </span>
          <span className="muted">
            <LeadUnit commitment={entry.item} />
          </span>
        </>
      )}
    </li>
  )
}
