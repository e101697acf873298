import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { readKeptSource } from '@/app/(app)/visits/[key]/sources/kept-source'
import { Page } from '@/components/layout/page'
import { VisitEyebrow } from '@/components/visits/visit-eyebrow'
import { SourceFormPage } from '@/components/visits/visit-form-pages'
import { requireActor } from '@/lib/auth/session'
import type { SearchParams } from '@/lib/commitments/schema'
import { getVisit } from '@/lib/visits/queries'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('sourceForm'))('new') }
}

type Props = { params: Promise<{ key: string }>; searchParams: Promise<SearchParams> }

export default async function NewSourcePage({ params, searchParams }: Props) {
  const [{ key }, asked] = await Promise.all([params, searchParams])
  const { actor, now } = await requireActor(`/visits/${key}/sources/new`)
  const visit = /^[A-Z]{2}[0-9]{2}[B-Z]?$/.test(key) ? await getVisit(actor, key) : null
  if (!visit?.can.edit) notFound()
  const [t, kept] = await Promise.all([
    getTranslations('sourceForm'),
    asked.kept === undefined ? null : readKeptSource({ personId: actor.id, visitKey: key, now }),
  ])
  return (
    <Page eyebrow={<VisitEyebrow visit={visit} below />} headline={t('new')} legend={false}>
      <SourceFormPage
        visitId={visit.id}
        readAt={`/visits/${key}/sources/text`}
        cancelHref={`/visits/${key}`}
        kept={kept}
      />
    </Page>
  )
}
