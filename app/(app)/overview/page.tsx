import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { OverviewOf } from '@/app/(app)/overview-of'
import { requireActor } from '@/lib/auth/session'
import { commitmentFiltersToQuery, type SearchParams } from '@/lib/commitments/schema'
import { parseNarrowing } from '@/lib/overview/schema'
import { readingOf } from '@/lib/settings/queries'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('overview'))('title') }
}

export default async function OverviewRoute({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const params = await searchParams
  const query = commitmentFiltersToQuery(parseNarrowing(params).narrowing)
  const { actor, now, settings } = await requireActor(`/overview${query}`)
  return <OverviewOf actor={actor} reading={readingOf(now, settings)} params={params} path="/overview" />
}
