import { useTranslations } from 'next-intl'
import { EntryPhase, EntrySign, EntryTitle, hrefOf } from '@/components/calendar/calendar-entry'
import { useHolidayNames } from '@/components/calendar/use-day-name'
import { LeadUnit } from '@/components/commitments/lead-unit'
import { Spoken } from '@/components/i18n/spoken'
import { EmptyState } from '@/components/ui/empty-state'
import { Link } from '@/components/ui/link'
import { Note } from '@/components/ui/note'
import { Section } from '@/components/ui/section'
import type { Calendar, CalendarEntry, DayCounts } from '@/lib/calendar/queries'
import { type CalendarKind, calendarKinds } from '@/lib/calendar/rules'
import { type AskedCalendar, dayListHref } from '@/lib/calendar/schema'
import type { CalendarDate } from '@/lib/time/calendar-date'

type DayAgendaProps = { calendar: Calendar; asked: AskedCalendar; date: CalendarDate }

/** Everything that stands on one day, by kind. */
export function DayAgenda({ calendar, asked, date }: DayAgendaProps) {
  const t = useTranslations('calendar')
  const entries = calendar.entries.get(date) ?? []
  const counts = calendar.counts.get(date)
  const names = useHolidayNames()(date, calendar.holidays)
  return (
    <>
      {names.length > 0 && <Note>{names.join(' · ')}</Note>}
      {!counts && <EmptyState title={t('nothing')}>{t('nothingWhy')}</EmptyState>}
      {counts && counts.total > entries.length && (
        <Note>{t(asked.mine ? 'cut' : 'cutDay', { shown: entries.length, total: counts.total })}</Note>
      )}
      {calendarKinds.map((kind) => {
        const own = entries.filter((entry) => entry.kind === kind)
        if (own.length === 0 || !counts) return null
        return (
          <Section
            key={kind}
            id={kind}
            title={t(`kind.${kind}`)}
            aside={<KindCount kind={kind} counts={counts} href={dayListHref(kind, date, asked)} />}
          >
            <ul className="aligned agenda">
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

type KindCountProps = { kind: CalendarKind; counts: DayCounts; href: string | null }

/** How many there are, and the list of their items, of which one may stand there twice. */
function KindCount({ kind, counts, href }: KindCountProps) {
  const t = useTranslations('calendar')
  const items = kind === 'milestone' ? counts.milestoneItems : counts[kind]
  return (
    <>
      {(!href || items !== counts[kind]) && <span className="muted">{counts[kind]} </span>}
      {href && <Link href={href}>{t('inList', { count: items })}</Link>}
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
