import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { ExportTable } from '@/components/exports/export-table'
import { FollowPage } from '@/components/exports/follow-page'
import { Page } from '@/components/layout/page'
import { EmptyState } from '@/components/ui/empty-state'
import { Link } from '@/components/ui/link'
import { requireActor } from '@/lib/auth/session'
import { listExports, readFilterNames } from '@/lib/exports/queries'
import { isUnderWay, keptDays } from '@/lib/exports/rules'
import { mostRowsAtOnce } from '@/lib/reports/filters'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('exports'))('title') }
}

/** The long files that the reader has asked for: how far each is, to be taken, and why one is not there. */
export default async function ExportsPage() {
  const { actor, now, labels } = await requireActor('/exports')
  const [files, t] = await Promise.all([listExports(actor, now), getTranslations()])
  const filters = files.map(({ request }) => request.filters)
  const namesOf = await readFilterNames(actor, filters, labels)
  const toLedger = (words: ReactNode) => <Link href="/reports/ledger">{words}</Link>
  return (
    <Page
      eyebrow={
        <>
          <Link href="/reports">{t('reports.title')}</Link>
          <b>{t('exports.title')}</b>
        </>
      }
      headline={t('exports.headline', { count: files.length })}
      standfirst={t('exports.standfirst', { days: keptDays })}
      legend={false}
    >
      <FollowPage isUnderWay={files.some(({ standing }) => isUnderWay(standing))} />
      {files.length === 0 ? (
        <EmptyState title={t('exports.emptyTitle')}>
          {t.rich('exports.emptyWhy', { rows: mostRowsAtOnce, l: toLedger })}
        </EmptyState>
      ) : (
        <ExportTable files={files.map((file) => ({ file, names: namesOf(file.request.filters).names }))} />
      )}
    </Page>
  )
}
