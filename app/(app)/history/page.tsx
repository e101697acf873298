import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { HistoryEvents } from '@/components/history/history-events'
import { HistoryFilterForm } from '@/components/history/history-filter-form'
import { LastSeal } from '@/components/history/last-seal'
import { Page } from '@/components/layout/page'
import { LinkButton } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { Note } from '@/components/ui/note'
import { requireActor } from '@/lib/auth/session'
import { listHistory, listHistoryPeople } from '@/lib/history/queries'
import { historyFilterKeys, historyHref, parseHistoryFilters } from '@/lib/history/schema'
import { findLastSeal } from '@/lib/seals/queries'

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('history'))('title') }
}

export default async function HistoryPage({ searchParams }: Props) {
  const { filters, rejected } = parseHistoryFilters(await searchParams)
  const { actor } = await requireActor(historyHref(filters))
  const [history, people, last, t] = await Promise.all([
    listHistory(actor, filters),
    listHistoryPeople(actor),
    findLastSeal(actor),
    getTranslations('history'),
  ])
  if (!history) notFound()
  const { before, ...kept } = filters
  const refused = historyFilterKeys.filter((name) => rejected[name] !== undefined)
  return (
    <Page eyebrow={<b>{t('title')}</b>} headline={t('headline')} standfirst={t('standfirst')} legend={false}>
      <HistoryFilterForm filters={kept} people={people} typed={rejected} />
      {refused.length > 0 && (
        <Note>
          {t('rejected', {
            names: refused.map((name) => `${t(`filter.${name}`)} (${rejected[name]})`).join(', '),
          })}
        </Note>
      )}
      <LastSeal last={last} />
      {history.events.length === 0 ? (
        <EmptyState title={t('noneTitle')}>{t('noneWhy')}</EmptyState>
      ) : (
        <HistoryEvents events={history.events} />
      )}
      <nav className="actions no-print" aria-label={t('pages')}>
        {before && <LinkButton href={historyHref(kept)}>{t('newest')}</LinkButton>}
        {history.next && (
          <LinkButton href={historyHref({ ...kept, before: history.next })} rel="next" icon="right">
            {t('older')}
          </LinkButton>
        )}
      </nav>
    </Page>
  )
}
