import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { FailedRuns } from '@/components/jobs/failed-runs'
import { JobTable } from '@/components/jobs/job-table'
import { WorkerState } from '@/components/jobs/worker-state'
import { Page } from '@/components/layout/page'
import { SettingsTabs } from '@/components/settings/settings-tabs'
import { DoneToast } from '@/components/status-updates/done-toast'
import { Section } from '@/components/ui/section'
import { requireActor } from '@/lib/auth/session'
import type { SearchParams } from '@/lib/commitments/schema'
import { findJobs, maySeeJobs } from '@/lib/job-runs/queries'
import { workspaceZone } from '@/lib/time/clock'

const here = '/settings/jobs'

export async function generateMetadata(): Promise<Metadata> {
  const { actor } = await requireActor(here)
  return maySeeJobs(actor) ? { title: (await getTranslations('settings'))('jobs') } : {}
}

/** What runs by itself: the last run of each job, its failures, and whether a worker is there. */
export default async function JobsPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const { actor, now } = await requireActor(here)
  const [found, { done }, t] = await Promise.all([findJobs(actor, now), searchParams, getTranslations()])
  if (!found) notFound()
  return (
    <Page
      eyebrow={<b>{t('settings.title')}</b>}
      headline={t('jobs.headline')}
      standfirst={t('jobs.standfirst', { zone: workspaceZone() })}
      legend={false}
    >
      <DoneToast done={done} />
      <SettingsTabs current="jobs" canEdit />
      <WorkerState worker={found.worker} />
      <Section title={t('jobs.caption')}>
        <JobTable jobs={found.jobs} />
      </Section>
      <Section title={t('jobs.failures')} note={t('jobs.failuresNote')}>
        <FailedRuns runs={found.failures} />
      </Section>
    </Page>
  )
}
