import { useTranslations } from 'next-intl'
import { type TabItem, Tabs } from '@/components/ui/tabs'
import type { AttentionReason } from '@/lib/commitments/rules'
import type { CommitmentFilters } from '@/lib/commitments/schema'
import type { StandingCounts } from '@/lib/overview/queries'

const shown: (AttentionReason | 'any')[] = [
  'any',
  'overdue',
  'dueSoon',
  'offTrack',
  'proposedDatePassed',
  'neverUpdated',
]

/** The views that people ask for most, each with its count. */
export function ViewTabs({ filters, counts }: { filters: CommitmentFilters; counts: StandingCounts }) {
  const t = useTranslations()
  const { reason, state } = filters
  const items: TabItem[] = [
    {
      href: '/commitments',
      label: t('list.all'),
      count: counts.open,
      current: reason === undefined && state === 'open',
    },
    ...shown.map((each) => ({
      href: `/commitments?reason=${each}`,
      label: t(`reasonFilter.${each}`),
      count: counts[each],
      current: reason === each && state === 'open',
    })),
    { href: '/commitments?state=closed', label: t('list.closed'), current: state === 'closed' },
  ]
  return <Tabs label={t('list.tabs')} items={items} />
}
