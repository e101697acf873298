import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { Spoken } from '@/components/i18n/spoken'
import { Page } from '@/components/layout/page'
import { MergeChoice } from '@/components/partners/merge-choice'
import { Link } from '@/components/ui/link'
import { requireActor } from '@/lib/auth/session'
import type { SearchParams } from '@/lib/commitments/schema'
import { readMergers } from '@/lib/mergers/queries'

type Props = { params: Promise<{ key: string }>; searchParams: Promise<SearchParams> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('merger'))('title') }
}

/** Makes two partners one: first which, then what moves. */
export default async function MergePartnersPage({ params, searchParams }: Props) {
  const { key } = await params
  const { actor } = await requireActor(`/partners/${key}/merge`)
  const mergers = /^[a-z0-9-]{1,60}$/.test(key) ? await readMergers(actor, key) : null
  if (!mergers) notFound()
  const [{ other }, t] = await Promise.all([searchParams, getTranslations()])
  const { kept, others } = mergers
  const eyebrow = (
    <>
      <Link className="plain" href="/partners">
        {t('partner.title')}
      </Link>
      <b>
        <Link href={`/partners/${key}`}>
          <Spoken texts={kept.name} fallback={kept.printedName} />
        </Link>
      </b>
    </>
  )
  return (
    <Page eyebrow={eyebrow} headline={t('merger.title')} standfirst={t('merger.what')} legend={false}>
      <MergeChoice mergers={mergers} chosen={others.find((partner) => partner.key === other)} />
    </Page>
  )
}
