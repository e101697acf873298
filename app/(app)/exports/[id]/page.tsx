import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { cache } from 'react'
import { ExportView } from '@/components/exports/export-view'
import { FollowPage } from '@/components/exports/follow-page'
import { Page } from '@/components/layout/page'
import { Link } from '@/components/ui/link'
import { requireActor } from '@/lib/auth/session'
import { commitmentFiltersToQuery } from '@/lib/commitments/schema'
import { findExport, readFilterNames } from '@/lib/exports/queries'
import { isUnderWay } from '@/lib/exports/rules'

type Params = { params: Promise<{ id: string }> }

const find = cache(async (id: string) => {
  const found = await requireActor(`/exports/${id}`)
  return { ...found, file: await findExport(found.actor, id, found.now) }
})

export async function generateMetadata({ params }: Params): Promise<Metadata> {
  const { file } = await find((await params).id)
  return file ? { title: (await getTranslations('exports'))(`standing.${file.standing}`) } : {}
}

/** How far one file is; it can be left and come back to. */
export default async function ExportPage({ params }: Params) {
  const { id } = await params
  const { file, actor, labels } = await find(id)
  if (!file) notFound()
  const { filters } = file.request
  const [namesOf, t] = await Promise.all([readFilterNames(actor, [filters], labels), getTranslations()])
  return (
    <Page
      eyebrow={
        <>
          <Link href="/reports">{t('reports.title')}</Link>
          <Link href="/exports">{t('exports.title')}</Link>
        </>
      }
      headline={t(`exports.sentence.${file.standing}`)}
      legend={false}
    >
      <FollowPage isUnderWay={isUnderWay(file.standing)} />
      <ExportView
        file={file}
        names={namesOf(filters).names}
        ledgerHref={`/reports/ledger${commitmentFiltersToQuery(filters)}`}
      />
    </Page>
  )
}
