import { useTranslations } from 'next-intl'
import { CommitmentHealth, CommitmentLight } from '@/components/commitments/commitment-light'
import { Spoken } from '@/components/i18n/spoken'
import { CalendarDate } from '@/components/time/calendar-date'
import { CountLink } from '@/components/ui/count-link'
import { Link } from '@/components/ui/link'
import { Section } from '@/components/ui/section'
import type { CommitmentItem } from '@/lib/commitments/queries'
import { needsProof, type RecentChange, recentChanges } from '@/lib/commitments/rules'
import type { FrontPage } from '@/lib/front-page/queries'

type LastWeekProps = { page: FrontPage; today: string; since: string }

/** What happened in the last seven days: each number with its list, and the first few items by name. */
export function LastWeek({ page: { numbers, picked }, today, since }: LastWeekProps) {
  const t = useTranslations('overview.lastWeek')
  const moved = recentChanges.some((change) => change !== 'silent' && numbers[`changed.${change}`].count > 0)
  return (
    <Section
      title={moved ? t('title') : t('calm')}
      aside={t.rich('since', { d: () => <CalendarDate date={since} length="short" /> })}
      span={3}
    >
      <ul className="changes">
        {recentChanges.map((change) => (
          <li key={change}>
            <CountLink {...numbers[`changed.${change}`]} />
            <div>
              <b>{t(change)}</b>
              {change === 'silent' ? (
                <p className="muted">
                  {t('silentNote', {
                    open: numbers.open.count,
                    never: numbers['health.notReported'].count,
                  })}
                </p>
              ) : (
                picked[`changed.${change}`].map((item) => (
                  <p className="muted" key={item.number}>
                    <Changed change={change} item={item} today={today} />
                  </p>
                ))
              )}
            </div>
          </li>
        ))}
      </ul>
    </Section>
  )
}

type ChangedProps = { change: RecentChange; item: CommitmentItem; today: string }

/** An item with how it stands now in what has changed. */
function Changed({ change, item, today }: ChangedProps) {
  const t = useTranslations()
  const { number, light, health, standing, stage, dueOn, state, title } = item
  const now = {
    new: <Spoken texts={title} />,
    ended: t(`state.${state}`),
    light: <CommitmentLight light={light} standing={standing} today={today} days />,
    health: <CommitmentHealth health={health} />,
    stage: `${t(`stage.${stage}`)}${needsProof(stage) ? ` (${t('overview.paths.reported')})` : ''}`,
    deadline: dueOn && <CalendarDate date={dueOn} />,
    silent: null,
  }[change]
  return (
    <>
      <Link className="plain" href={`/commitments/${number}`}>
        {number}
      </Link>{' '}
      {now}
    </>
  )
}
