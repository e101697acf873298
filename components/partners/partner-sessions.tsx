import { useTranslations } from 'next-intl'
import { Spoken } from '@/components/i18n/spoken'
import { CalendarDate } from '@/components/time/calendar-date'
import { Link } from '@/components/ui/link'
import { Timeline, TimelineEntry } from '@/components/ui/timeline'
import type { PartnerDetail } from '@/lib/partners/queries'
import { compareCalendarDates } from '@/lib/time/calendar-date'

type PartnerSession = PartnerDetail['sessions'][number]

/** The sessions that a partner took part in, the latest visit first. */
export function PartnerSessions({ sessions }: { sessions: PartnerSession[] }) {
  const t = useTranslations('session')
  const words = useTranslations()
  if (sessions.length === 0) return <p className="muted">{t('none')}</p>
  return (
    <Timeline>
      {sessions.toSorted(latestFirst).map(({ visitKey, position, kind, role, title, heldOn }) => (
        <TimelineEntry
          key={`${visitKey}-${position}`}
          head={
            <>
              <b>{t(`kind.${kind}`)}</b>
              {heldOn ? <CalendarDate date={heldOn} /> : <span className="muted">{t('dateNotStated')}</span>}
              <span className="muted">{words(`participant.role.${role}`)}</span>
            </>
          }
        >
          <p className="sm">
            <Link href={`/visits/${visitKey}#session-${position}`}>
              <Spoken texts={title} />
            </Link>{' '}
            <span className="muted">{visitKey}</span>
          </p>
        </TimelineEntry>
      ))}
    </Timeline>
  )
}

function latestFirst(a: PartnerSession, b: PartnerSession): number {
  return compareCalendarDates(dayOf(b), dayOf(a)) || b.position - a.position
}

function dayOf({ heldOn, visitEndsOn }: PartnerSession): string {
  return heldOn ?? visitEndsOn
}
