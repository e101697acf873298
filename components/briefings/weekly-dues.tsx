import { useTranslations } from 'next-intl'
import { BriefingName, BriefingScope } from '@/components/briefings/briefings-table'
import { CalendarDate } from '@/components/time/calendar-date'
import { LinkButton } from '@/components/ui/button'
import { LightMark } from '@/components/ui/mark'
import { Section } from '@/components/ui/section'
import { Task, TaskList } from '@/components/ui/task-list'
import type { WeeklyDue } from '@/lib/due-briefings/queries'

type WeeklyDuesProps = { due: readonly WeeklyDue[]; today: string }

/** The weekly briefings whose next issue is due, each with the one thing to do; nothing where there are none. */
export function WeeklyDues({ due, today }: WeeklyDuesProps) {
  const t = useTranslations('briefing.due')
  if (due.length === 0) return null
  return (
    <Section id="briefings" title={t('title')} aside={<span className="muted">{due.length}</span>}>
      <TaskList>
        {due.map((each) => (
          <WeeklyDueTask key={each.last.series} due={each} today={today} />
        ))}
      </TaskList>
    </Section>
  )
}

function WeeklyDueTask({ due: { dueOn, last, open }, today }: { due: WeeklyDue; today: string }) {
  const t = useTranslations('briefing.due')
  const href = open ? `/reports/briefings/${open.id}` : newHref(last)
  const word = open?.state === 'signedOff' ? 'signedOff' : open ? 'draft' : 'begin'
  return (
    <Task
      href={href}
      title={<BriefingScope briefing={last} />}
      detail={t.rich('last', {
        i: () => <BriefingName briefing={last} />,
        d: () => <CalendarDate date={last.fromOn} until={last.toOn} />,
      })}
      reasons={
        <LightMark light={dueOn < today ? 'overdue' : 'dueSoon'}>
          {dueOn < today
            ? t.rich('since', { d: () => <CalendarDate date={dueOn} length="weekday" /> })
            : t('today')}
        </LightMark>
      }
      action={<LinkButton href={href}>{t(word)}</LinkButton>}
    />
  )
}

/** The form of a new one, with what the last one was about. */
function newHref({ unitId, visit }: WeeklyDue['last']): string {
  const about = new URLSearchParams({ ...(unitId && { unit: unitId }), ...(visit && { visit: visit.key }) })
  return `/reports/briefings/new${about.size > 0 ? `?${about}` : ''}`
}
