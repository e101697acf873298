import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { MyWorkPage } from '@/components/my-work/my-work-page'
import { OverviewPage } from '@/components/overview/overview-page'
import { requireActor } from '@/lib/auth/session'
import { findCommitment } from '@/lib/commitments/queries'
import type { SearchParams } from '@/lib/commitments/schema'
import { readFrontPage } from '@/lib/front-page/queries'
import { listHandedOver, listMyWork } from '@/lib/my-work/queries'
import { readingAt } from '@/lib/settings/queries'

export async function generateMetadata(): Promise<Metadata> {
  const { actor } = await requireActor('/')
  const t = await getTranslations()
  return { title: actor.role === 'staff' ? t('myWork.title') : t('overview.title') }
}

/** Staff begin with their own work, everybody else with how things stand. */
export default async function StartPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const { actor, now } = await requireActor('/')
  const reading = readingAt(now)
  const { update, done } = await searchParams
  const updating = typeof update === 'string' ? findCommitment(actor, update, reading) : null
  if (actor.role === 'staff') {
    const [work, updated] = await Promise.all([listMyWork(actor, reading), updating])
    return <MyWorkPage work={work} today={reading.today} path="/" updated={updated} done={done} />
  }
  const [page, handedOver, updated] = await Promise.all([
    readFrontPage(actor, reading),
    listHandedOver(actor, reading),
    updating,
  ])
  return (
    <OverviewPage
      page={page}
      handedOver={handedOver}
      reading={reading}
      path="/"
      updated={updated}
      done={done}
    />
  )
}
