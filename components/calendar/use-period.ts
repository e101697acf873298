import { useFormatter, useLocale } from 'next-intl'
import type { Shown } from '@/lib/calendar/rules'
import { periodOf } from '@/lib/calendar/rules'
import { formatCalendarDate, formatDateRange } from '@/lib/time/format'

/** The period that a calendar shows, as its heading names it: November 2026. */
export function usePeriod(shown: Shown): string {
  const format = useFormatter()
  const locale = useLocale()
  const { first, last } = periodOf(shown)
  if (shown.view === 'day') return formatCalendarDate(first, locale, 'weekday')
  if (shown.view === 'week') return formatDateRange(first, last, locale)
  const months = { year: 'numeric', month: 'long', timeZone: 'UTC' } as const
  const start = new Date(`${first}T00:00:00Z`)
  return shown.view === 'month'
    ? format.dateTime(start, months)
    : format.dateTimeRange(start, new Date(`${last}T00:00:00Z`), months)
}
