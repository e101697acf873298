import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { Page } from '@/components/layout/page'
import { LinkButton } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { Link } from '@/components/ui/link'
import { Section } from '@/components/ui/section'
import { VisitsTable } from '@/components/visits/visits-table'
import type { Actor } from '@/lib/auth/actor'
import { requireActor } from '@/lib/auth/session'
import { countOpenByVisit } from '@/lib/overview/queries'
import { readingOf } from '@/lib/settings/queries'
import { listVisits, mayRecordVisits } from '@/lib/visits/queries'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('visit'))('title') }
}

export default async function VisitsPage() {
  const { actor, now, settings } = await requireActor('/visits')
  const [visits, counts, t] = await Promise.all([
    listVisits(actor),
    countOpenByVisit(actor, readingOf(now, settings)),
    getTranslations('visit'),
  ])
  const title = <b>{t('title')}</b>
  if (visits.length === 0) {
    return (
      <Page eyebrow={title} headline={t('noneTitle')} actions={<NewVisit actor={actor} />} legend={false}>
        <EmptyState title={t('noneWhose')}>{t('noneWhy')}</EmptyState>
      </Page>
    )
  }
  const open = [...counts.values()].reduce((sum, each) => sum + each.open, 0)
  const headline = t.rich('summary', {
    visits: visits.length,
    open,
    list: (chunks) => <Link href="/commitments">{chunks}</Link>,
  })
  return (
    <Page eyebrow={title} headline={headline} actions={<NewVisit actor={actor} />} landscape>
      <Section title={t('all')}>
        <VisitsTable visits={visits} counts={counts} />
      </Section>
    </Page>
  )
}

async function NewVisit({ actor }: { actor: Actor }) {
  const t = await getTranslations('visitForm')
  return mayRecordVisits(actor) && <LinkButton href="/visits/new">{t('new')}</LinkButton>
}
