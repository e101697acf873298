import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { BriefingsTable } from '@/components/briefings/briefings-table'
import { CompareForm } from '@/components/briefings/compare-form'
import { Page } from '@/components/layout/page'
import { DoneToast } from '@/components/status-updates/done-toast'
import { LinkButton } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { Link } from '@/components/ui/link'
import { Section } from '@/components/ui/section'
import { requireActor } from '@/lib/auth/session'
import { listBriefings } from '@/lib/briefings/queries'
import type { SearchParams } from '@/lib/commitments/schema'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('briefing'))('title') }
}

/** Published issues, and what is worked on for those who make briefings. */
export default async function BriefingsPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const { actor } = await requireActor('/reports/briefings')
  const [{ open, issues, can }, { done }, t] = await Promise.all([
    listBriefings(actor),
    searchParams,
    getTranslations(),
  ])
  return (
    <Page
      eyebrow={
        <>
          <Link className="plain" href="/reports">
            {t('reports.title')}
          </Link>
          <b>{t('briefing.title')}</b>
        </>
      }
      headline={t('briefing.headline', { open: open.length, issues: issues.length })}
      standfirst={t('briefing.lead')}
      actions={
        can.start && (
          <LinkButton href="/reports/briefings/new" variant="primary" icon="plus">
            {t('briefing.new')}
          </LinkButton>
        )
      }
      legend={false}
    >
      <DoneToast done={done} />
      {open.length > 0 && (
        <Section title={t('briefing.openTitle')}>
          <BriefingsTable briefings={open} caption={t('briefing.openTitle')} />
        </Section>
      )}
      <Section title={t('briefing.issuesTitle')}>
        {issues.length === 0 ? (
          <EmptyState title={t('briefing.noneTitle')}>{t('briefing.noneWhy')}</EmptyState>
        ) : (
          <BriefingsTable briefings={issues} caption={t('briefing.issuesTitle')} />
        )}
      </Section>
      {issues.length > 1 && (
        <Section title={t('briefing.compare.title')}>
          <CompareForm issues={issues} />
        </Section>
      )}
    </Page>
  )
}
