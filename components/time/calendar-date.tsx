import { useLocale, useTranslations } from 'next-intl'
import { daysBetween } from '@/lib/time/calendar-date'
import { type DateLength, formatCalendarDate, formatDateRange } from '@/lib/time/format'

type CalendarDateProps = {
  /** YYYY-MM-DD */
  date: string
  length?: DateLength
  /** The last day of a period that begins on `date`. */
  until?: string | undefined
  /** Adds how far away the date is, seen from this day: "in 4 days". */
  today?: string
}

/** A day of the calendar, the same for readers of every time zone. */
export function CalendarDate({ date, length = 'full', until, today }: CalendarDateProps) {
  const locale = useLocale()
  const text = until ? formatDateRange(date, until, locale) : formatCalendarDate(date, locale, length)
  const day = (
    <time className="nowrap" dateTime={date}>
      {text}
    </time>
  )
  if (!today) return day
  return (
    <>
      {day} <Distance days={daysBetween(today, date)} />
    </>
  )
}

function Distance({ days }: { days: number }) {
  const t = useTranslations('time')
  const text = days < 0 ? t('daysAgo', { days: -days }) : t('inDays', { days })
  return <span className="muted nowrap">({text})</span>
}
