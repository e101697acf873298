import { useTranslations } from 'next-intl'
import type { ComponentProps } from 'react'
import { PaceLine } from '@/components/cadences/pace-line'
import { CommitmentTimeline } from '@/components/commitments/commitment-timeline'
import { HealthTrend } from '@/components/status-updates/health-trend'
import { Section } from '@/components/ui/section'
import type { PaceItem } from '@/lib/cadences/queries'
import type { CommitmentItem } from '@/lib/commitments/queries'
import { healthTrend } from '@/lib/status-updates/rules'

type CommitmentStoryProps = Omit<ComponentProps<typeof CommitmentTimeline>, 'number' | 'commentable'> & {
  commitment: CommitmentItem
  pace: PaceItem
  today: string
  /** Whether the reader is shown approved text only; they are told how much is not shown. */
  approvedOnly: boolean
  waiting: number
}

/** What was reported on an item and decided about it, with the trend of its health. */
export function CommitmentStory(props: CommitmentStoryProps) {
  const { commitment, pace, today, approvedOnly, waiting, ...story } = props
  const t = useTranslations()
  return (
    <Section
      id="updates"
      title={t('statusUpdate.updates')}
      aside={<span className="muted">{t('statusUpdate.count', { count: story.updates.length })}</span>}
    >
      <PaceLine commitment={commitment} pace={pace} today={today} />
      <HealthTrend judged={healthTrend(story.updates)} />
      {approvedOnly && waiting > 0 && <p className="muted">{t('review.waiting', { count: waiting })}</p>}
      <CommitmentTimeline number={commitment.number} commentable={!commitment.archived} {...story} />
    </Section>
  )
}
