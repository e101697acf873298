import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { BriefingEyebrow } from '@/components/briefings/briefing-eyebrow'
import { StartBriefing } from '@/components/briefings/start-briefing'
import { Page } from '@/components/layout/page'
import { requireActor } from '@/lib/auth/session'
import { listBriefingChoices } from '@/lib/briefings/queries'
import type { SearchParams } from '@/lib/commitments/schema'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('briefing'))('new') }
}

/** What a new briefing is to be about. */
export default async function NewBriefingPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const { actor } = await requireActor('/reports/briefings/new')
  const [choices, { unit, visit }] = await Promise.all([listBriefingChoices(actor), searchParams])
  if (!choices) notFound()
  const t = await getTranslations('briefing')
  return (
    <Page
      eyebrow={
        <BriefingEyebrow>
          <b>{t('new')}</b>
        </BriefingEyebrow>
      }
      headline={t('start.headline')}
      standfirst={t('start.standfirst')}
      legend={false}
    >
      <StartBriefing choices={choices} about={{ unit, visit }} />
    </Page>
  )
}
