import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { NewDocument } from '@/components/documents/new-document'
import { Page } from '@/components/layout/page'
import { Link } from '@/components/ui/link'
import { requireActor } from '@/lib/auth/session'
import type { SearchParams } from '@/lib/commitments/schema'
import { findDocumentPlace, listDocumentTypes } from '@/lib/documents/queries'

type Props = { params: Promise<{ number: string }>; searchParams: Promise<SearchParams> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await params).number }
}

export default async function NewDocumentPage({ params, searchParams }: Props) {
  const { number } = await params
  const path = `/commitments/${number}/documents/new`
  const { actor, settings } = await requireActor(path)
  const place = await findDocumentPlace(actor, number)
  if (!place?.canAdd) notFound()
  const [types, sent, t] = await Promise.all([listDocumentTypes(), searchParams, getTranslations('document')])
  return (
    <Page
      eyebrow={<Link href={`/commitments/${number}`}>{number}</Link>}
      headline={t('add')}
      standfirst={t('addNote')}
      legend={false}
    >
      <div className="form-page">
        <NewDocument
          number={number}
          place={place}
          limitMegabytes={settings.uploadLimitMegabytes}
          types={types}
          sent={sent}
        />
      </div>
    </Page>
  )
}
