import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { Page } from '@/components/layout/page'
import { VisitEyebrow } from '@/components/visits/visit-eyebrow'
import { SourceFormPage } from '@/components/visits/visit-form-pages'
import { requireActor } from '@/lib/auth/session'
import { getVisit } from '@/lib/visits/queries'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('sourceForm'))('new') }
}

export default async function NewSourcePage({ params }: { params: Promise<{ key: string }> }) {
  const { key } = await params
  const { actor } = await requireActor(`/visits/${key}/sources/new`)
  const visit = /^[A-Z]{2}[0-9]{2}[B-Z]?$/.test(key) ? await getVisit(actor, key) : null
  if (!visit?.can.edit) notFound()
  const t = await getTranslations('sourceForm')
  return (
    <Page eyebrow={<VisitEyebrow visit={visit} below />} headline={t('new')} legend={false}>
      <SourceFormPage
        visitId={visit.id}
        readAt={`/visits/${key}/sources/text`}
        cancelHref={`/visits/${key}`}
      />
    </Page>
  )
}
