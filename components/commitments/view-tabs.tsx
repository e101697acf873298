import { useTranslations } from 'next-intl'
import { Link } from '@/components/ui/link'
import { type TabItem, Tabs } from '@/components/ui/tabs'
import type { AttentionReason, MoveBy } from '@/lib/commitments/rules'
import type { CommitmentFilters } from '@/lib/commitments/schema'
import type { Display } from '@/lib/listings/rules'
import { listingToQuery } from '@/lib/listings/schema'
import type { SavedViewItem } from '@/lib/saved-views/queries'

/** How many rows each of the usual views has. */
export type ViewCounts = Record<AttentionReason | MoveBy | 'open' | 'any' | 'closed', number>

/** The usual views by their address; the label is a word of the list where the filter's own says less. */
const usual = [
  { query: '', count: 'open', label: 'list.all' },
  { query: '?reason=any', count: 'any', label: 'reasonFilter.any' },
  { query: '?reason=overdue', count: 'overdue', label: 'list.tab.overdue' },
  { query: '?reason=dueSoon', count: 'dueSoon', label: 'list.tab.dueSoon' },
  { query: '?move=ours', count: 'ours', label: 'list.tab.ours' },
  { query: '?move=partner', count: 'partner', label: 'list.tab.partner' },
  { query: '?reason=waitingForPartner', count: 'waitingForPartner', label: 'list.tab.waitingForPartner' },
  { query: '?reason=neverUpdated', count: 'neverUpdated', label: 'list.tab.neverUpdated' },
  { query: '?state=closed', count: 'closed', label: 'list.closed' },
] as const

type ViewTabsProps = {
  filters: CommitmentFilters
  display: Display
  counts: ViewCounts
  views: SavedViewItem[]
  /** The view that the address names: two can hold the same list. */
  named: unknown
  /** The dialog that saves this list, or changes the view that it is. */
  dialogHref: (view?: string) => string
}

/** The views that people ask for most, each with its count, then those that were saved, and the way to save this one. */
export function ViewTabs({ filters, display, counts, views, named, dialogHref }: ViewTabsProps) {
  const t = useTranslations()
  // Order and page leave a usual view; a saved one is all that it was saved with but the page.
  const plain = listingToQuery({ ...filters, sort: 'deadline', dir: 'asc', page: 1 })
  const whole = listingToQuery({ ...filters, page: 1 }, display)
  const same = views.filter(({ query }) => query === whole)
  const saved = same.find(({ id }) => id === named) ?? same.find(({ query }) => query !== '')
  const items: TabItem[] = [
    ...usual.map(({ query, count, label }) => ({
      href: `/commitments${query}`,
      label: t(label),
      count: counts[count],
      current: !saved && plain === query,
    })),
    ...views.map(({ id, name, query, own, ownerName }) => ({
      href: `/commitments${query === '' ? '?' : `${query}&`}view=${id}`,
      label: own ? (
        name
      ) : (
        <>
          {name} <span className="vh">{t('view.by', { name: ownerName })}</span>
        </>
      ),
      current: saved?.id === id,
    })),
  ]
  const change = saved && (saved.can.change || saved.can.remove)
  return (
    <div className="views">
      <Tabs label={t('list.tabs')} items={items} />
      <Link className="views__save" href={dialogHref(change ? saved.id : undefined)} scroll={false}>
        {t(change ? 'view.edit' : 'view.save')}
      </Link>
    </div>
  )
}
