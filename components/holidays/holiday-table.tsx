import { useLocale, useTranslations } from 'next-intl'
import { RemoveHolidayForm } from '@/components/holidays/holiday-forms'
import { OtherNames, Spoken } from '@/components/i18n/spoken'
import { CalendarDate } from '@/components/time/calendar-date'
import { EmptyState } from '@/components/ui/empty-state'
import { Row, Table } from '@/components/ui/table'
import type { Holiday } from '@/lib/holidays/rules'
import { type Locale, languageOf } from '@/lib/i18n/locale'
import { pickLocalized } from '@/lib/i18n/localized'

type HolidayTableProps = { days: readonly Holiday[]; canEdit: boolean; here: string }

/** The holidays of a year in both countries, and the weekends on which people work. */
export function HolidayTable({ days, canEdit, here }: HolidayTableProps) {
  const t = useTranslations('settings')
  const countries = useTranslations('holidayCountry')
  const language = languageOf(useLocale() as Locale)
  if (days.length === 0) return <EmptyState title={t('noHolidays')} />
  const columns = [
    { key: 'day', label: t('day') },
    { key: 'name', label: t('holidayName'), width: 'wide' as const },
    { key: 'country', label: t('country') },
    { key: 'kind', label: t('kind') },
    ...(canEdit ? [{ key: 'remove', label: t('removeShort'), labelHidden: true }] : []),
  ]
  return (
    <Table caption={t('holidays')} columns={columns} stacked>
      {days.map(({ country, heldOn, name, working }) => (
        <Row key={`${country} ${heldOn}`}>
          <th scope="row">
            <CalendarDate date={heldOn} length="weekday" />
          </th>
          <td data-label={t('holidayName')}>
            <Spoken texts={name} />{' '}
            <small>
              <OtherNames texts={name} />
            </small>
          </td>
          <td data-label={t('country')}>{countries(country)}</td>
          <td data-label={t('kind')}>{t(working ? 'workedWeekend' : 'dayOff')}</td>
          {canEdit && (
            <td>
              <RemoveHolidayForm
                country={country}
                heldOn={heldOn}
                name={`${pickLocalized(name, language)?.text ?? ''}, ${heldOn}`}
                closeHref={here}
              />
            </td>
          )}
        </Row>
      ))}
    </Table>
  )
}
