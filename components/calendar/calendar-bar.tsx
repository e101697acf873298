import { useTranslations } from 'next-intl'
import { LinkButton } from '@/components/ui/button'
import { Segments } from '@/components/ui/tabs'
import { neighbour, type Shown, spans } from '@/lib/calendar/rules'
import { type AskedCalendar, calendarHref } from '@/lib/calendar/schema'

/** The ways to the period before and after, back to today, and on the timeline how much is shown. */
export function CalendarBar({ asked, shown }: { asked: AskedCalendar; shown: Shown }) {
  const t = useTranslations('calendar')
  return (
    <>
      <nav className="turn" aria-label={t('turn')}>
        <Turn asked={asked} shown={shown} way={-1} />
        <LinkButton href={calendarHref({ ...asked, on: undefined })} scroll={false}>
          {t('today')}
        </LinkButton>
        <Turn asked={asked} shown={shown} way={1} />
      </nav>
      {shown.view === 'timeline' && (
        <Segments
          label={t('spans')}
          items={spans.map((span) => ({
            href: calendarHref({ ...asked, span }),
            label: t(`span.${span}`),
            current: shown.span === span,
          }))}
        />
      )}
    </>
  )
}

/** Nothing where no date is kept any more. */
function Turn({ asked, shown, way }: { asked: AskedCalendar; shown: Shown; way: -1 | 1 }) {
  const t = useTranslations('calendar')
  const on = neighbour(shown, way)
  if (on === null) return null
  return (
    <LinkButton
      href={calendarHref({ ...asked, on })}
      icon={way === -1 ? 'left' : 'right'}
      iconOnly
      scroll={false}
    >
      {t(`${way === -1 ? 'previous' : 'next'}.${shown.view}`)}
    </LinkButton>
  )
}
