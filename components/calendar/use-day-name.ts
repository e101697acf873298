import { useLocale, useTranslations } from 'next-intl'
import type { DayCounts } from '@/lib/calendar/queries'
import { calendarKinds } from '@/lib/calendar/rules'
import { type Holiday, isWeekend } from '@/lib/holidays/rules'
import { type Locale, languageOf } from '@/lib/i18n/locale'
import { pickLocalized } from '@/lib/i18n/localized'
import type { CalendarDate } from '@/lib/time/calendar-date'
import { formatCalendarDate } from '@/lib/time/format'

/** What a day is, in words: the holidays of either country, and where people work on a weekend. */
export function useHolidayNames(): (date: CalendarDate, holidays: readonly Holiday[]) => string[] {
  const t = useTranslations('calendar')
  const countries = useTranslations('holidayCountry')
  const language = languageOf(useLocale() as Locale)
  return (date, holidays) =>
    holidays
      .filter(({ heldOn }) => heldOn === date)
      .map(({ country, name, working }) =>
        working
          ? t('worked', { country: countries(country) })
          : t('holiday', { name: pickLocalized(name, language)?.text ?? '', country: countries(country) }),
      )
}

/** A day as it is read aloud: its date, what kind of day it is, and how much of each kind stands on it. */
export function useDayName(): (
  date: CalendarDate,
  counts: DayCounts | undefined,
  holidays: readonly Holiday[],
) => string {
  const t = useTranslations('calendar')
  const comma = useTranslations('punctuation')('comma')
  const locale = useLocale()
  const holidayNames = useHolidayNames()
  return (date, counts, holidays) => {
    const told = counts
      ? calendarKinds.flatMap((kind) => [
          ...(counts[kind] > 0 ? [t(`count.${kind}`, { count: counts[kind] })] : []),
          ...(kind === 'deadline' && counts.overdue > 0
            ? [t('count.overdue', { count: counts.overdue })]
            : []),
        ])
      : [t('count.nothing')]
    return [
      formatCalendarDate(date, locale, 'weekday'),
      ...(isWeekend(date) ? [t('weekend')] : []),
      ...holidayNames(date, holidays),
      ...told,
    ].join(comma)
  }
}
