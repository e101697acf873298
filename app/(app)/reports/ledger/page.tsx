import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { CommitmentFilters } from '@/components/commitments/commitment-filters'
import { CommitmentsPagination } from '@/components/commitments/commitments-pagination'
import { RejectedFilters } from '@/components/commitments/rejected-filters'
import { Page } from '@/components/layout/page'
import { AppliedFilters } from '@/components/reports/applied-filters'
import { LedgerFiles } from '@/components/reports/ledger-files'
import { ReportTable } from '@/components/reports/report-table'
import { Instant } from '@/components/time/instant'
import { EmptyState } from '@/components/ui/empty-state'
import { Link } from '@/components/ui/link'
import { requireActor } from '@/lib/auth/session'
import { commitmentFiltersToQuery, parseCommitmentFilters, type SearchParams } from '@/lib/commitments/schema'
import { labelOf } from '@/lib/i18n/labels'
import { languageOf } from '@/lib/i18n/locale'
import { listLedgerChoices } from '@/lib/listings/queries'
import { countFilters } from '@/lib/reports/applied'
import { parseFileChoice } from '@/lib/reports/filters'
import { buildLedger } from '@/lib/reports/ledger'
import { findUnitName, ledgerPageSize, readLedgerPage } from '@/lib/reports/queries'
import { readingOf } from '@/lib/settings/queries'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('ledger'))('title') }
}

export default async function LedgerPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const params = await searchParams
  const { filters, rejected } = parseCommitmentFilters(params)
  const { actor, now, settings, labels } = await requireActor(
    `/reports/ledger${commitmentFiltersToQuery(filters)}`,
  )
  const [{ rows, total, page, pages, firstNo }, choices, unitName, locale, t] = await Promise.all([
    readLedgerPage(actor, filters, readingOf(now, settings)),
    listLedgerChoices(actor, filters),
    filters.unit ? findUnitName(actor, filters.unit) : null,
    getLocale(),
    getTranslations(),
  ])
  const { columns, rows: cells } = buildLedger(rows, {
    t,
    language: languageOf(locale),
    generatedAt: now,
    timeZone: actor.timeZone,
    firstNo,
  })
  const listHref = `/commitments${commitmentFiltersToQuery({ ...filters, page: 1 })}`
  return (
    <Page
      eyebrow={<b>{t('ledger.title')}</b>}
      headline={t.rich('ledger.headline', {
        state: filters.state,
        count: total,
        filters: countFilters(filters),
        l: (words: ReactNode) => <Link href={listHref}>{words}</Link>,
      })}
      standfirst={
        <AppliedFilters
          filters={filters}
          names={{
            partner: choices.partners.find(({ key }) => key === filters.partner)?.name,
            session: choices.sessions.find(({ key }) => key === filters.session)?.title,
            sector: labelOf(labels, 'sector', filters.sector),
            unit: unitName,
          }}
        />
      }
      landscape
    >
      <LedgerFiles filters={filters} choice={parseFileChoice(params)} total={total} />
      <RejectedFilters names={rejected} />
      <CommitmentFilters filters={filters} choices={choices} action="/reports/ledger" />
      {total === 0 ? (
        <EmptyState title={t('list.emptyTitle')}>{t('list.emptyWhy')}</EmptyState>
      ) : (
        <ReportTable
          caption={t('ledger.caption')}
          label={t('ledger.scroll')}
          columns={columns}
          rows={await Array.fromAsync(cells)}
          rowHead="title"
        />
      )}
      <CommitmentsPagination
        filters={filters}
        total={total}
        page={page}
        pages={pages}
        pageSize={ledgerPageSize}
        path="/reports/ledger"
      />
      <p className="small muted">
        {t.rich('ledger.asOf', { d: () => <Instant at={now} /> })}{' '}
        <span className="no-print">
          {t('ledger.filesNote')} <Link href="/exports">{t('exports.toAll')}</Link>
        </span>
      </p>
    </Page>
  )
}
