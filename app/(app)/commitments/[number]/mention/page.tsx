import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { Page } from '@/components/layout/page'
import { NewMention } from '@/components/mentions/new-mention'
import { VisitChoice } from '@/components/mentions/visit-choice'
import { Link } from '@/components/ui/link'
import { requireActor } from '@/lib/auth/session'
import { findCommitment } from '@/lib/commitments/queries'
import type { SearchParams } from '@/lib/commitments/schema'
import { findOccasions, listVisitChoices } from '@/lib/entries/queries'
import { readingOf } from '@/lib/settings/queries'

type Props = { params: Promise<{ number: string }>; searchParams: Promise<SearchParams> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await params).number }
}

export default async function AddMentionPage({ params, searchParams }: Props) {
  const { number } = await params
  const path = `/commitments/${number}/mention`
  const { actor, now, settings } = await requireActor(path)
  const commitment = await findCommitment(actor, number, readingOf(now, settings))
  if (!commitment?.can.edit || commitment.archived) notFound()
  const [visits, { visit }, t] = await Promise.all([listVisitChoices(actor), searchParams, getTranslations()])
  const wanted = visits.find(({ key }) => key === visit) ?? visits[0]
  const occasions = wanted ? await findOccasions(actor, wanted.key) : null
  if (!wanted || !occasions) notFound()
  const closeHref = `/commitments/${number}`
  return (
    <Page
      eyebrow={<Link href={closeHref}>{number}</Link>}
      headline={t('mention.addTo', { number })}
      standfirst={t('mention.addNote')}
      legend={false}
    >
      {visits.length > 1 && <VisitChoice path={path} visits={visits} chosen={wanted.key} />}
      <div className="form-page">
        <NewMention commitment={commitment} occasions={occasions} closeHref={closeHref} />
      </div>
    </Page>
  )
}
