import { useLocale, useTranslations } from 'next-intl'
import { ChartTable } from '@/components/overview/chart-table'
import { lightDrawings } from '@/components/ui/mark'
import { TimeAxis } from '@/components/ui/time-axis'
import { lookAheads } from '@/lib/commitments/rules'
import { axisMarks, type DueDay, placeOf } from '@/lib/outlook/rules'
import type { Reading } from '@/lib/settings/queries'
import { addDays } from '@/lib/time/calendar-date'
import { formatCalendarDate } from '@/lib/time/format'

/** The days on which something falls due, drawn to scale; beside it the same as a table for those who do not see it. */
export function DueAxis({ days, reading: { today, settings } }: { days: DueDay[]; reading: Reading }) {
  const t = useTranslations('overview.ahead')
  const words = useTranslations('light')
  const locale = useLocale()
  const marks = axisMarks(days, today, settings)
  const ends = Object.values(lookAheads).map(([, last]) => ({
    at: placeOf(last),
    label: t('tick', { days: last }),
    date: formatCalendarDate(addDays(today, last), locale, 'short'),
  }))
  const columns = [
    { key: 'day', label: t('day') },
    { key: 'light', label: t('standing') },
    { key: 'items', label: t('items') },
  ]
  return (
    <>
      <TimeAxis
        ticks={[{ at: 0, label: t('today') }, ...ends]}
        items={marks.map(({ date, light, count, at, row, numbered }) => ({
          key: `${date} ${light}`,
          at,
          row,
          drawing: lightDrawings[light],
          number: numbered ? count : undefined,
        }))}
      />
      <div className="vh">
        <ChartTable
          caption={t('tableCaption')}
          columns={columns}
          rows={marks.map(({ date, light, count }) => ({
            day: date,
            name: formatCalendarDate(date, locale),
            cells: [words(light), count],
          }))}
        />
      </div>
    </>
  )
}
