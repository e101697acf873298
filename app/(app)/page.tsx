import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { Mentions } from '@/app/(app)/mentions'
import { OverviewOf } from '@/app/(app)/overview-of'
import { UpdateDialog } from '@/app/(app)/update-dialog'
import { MyWorkPage } from '@/components/my-work/my-work-page'
import { requireActor } from '@/lib/auth/session'
import { findCommitment } from '@/lib/commitments/queries'
import { commitmentFiltersToQuery, type SearchParams } from '@/lib/commitments/schema'
import { listMyWork } from '@/lib/my-work/queries'
import { parseNarrowing } from '@/lib/overview/schema'
import { readingOf } from '@/lib/settings/queries'

export async function generateMetadata(): Promise<Metadata> {
  const { actor } = await requireActor('/')
  const t = await getTranslations()
  return { title: actor.role === 'staff' ? t('myWork.title') : t('overview.title') }
}

/** Staff begin with their own work, everybody else with how things stand. */
export default async function StartPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const params = await searchParams
  const query = commitmentFiltersToQuery(parseNarrowing(params).narrowing)
  const { actor, now, settings } = await requireActor(`/${query}`)
  const reading = readingOf(now, settings)
  if (actor.role !== 'staff') return <OverviewOf actor={actor} reading={reading} params={params} path="/" />
  const { update, done } = params
  const [work, updated] = await Promise.all([
    listMyWork(actor, reading),
    typeof update === 'string' ? findCommitment(actor, update, reading) : null,
  ])
  return (
    <MyWorkPage
      top={<Mentions actor={actor} />}
      work={work}
      today={reading.today}
      path="/"
      updateDialog={<UpdateDialog actor={actor} commitment={updated} closeHref="/" />}
      done={done}
    />
  )
}
