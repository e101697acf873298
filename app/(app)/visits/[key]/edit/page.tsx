import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { Page } from '@/components/layout/page'
import { VisitEyebrow } from '@/components/visits/visit-eyebrow'
import { VisitFormPage } from '@/components/visits/visit-form-pages'
import { requireActor } from '@/lib/auth/session'
import { toColumns } from '@/lib/i18n/localized'
import { getVisit, type VisitDetail } from '@/lib/visits/queries'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('visitForm'))('edit') }
}

export default async function EditVisitPage({ params }: { params: Promise<{ key: string }> }) {
  const { key } = await params
  const { actor } = await requireActor(`/visits/${key}/edit`)
  const visit = /^[A-Z]{2}[0-9]{2}[B-Z]?$/.test(key) ? await getVisit(actor, key) : null
  if (!visit?.can.edit) notFound()
  const t = await getTranslations('visitForm')
  return (
    <Page eyebrow={<VisitEyebrow visit={visit} below />} headline={t('edit')} legend={false}>
      <VisitFormPage
        id={visit.id}
        version={visit.version}
        values={valuesOf(visit)}
        cancelHref={`/visits/${key}`}
      />
    </Page>
  )
}

function valuesOf({
  title,
  summary,
  places,
  startsOn,
  endsOn,
  timeZone,
}: VisitDetail): Record<string, string | null> {
  const texts = {
    ...toColumns('title', title),
    ...toColumns('summary', summary),
    ...toColumns('places', places),
  }
  return { ...texts, startsOn, endsOn, timeZone }
}
