import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { DueUpdatesPage } from '@/components/disciplines/due-updates-page'
import { requireActor } from '@/lib/auth/session'
import type { SearchParams } from '@/lib/commitments/schema'
import { listDueUpdates } from '@/lib/disciplines/queries'
import { addressOfUpdates, parseAskedUpdates } from '@/lib/disciplines/schema'
import { listChoices } from '@/lib/listings/queries'
import { readingOf } from '@/lib/settings/queries'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('discipline'))('title') }
}

export default async function DueUpdatesRoute({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const params = await searchParams
  const { actor, now, settings } = await requireActor(addressOfUpdates(params))
  const reading = readingOf(now, settings)
  const { asked, rejected } = parseAskedUpdates(params, reading.today)
  const [list, choices] = await Promise.all([
    listDueUpdates(actor, reading, asked),
    listChoices(actor, asked),
  ])
  return (
    <DueUpdatesPage list={list} asked={asked} rejected={rejected} choices={choices} today={reading.today} />
  )
}
