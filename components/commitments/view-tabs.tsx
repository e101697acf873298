import { useTranslations } from 'next-intl'
import { type TabItem, Tabs } from '@/components/ui/tabs'
import type { AttentionReason } from '@/lib/commitments/rules'
import { type CommitmentFilters, commitmentFiltersToQuery } from '@/lib/commitments/schema'
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
  // Order and page change no view; any other filter leaves all of them.
  const view = commitmentFiltersToQuery({ ...filters, sort: 'deadline', dir: 'asc', page: 1 })
  const items: TabItem[] = [
    {
      href: '/commitments',
      label: t('list.all'),
      count: counts.open,
      current: view === '',
    },
    ...shown.map((each) => ({
      href: `/commitments?reason=${each}`,
      label: t(`reasonFilter.${each}`),
      count: counts[each],
      current: view === `?reason=${each}`,
    })),
    { href: '/commitments?state=closed', label: t('list.closed'), current: view === '?state=closed' },
  ]
  return <Tabs label={t('list.tabs')} items={items} />
}
