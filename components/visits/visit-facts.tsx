import { useTranslations } from 'next-intl'
import { CheckBadge } from '@/components/checks/check-badge'
import { Spoken } from '@/components/i18n/spoken'
import { CalendarDate } from '@/components/time/calendar-date'
import { TopFacts } from '@/components/ui/facts'
import type { CheckItem } from '@/lib/checks/queries'
import type { VisitDetail } from '@/lib/visits/queries'

/** When, where and who, each with what of it is still to be checked; the badges lead to their notes further down. */
export function VisitFacts({ visit }: { visit: VisitDetail }) {
  const t = useTranslations('visit')
  const { startsOn, endsOn, places, delegation, sessions, checks } = visit
  const badges = (...fields: string[]) => <ChecksOf fields={fields} checks={checks} />
  const partners = partnersOf(visit).length
  return (
    <TopFacts
      facts={[
        {
          key: 'dates',
          label: t('dates'),
          value: <CalendarDate date={startsOn} until={endsOn} />,
          detail: badges('year'),
        },
        {
          key: 'places',
          label: t('places'),
          value: Object.keys(places).length > 0 ? <Spoken texts={places} /> : t('placesNotStated'),
          detail: badges('place'),
        },
        {
          key: 'delegation',
          label: t('delegation'),
          value: delegation.length > 0 ? <Delegates delegation={delegation} /> : t('noDelegation'),
          detail: (
            <>
              <Titles delegation={delegation} /> {badges('delegation')}
            </>
          ),
        },
        {
          key: 'sessions',
          label: t('sessionsAndPartners'),
          value: <a href="#sessions">{t('sessionsOf', { sessions: sessions.length })}</a>,
          detail: t('partnersOf', { partners }),
        },
      ]}
    />
  )
}

/** The partners that took part in a visit, each once. */
export function partnersOf({ sessions }: Pick<VisitDetail, 'sessions'>): string[] {
  const keys = sessions.flatMap(({ participants }) =>
    participants.flatMap(({ partner }) => (partner ? [partner.key] : [])),
  )
  return [...new Set(keys)]
}

function ChecksOf({ fields, checks }: { fields: string[]; checks: CheckItem[] }) {
  return checks
    .filter(({ field }) => fields.includes(field))
    .map((check) => (
      <a key={check.id} className="plain" href="#checks">
        <CheckBadge check={check} />
      </a>
    ))
}

function Delegates({ delegation }: Pick<VisitDetail, 'delegation'>) {
  return delegation.map(({ memberName }, index) => (
    <bdi key={memberName}>
      {index > 0 && ', '}
      {memberName}
    </bdi>
  ))
}

/** What the first of the delegation is; the others have theirs in the list of sessions. */
function Titles({ delegation: [head] }: Pick<VisitDetail, 'delegation'>) {
  const t = useTranslations('participant')
  if (!head) return null
  return (
    <>
      <Spoken texts={head.title} /> · {t(`role.${head.role}`)}
    </>
  )
}
