import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { Mentions } from '@/app/(app)/mentions'
import { UpdateDialog } from '@/app/(app)/update-dialog'
import { MyWorkPage } from '@/components/my-work/my-work-page'
import { requireActor } from '@/lib/auth/session'
import { findCommitment } from '@/lib/commitments/queries'
import type { SearchParams } from '@/lib/commitments/schema'
import { findWeeklyDues } from '@/lib/due-briefings/queries'
import { listMyWork } from '@/lib/my-work/queries'
import { readingOf } from '@/lib/settings/queries'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('myWork'))('title') }
}

export default async function WorkPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const { actor, now, settings } = await requireActor('/my-work')
  const reading = readingOf(now, settings)
  const { update, done } = await searchParams
  const [work, weekly, updated] = await Promise.all([
    listMyWork(actor, reading),
    findWeeklyDues(actor, reading),
    typeof update === 'string' ? findCommitment(actor, update, reading) : null,
  ])
  return (
    <MyWorkPage
      top={<Mentions actor={actor} />}
      briefings={weekly?.due}
      work={work}
      today={reading.today}
      path="/my-work"
      updateDialog={<UpdateDialog actor={actor} commitment={updated} closeHref="/my-work" />}
      done={done}
    />
  )
}
