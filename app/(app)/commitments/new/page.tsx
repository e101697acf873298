import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { NewCommitment } from '@/components/commitments/new-commitment'
import { Page } from '@/components/layout/page'
import type { Said } from '@/components/mentions/passage-fields'
import { VisitChoice } from '@/components/mentions/visit-choice'
import { Link } from '@/components/ui/link'
import { requireActor } from '@/lib/auth/session'
import type { SearchParams } from '@/lib/commitments/schema'
import {
  findOccasions,
  listLeadUnitChoices,
  listPartnerChoices,
  listVisitChoices,
  type Occasions,
} from '@/lib/entries/queries'

type Props = { searchParams: Promise<SearchParams> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('entry'))('new') }
}

export default async function NewCommitmentPage({ searchParams }: Props) {
  const { actor } = await requireActor('/commitments/new')
  const [units, visits, query] = await Promise.all([
    listLeadUnitChoices(actor),
    listVisitChoices(actor),
    searchParams,
  ])
  if (units.length === 0) notFound()
  const t = await getTranslations()
  const [only] = visits.length === 1 ? visits : []
  const key = typeof query.visit === 'string' ? query.visit : only?.key
  const known = visits.some((each) => each.key === key)
  return (
    <Page
      eyebrow={<Link href="/commitments">{t('commitment.title')}</Link>}
      headline={t('entry.new')}
      standfirst={t('entry.newNote')}
      legend={false}
    >
      <div className="form-page">
        {known && key ? (
          <EntryOf visitKey={key} visits={visits.length} query={query} />
        ) : (
          <VisitChoice path="/commitments/new" visits={visits} />
        )}
      </div>
    </Page>
  )
}

/** What the address says of session, paragraph and words, as far as the visit has them. */
function saidOf({ session, place, passage }: SearchParams, { sessions, paragraphs }: Occasions): Said {
  const stands = paragraphs.find((paragraph) => paragraph.place === place)
  const words = typeof passage === 'string' && stands?.text.includes(passage) ? passage : undefined
  return {
    sessionId: sessions.find(({ position }) => String(position) === session)?.id,
    place: stands?.place,
    passage: words,
  }
}

/** The form for an item of one visit. */
async function EntryOf({
  visitKey,
  visits,
  query,
}: {
  visitKey: string
  visits: number
  query: SearchParams
}) {
  const { actor } = await requireActor('/commitments/new')
  const [occasions, partners, units, t] = await Promise.all([
    findOccasions(actor, visitKey),
    listPartnerChoices(actor),
    listLeadUnitChoices(actor),
    getTranslations(),
  ])
  if (!occasions) notFound()
  if (occasions.sessions.length === 0) return <p>{t('entry.noSession')}</p>
  return (
    <>
      {visits > 1 && (
        <p>
          <Link href="/commitments/new">{t('entry.otherVisit')}</Link>
        </p>
      )}
      <NewCommitment
        occasions={occasions}
        partners={partners}
        units={units}
        said={saidOf(query, occasions)}
      />
    </>
  )
}
