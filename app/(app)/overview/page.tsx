import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { Mentions } from '@/app/(app)/mentions'
import { UpdateDialog } from '@/app/(app)/update-dialog'
import { OverviewPage } from '@/components/overview/overview-page'
import { requireActor } from '@/lib/auth/session'
import { findCommitment } from '@/lib/commitments/queries'
import type { SearchParams } from '@/lib/commitments/schema'
import { readFrontPage } from '@/lib/front-page/queries'
import { listToDecide } from '@/lib/my-work/queries'
import { readingOf } from '@/lib/settings/queries'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('overview'))('title') }
}

export default async function OverviewRoute({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const { actor, now, settings } = await requireActor('/overview')
  const reading = readingOf(now, settings)
  const { update, done } = await searchParams
  const [page, toDecide, updated] = await Promise.all([
    readFrontPage(actor, reading),
    listToDecide(actor, reading),
    typeof update === 'string' ? findCommitment(actor, update, reading) : null,
  ])
  return (
    <OverviewPage
      top={actor.role === 'viewer' && <Mentions actor={actor} />}
      page={page}
      toDecide={toDecide}
      reading={reading}
      path="/overview"
      updateDialog={<UpdateDialog actor={actor} commitment={updated} closeHref="/overview" />}
      done={done}
    />
  )
}
