import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { OverviewPage } from '@/components/overview/overview-page'
import { requireActor } from '@/lib/auth/session'
import { findCommitment } from '@/lib/commitments/queries'
import type { SearchParams } from '@/lib/commitments/schema'
import { readFrontPage } from '@/lib/front-page/queries'
import { listHandedOver } from '@/lib/my-work/queries'
import { readingAt } from '@/lib/settings/queries'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('overview'))('title') }
}

export default async function OverviewRoute({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const { actor, now } = await requireActor('/overview')
  const reading = readingAt(now)
  const { update, done } = await searchParams
  const [page, handedOver, updated] = await Promise.all([
    readFrontPage(actor, reading),
    listHandedOver(actor, reading),
    typeof update === 'string' ? findCommitment(actor, update, reading) : null,
  ])
  return (
    <OverviewPage
      page={page}
      handedOver={handedOver}
      reading={reading}
      path="/overview"
      updated={updated}
      done={done}
    />
  )
}
