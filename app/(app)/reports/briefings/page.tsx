import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { BriefingsTable } from '@/components/briefings/briefings-table'
import { CompareForm } from '@/components/briefings/compare-form'
import { WeeklyDues } from '@/components/briefings/weekly-dues'
import { Page } from '@/components/layout/page'
import { DoneToast } from '@/components/status-updates/done-toast'
import { CalendarDate } from '@/components/time/calendar-date'
import { LinkButton } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { Link } from '@/components/ui/link'
import { Section } from '@/components/ui/section'
import { requireActor } from '@/lib/auth/session'
import { listBriefings } from '@/lib/briefings/queries'
import type { SearchParams } from '@/lib/commitments/schema'
import { findWeeklyDues } from '@/lib/due-briefings/queries'
import { readingOf } from '@/lib/settings/queries'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('briefing'))('title') }
}

/** Published issues, and what is worked on for those who make briefings. */
export default async function BriefingsPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const { actor, now, settings } = await requireActor('/reports/briefings')
  const reading = readingOf(now, settings)
  const [{ open, issues, can }, weekly, { done }, t] = await Promise.all([
    listBriefings(actor),
    findWeeklyDues(actor, reading),
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
      {weekly && (
        <>
          <WeeklyDues due={weekly.due} today={reading.today} />
          <p className="muted">
            {t.rich('briefing.due.next', {
              d: () => <CalendarDate date={weekly.nextOn} length="weekday" />,
            })}
          </p>
        </>
      )}
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
