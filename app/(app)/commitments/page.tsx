import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { UpdateDialog } from '@/app/(app)/update-dialog'
import { CommitmentFilters } from '@/components/commitments/commitment-filters'
import { CommitmentList } from '@/components/commitments/commitment-list'
import { ListDialog } from '@/components/commitments/list-dialog'
import { ListTools } from '@/components/commitments/list-tools'
import { RejectedFilters } from '@/components/commitments/rejected-filters'
import { ViewTabs } from '@/components/commitments/view-tabs'
import { Page } from '@/components/layout/page'
import { StandingSentence } from '@/components/overview/standing-sentence'
import { DoneToast } from '@/components/status-updates/done-toast'
import { LinkButton } from '@/components/ui/button'
import { Segments } from '@/components/ui/tabs'
import { listAssignmentChoices } from '@/lib/assignment/queries'
import { requireActor } from '@/lib/auth/session'
import { findCommitment } from '@/lib/commitments/queries'
import { attentionReasons, moveByValues } from '@/lib/commitments/rules'
import { commitmentFiltersToQuery, type SearchParams } from '@/lib/commitments/schema'
import { mayEnterCommitments } from '@/lib/entries/queries'
import { readListing } from '@/lib/layouts/queries'
import { listChoices } from '@/lib/listings/queries'
import { listingToQuery, parseListing } from '@/lib/listings/schema'
import { listAudiences, listViews } from '@/lib/saved-views/queries'
import { readingOf } from '@/lib/settings/queries'
import { countEach } from '@/lib/tallies/queries'

type Props = { searchParams: Promise<SearchParams> }

/** What the usual views count. */
const counted = {
  open: {},
  any: { reason: 'any' },
  closed: { state: 'closed' },
  ...Object.fromEntries(attentionReasons.map((reason) => [reason, { reason }])),
  ...Object.fromEntries(moveByValues.map((move) => [move, { move }])),
} as Parameters<typeof countEach<'open' | 'any' | 'closed' | Reason | Move>>[2]
type Reason = (typeof attentionReasons)[number]
type Move = (typeof moveByValues)[number]

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('commitment'))('title') }
}

export default async function CommitmentsPage({ searchParams }: Props) {
  const params = await searchParams
  const { filters, display, rejected } = parseListing(params)
  const query = listingToQuery(filters, display)
  const { actor, now, settings } = await requireActor(`/commitments${query}`)
  const reading = readingOf(now, settings)
  const number = params.update ?? params.item
  const [list, tallies, choices, views, assignable, t] = await Promise.all([
    readListing(actor, { filters, display }, reading),
    countEach(actor, reading, counted),
    listChoices(actor, filters),
    listViews(actor),
    listAssignmentChoices(actor),
    getTranslations(),
  ])
  // As a rule the dialog is about a row of the page.
  const row = list.items.find((each) => each.number === number)
  const item = row ?? (typeof number === 'string' ? await findCommitment(actor, number, reading) : null)
  const counts = Object.fromEntries(
    Object.entries(tallies).map(([name, { count }]) => [name, count]),
  ) as Record<keyof typeof tallies, number>
  const address = (more: Record<string, string>) =>
    `/commitments${query ? `${query}&` : '?'}${new URLSearchParams(more)}`
  const shownAs = (layout: 'table' | 'board') =>
    `/commitments${listingToQuery({ ...filters, page: 1 }, { ...display, layout })}`
  return (
    <Page
      eyebrow={<b>{t('commitment.title')}</b>}
      headline={
        commitmentFiltersToQuery(filters) === '' ? (
          <StandingSentence counts={counts} />
        ) : (
          t('list.matches', { count: list.total })
        )
      }
      actions={
        <>
          <Segments
            label={t('list.layout')}
            items={(['table', 'board'] as const).map((layout) => ({
              href: shownAs(layout),
              label: t(layout === 'table' ? 'list.layoutTable' : 'list.layoutBoard'),
              icon: layout === 'table' ? 'list' : 'board',
              current: display.layout === layout,
            }))}
          />
          <LinkButton href={`/reports/ledger${commitmentFiltersToQuery(filters)}`} icon="download">
            {t('list.export')}
          </LinkButton>
          {mayEnterCommitments(actor) && (
            <LinkButton href="/commitments/new" icon="plus">
              {t('entry.newLink')}
            </LinkButton>
          )}
        </>
      }
      landscape
    >
      <DoneToast done={params.done} />
      <ViewTabs
        filters={filters}
        display={display}
        counts={counts}
        views={views}
        named={params.view}
        dialogHref={(view) => address({ dialog: 'view', ...(view && { view }) })}
      />
      <RejectedFilters names={rejected} />
      <CommitmentFilters
        filters={filters}
        choices={choices}
        action="/commitments"
        display={display}
        tools={display.layout === 'table' && <ListTools filters={filters} display={display} />}
      />
      <CommitmentList
        list={list}
        filters={filters}
        display={display}
        today={reading.today}
        names={choices}
        assignable={assignable}
        address={address}
      />
      <ListDialog
        params={params}
        item={item}
        updateDialog={<UpdateDialog actor={actor} commitment={item} closeHref={`/commitments${query}`} />}
        closeHref={`/commitments${query}`}
        query={listingToQuery({ ...filters, page: 1 }, display)}
        views={views}
        audiences={listAudiences(actor)}
      />
    </Page>
  )
}
