import { useFormatter, useLocale, useTranslations } from 'next-intl'
import { EntryLink } from '@/components/calendar/calendar-entry'
import { DayKeys } from '@/components/calendar/day-keys'
import { useDayName, useHolidayNames } from '@/components/calendar/use-day-name'
import { Link } from '@/components/ui/link'
import type { Calendar } from '@/lib/calendar/queries'
import { type AskedCalendar, calendarHref } from '@/lib/calendar/schema'
import { isWeekend } from '@/lib/holidays/rules'
import type { CalendarDate } from '@/lib/time/calendar-date'
import { formatCalendarDate } from '@/lib/time/format'

type DayGridProps = {
  calendar: Calendar
  asked: AskedCalendar
  /** The day that the address names. */
  on: CalendarDate
  today: CalendarDate
}

/** Weeks from Monday, each day with the first of what stands on it. On a phone: the days that have anything, below each other. */
export function DayGrid({ calendar, asked, on, today }: DayGridProps) {
  const t = useTranslations('calendar')
  const { weeks } = calendar
  const { on: _, ...rest } = asked
  return (
    <DayKeys address={calendarHref(rest)}>
      {/* biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: the pattern for grids of dates: the days are walked by arrows */}
      <table className={`days days--${asked.view}`} role="grid" aria-label={t('grid')}>
        <thead>
          <tr>
            {(weeks[0] ?? []).map((date) => (
              <Weekday key={date} date={date} />
            ))}
          </tr>
        </thead>
        <tbody>
          {weeks.map((week) => (
            <tr key={week[0]}>
              {week.map((date) => (
                <Day key={date} date={date} calendar={calendar} asked={asked} on={on} today={today} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {!hasEntries(calendar) && <p className="muted days__none">{t('nothingWhy')}</p>}
      <p className="muted only-script no-print days__keys">{t('keys')}</p>
    </DayKeys>
  )
}

function hasEntries({ counts, period: { first, last } }: Calendar): boolean {
  return [...counts.keys()].some((date) => date >= first && date <= last)
}

function Weekday({ date }: { date: CalendarDate }) {
  const format = useFormatter()
  const named = (weekday: 'short' | 'long') =>
    format.dateTime(new Date(`${date}T00:00:00Z`), { weekday, timeZone: 'UTC' })
  return (
    <th scope="col" abbr={named('long')}>
      {named('short')}
    </th>
  )
}

function Day({ date, calendar, asked, on, today }: DayGridProps & { date: CalendarDate }) {
  const locale = useLocale()
  const nameOf = useDayName()
  const holidayNames = useHolidayNames()
  const { counts, entries, holidays, period } = calendar
  const inside = date >= period.first && date <= period.last
  const off = isWeekend(date) || holidays.some(({ heldOn, working }) => heldOn === date && !working)
  const total = counts.get(date)?.total ?? 0
  const classes = [
    'day',
    !inside && 'day--outside',
    off && 'day--off',
    date === today && 'day--today',
    total === 0 && 'day--empty',
  ]
  return (
    <td className={classes.filter(Boolean).join(' ')} data-day={date} data-stop={date === on || undefined}>
      <Link
        className="day__date"
        href={calendarHref({ ...asked, view: 'day', on: date })}
        aria-label={nameOf(date, counts.get(date), holidays)}
        aria-current={date === today ? 'date' : undefined}
      >
        <span className="day__number">{Number(date.slice(8))}</span>
        <span className="day__name">{formatCalendarDate(date, locale, 'weekday')}</span>
      </Link>
      {holidayNames(date, holidays).map((name) => (
        <span key={name} className="day__holiday">
          {name}
        </span>
      ))}
      <DayEntries entries={entries.get(date) ?? []} total={total} date={date} asked={asked} />
    </td>
  )
}

type DayEntriesProps = {
  entries: NonNullable<ReturnType<Calendar['entries']['get']>>
  total: number
  date: CalendarDate
  asked: AskedCalendar
}

function DayEntries({ entries, total, date, asked }: DayEntriesProps) {
  const t = useTranslations('calendar')
  const locale = useLocale()
  const count = total - entries.length
  if (total === 0) return null
  return (
    <ul className="day__entries">
      {entries.map((entry) => (
        <li key={`${entry.kind} ${entry.phase} ${entry.ref}`}>
          <EntryLink entry={entry} />
        </li>
      ))}
      {count > 0 && (
        <li>
          <Link className="day__more" href={calendarHref({ ...asked, view: 'day', on: date })}>
            <span aria-hidden="true">{t('more', { count })}</span>
            <span className="vh">{t('moreOn', { count, date: formatCalendarDate(date, locale) })}</span>
          </Link>
        </li>
      )}
    </ul>
  )
}
