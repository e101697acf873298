import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { CalendarBar } from '@/components/calendar/calendar-bar'
import { kindSigns } from '@/components/calendar/calendar-entry'
import { CalendarFilters } from '@/components/calendar/calendar-filters'
import { usePeriod } from '@/components/calendar/use-period'
import type { FilterChoices } from '@/components/commitments/use-filter-fields'
import { Page } from '@/components/layout/page'
import { Icon } from '@/components/ui/icon'
import { LightMark } from '@/components/ui/mark'
import { Note } from '@/components/ui/note'
import { Segments } from '@/components/ui/tabs'
import type { Calendar } from '@/lib/calendar/queries'
import { calendarKinds, calendarViews, type Shown } from '@/lib/calendar/rules'
import { type AskedCalendar, calendarHref } from '@/lib/calendar/schema'

type CalendarPageProps = {
  asked: AskedCalendar
  rejected: (keyof AskedCalendar)[]
  shown: Shown
  choices: FilterChoices
  /** How many items the timeline is about; elsewhere the days with their counts. */
  found: number | Calendar
  children: ReactNode
}

/** The calendar: what it says in a sentence, the ways to turn and narrow it, and the days or the timeline as its children. */
export function CalendarPage({ asked, rejected, shown, choices, found, children }: CalendarPageProps) {
  const t = useTranslations('calendar')
  const list = useTranslations('list')
  const comma = useTranslations('punctuation')('comma')
  const inWeeks = shown.view === 'month' || shown.view === 'week'
  return (
    <Page
      eyebrow={<b>{t('title')}</b>}
      headline={<Sentence asked={asked} shown={shown} found={found} />}
      actions={<Views asked={asked} />}
      legend={!inWeeks}
      landscape
    >
      {rejected.length > 0 && (
        <Note>{list('rejected', { names: rejected.map((name) => t(`filter.${name}`)).join(comma) })}</Note>
      )}
      <div className="calendar-tools no-print">
        <CalendarBar asked={asked} shown={shown} />
        <CalendarFilters asked={asked} choices={choices} />
      </div>
      {children}
      {inWeeks && <Signs />}
    </Page>
  )
}

function Views({ asked }: { asked: AskedCalendar }) {
  const t = useTranslations('calendar')
  return (
    <Segments
      label={t('views')}
      items={calendarViews.map((view) => ({
        href: calendarHref({ ...asked, view }),
        label: t(`view.${view}`),
        current: asked.view === view,
      }))}
    />
  )
}

function Sentence({ asked, shown, found }: Pick<CalendarPageProps, 'asked' | 'shown' | 'found'>) {
  const t = useTranslations('calendar')
  const period = usePeriod(shown)
  if (typeof found === 'number') return t('headlineTimeline', { period, count: found })
  const { first, last } = found.period
  const inside = [...found.counts].filter(([date]) => date >= first && date <= last)
  const sum = (name: keyof (typeof inside)[number][1]) =>
    inside.reduce((total, [, counts]) => total + counts[name], 0)
  if (asked.kind !== undefined && asked.kind !== 'deadline')
    return t('headlineKind', { period, count: sum(asked.kind) })
  return t('headline', { period, deadlines: sum('deadline'), overdue: sum('overdue') })
}

/** The signs of the days in words: deadlines by their light, then the other kinds. */
function Signs() {
  const t = useTranslations('calendar')
  const light = useTranslations('light')
  return (
    <ul className="signs" aria-label={t('legend')}>
      {(['overdue', 'dueSoon', 'onTime', 'none'] as const).map((name) => (
        <li key={name}>
          <LightMark light={name}>{name === 'none' ? t('phase.proposed') : light(name)}</LightMark>
        </li>
      ))}
      {calendarKinds
        .filter((kind) => kind !== 'deadline')
        .map((kind) => (
          <li key={kind}>
            <Icon name={kindSigns[kind]} /> {t(`kind.${kind}`)}
          </li>
        ))}
    </ul>
  )
}
