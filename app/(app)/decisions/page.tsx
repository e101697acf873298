import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { DecisionsPage } from '@/components/problems/decisions-page'
import { requireActor } from '@/lib/auth/session'
import type { SearchParams } from '@/lib/commitments/schema'
import { listDecisions } from '@/lib/problems/queries'
import { todayAt } from '@/lib/settings/queries'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('decisions'))('title') }
}

export default async function DecisionsRoute({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const { actor, now } = await requireActor('/decisions')
  const [{ decisions, cut }, { dialog, problem, done }] = await Promise.all([
    listDecisions(actor),
    searchParams,
  ])
  return (
    <DecisionsPage
      decisions={decisions}
      cut={cut}
      readerId={actor.id}
      today={todayAt(now)}
      params={{ dialog, problem, done }}
    />
  )
}
