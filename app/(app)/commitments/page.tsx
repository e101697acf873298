import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { SelectableCommitments } from '@/components/assignment/selectable-commitments'
import { CommitmentFilters } from '@/components/commitments/commitment-filters'
import { CommitmentsPagination } from '@/components/commitments/commitments-pagination'
import { CommitmentsTable } from '@/components/commitments/commitments-table'
import { RejectedFilters } from '@/components/commitments/rejected-filters'
import { ViewTabs } from '@/components/commitments/view-tabs'
import { Page } from '@/components/layout/page'
import { StandingSentence } from '@/components/overview/standing-sentence'
import { DoneToast } from '@/components/status-updates/done-toast'
import { StatusUpdateDialog } from '@/components/status-updates/status-update-dialog'
import { LinkButton } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { listAssignmentChoices } from '@/lib/assignment/queries'
import { requireActor } from '@/lib/auth/session'
import { findCommitment, listCommitments, pageSize } from '@/lib/commitments/queries'
import { commitmentFiltersToQuery, parseCommitmentFilters, type SearchParams } from '@/lib/commitments/schema'
import { mayEnterCommitments } from '@/lib/entries/queries'
import { countStanding } from '@/lib/overview/queries'
import { listPartners } from '@/lib/partners/queries'
import { readingAt } from '@/lib/settings/queries'
import { listSessionChoices } from '@/lib/visits/queries'

type Props = { searchParams: Promise<SearchParams> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('commitment'))('title') }
}

export default async function CommitmentsPage({ searchParams }: Props) {
  const params = await searchParams
  const { filters, rejected } = parseCommitmentFilters(params)
  const query = commitmentFiltersToQuery(filters)
  const { actor, now } = await requireActor(`/commitments${query}`)
  const reading = readingAt(now)
  const updating = typeof params.update === 'string' ? params.update : null
  const [{ items, total, page, pages }, counts, partners, sessions, updated, assignable, t] =
    await Promise.all([
      listCommitments(actor, filters, reading),
      countStanding(actor, reading),
      listPartners(actor),
      listSessionChoices(actor),
      updating ? findCommitment(actor, updating, reading) : null,
      listAssignmentChoices(actor),
      getTranslations(),
    ])
  const plain = query === ''
  return (
    <Page
      eyebrow={<b>{t('commitment.title')}</b>}
      headline={plain ? <StandingSentence counts={counts} /> : t('list.matches', { count: total })}
      actions={
        <>
          {mayEnterCommitments(actor) && (
            <LinkButton href="/commitments/new">{t('entry.newLink')}</LinkButton>
          )}
          <LinkButton href={`/reports/ledger${query}`} icon="download">
            {t('list.export')}
          </LinkButton>
        </>
      }
      landscape
    >
      <DoneToast done={params.done} />
      <ViewTabs filters={filters} counts={counts} />
      <RejectedFilters names={rejected} />
      <CommitmentFilters filters={filters} choices={{ partners, sessions }} action="/commitments" />
      <SelectableCommitments commitments={items} choices={assignable}>
        {(selectable) =>
          items.length === 0 ? (
            <EmptyState title={t('list.emptyTitle')}>{t('list.emptyWhy')}</EmptyState>
          ) : (
            <CommitmentsTable
              caption={t('commitment.title')}
              commitments={items}
              today={reading.today}
              filters={filters}
              selectable={selectable}
              updateHref={(number) => `/commitments${query ? `${query}&` : '?'}update=${number}`}
            />
          )
        }
      </SelectableCommitments>
      <CommitmentsPagination
        filters={filters}
        total={total}
        page={page}
        pages={pages}
        pageSize={pageSize}
        path="/commitments"
      />
      {updated?.can.postStatusUpdate && (
        <StatusUpdateDialog commitment={updated} closeHref={`/commitments${query}`} />
      )}
    </Page>
  )
}
