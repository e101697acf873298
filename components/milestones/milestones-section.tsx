import { useTranslations } from 'next-intl'
import { Foreign } from '@/components/i18n/spoken'
import { MilestoneLine } from '@/components/milestones/milestone-line'
import { scaleMilestones } from '@/components/milestones/milestone-scale'
import { CalendarDate } from '@/components/time/calendar-date'
import { Link } from '@/components/ui/link'
import { Section } from '@/components/ui/section'
import type { CommitmentItem } from '@/lib/commitments/queries'
import { isOpen } from '@/lib/commitments/rules'
import type { MilestoneItem } from '@/lib/milestones/queries'
import { expectedOn, milestoneState, slipOf } from '@/lib/milestones/rules'

type MilestonesSectionProps = { commitment: CommitmentItem; milestones: MilestoneItem[]; today: string }

/** What is to be reached on the way: planned, expected and reached days, on a line and in words. */
export function MilestonesSection({ commitment, milestones, today }: MilestonesSectionProps) {
  const t = useTranslations('milestone')
  const { number, can, standing } = commitment
  const open = isOpen(standing)
  const some = milestones.length > 0
  if (!some && !(open && can.planMilestones)) return null
  const states = milestones.map((milestone) => milestoneState(milestone, today))
  const late = states.filter((state) => state === 'missed' || state === 'slipping').length
  const ahead = states.filter((state) => state !== 'reached').length
  const { first, last } = scaleMilestones(milestones, today)
  return (
    <Section
      id="milestones"
      title={some ? t('finding', { late, ahead }) : t('title')}
      aside={
        open &&
        can.planMilestones && (
          <Link className="no-print" href={`/commitments/${number}?dialog=add-milestone`} scroll={false}>
            {t('add')}
          </Link>
        )
      }
      note={
        some &&
        t.rich('line', { f: () => <CalendarDate date={first} />, l: () => <CalendarDate date={last} /> })
      }
    >
      {some ? (
        <>
          <MilestoneLine milestones={milestones} today={today} />
          <ol className="aligned milestones">
            {milestones.map((milestone) => (
              <Milestone key={milestone.id} commitment={commitment} milestone={milestone} today={today} />
            ))}
          </ol>
        </>
      ) : (
        <p className="muted">{t('none')}</p>
      )}
    </Section>
  )
}

function Milestone({
  commitment,
  milestone,
  today,
}: {
  commitment: CommitmentItem
  milestone: MilestoneItem
  today: string
}) {
  const t = useTranslations('milestone')
  const comma = useTranslations('punctuation')('comma')
  const { title, language, plannedOn, forecastOn } = milestone
  const state = milestoneState(milestone, today)
  const slip = slipOf(milestone)
  const told = state === 'reached' || state === 'missed' || forecastOn !== null
  return (
    <li>
      <b>
        <Foreign text={title} language={language} />
      </b>
      <span className="muted">{t.rich('planned', { d: () => <CalendarDate date={plannedOn} /> })}</span>
      <span>
        {told && t.rich(`state.${state}`, { d: () => <CalendarDate date={expectedOn(milestone)} /> })}
        {slip !== 0 && comma}
        {slip > 0 && <b>{t('slip', { days: slip })}</b>}
        {slip < 0 && t('early', { days: -slip })}
      </span>
      <Ways commitment={commitment} milestone={milestone} />
    </li>
  )
}

/** What the reader may do with a milestone of an open item. */
function Ways({
  commitment: { number, can, standing },
  milestone,
}: {
  commitment: CommitmentItem
  milestone: MilestoneItem
}) {
  const t = useTranslations('milestone')
  if (!isOpen(standing)) return null
  const ahead = milestone.actualOn === null
  const ways = [
    { name: 'reach' as const, may: can.reportMilestone && ahead },
    { name: 'forecast' as const, may: can.reportMilestone && ahead },
    { name: 'remove' as const, may: can.planMilestones },
  ].filter(({ may }) => may)
  if (ways.length === 0) return null
  return (
    <span className="milestones__ways no-print">
      {ways.map(({ name }) => (
        <Link
          key={name}
          href={`/commitments/${number}?dialog=${name}-milestone&milestone=${milestone.id}`}
          scroll={false}
          aria-label={t('actionFor', { action: t(name), title: milestone.title })}
        >
          {t(name)}
        </Link>
      ))}
    </span>
  )
}
