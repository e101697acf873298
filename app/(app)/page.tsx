import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { Mentions } from '@/app/(app)/mentions'
import { UpdateDialog } from '@/app/(app)/update-dialog'
import { MyWorkPage } from '@/components/my-work/my-work-page'
import { OverviewPage } from '@/components/overview/overview-page'
import { requireActor } from '@/lib/auth/session'
import { findCommitment } from '@/lib/commitments/queries'
import type { SearchParams } from '@/lib/commitments/schema'
import { readFrontPage } from '@/lib/front-page/queries'
import { listMyWork, listToDecide } from '@/lib/my-work/queries'
import { readingOf } from '@/lib/settings/queries'

export async function generateMetadata(): Promise<Metadata> {
  const { actor } = await requireActor('/')
  const t = await getTranslations()
  return { title: actor.role === 'staff' ? t('myWork.title') : t('overview.title') }
}

/** Staff begin with their own work, everybody else with how things stand. */
export default async function StartPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const { actor, now, settings } = await requireActor('/')
  const reading = readingOf(now, settings)
  const { update, done } = await searchParams
  const updating = typeof update === 'string' ? findCommitment(actor, update, reading) : null
  if (actor.role === 'staff') {
    const [work, updated] = await Promise.all([listMyWork(actor, reading), updating])
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
  const [page, toDecide, updated] = await Promise.all([
    readFrontPage(actor, reading),
    listToDecide(actor, reading),
    updating,
  ])
  return (
    <OverviewPage
      top={actor.role === 'viewer' && <Mentions actor={actor} />}
      page={page}
      toDecide={toDecide}
      reading={reading}
      path="/"
      updateDialog={<UpdateDialog actor={actor} commitment={updated} closeHref="/" />}
      done={done}
    />
  )
}
