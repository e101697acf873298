import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { Page } from '@/components/layout/page'
import { AttentionTable } from '@/components/overview/attention-table'
import { ReasonCounts } from '@/components/overview/reason-counts'
import { StandingSentence } from '@/components/overview/standing-sentence'
import { DoneToast } from '@/components/status-updates/done-toast'
import { StatusUpdateDialog } from '@/components/status-updates/status-update-dialog'
import { EmptyState } from '@/components/ui/empty-state'
import { Link } from '@/components/ui/link'
import { Section } from '@/components/ui/section'
import { requireActor } from '@/lib/auth/session'
import { findCommitment } from '@/lib/commitments/queries'
import type { SearchParams } from '@/lib/commitments/schema'
import { countStanding, listAttention } from '@/lib/overview/queries'
import { readingAt } from '@/lib/settings/queries'

/** Rows of the list of what needs attention; the rest is one link away. */
const shown = 25

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('overview'))('title') }
}

export default async function OverviewPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const { actor, now } = await requireActor('/')
  const reading = readingAt(now)
  const { update, done } = await searchParams
  const [counts, items, updated, t] = await Promise.all([
    countStanding(actor, reading),
    listAttention(actor, reading, shown),
    typeof update === 'string' ? findCommitment(actor, update, reading) : null,
    getTranslations('overview'),
  ])
  return (
    <Page eyebrow={<b>{t('title')}</b>} headline={<StandingSentence counts={counts} />} landscape>
      <DoneToast done={done} />
      {counts.open === 0 ? (
        <EmptyState title={t('noneInScope')}>{t('noneInScopeWhy')}</EmptyState>
      ) : (
        <>
          <Section title={t('reasons')} note={t('reasonsNote')}>
            <ReasonCounts counts={counts} />
          </Section>
          <Section
            title={counts.any === 0 ? t('attentionNone') : t('attention', { count: counts.any })}
            aside={
              counts.any > 0 && (
                <Link href="/commitments?reason=any">{t('attentionAll', { count: counts.any })}</Link>
              )
            }
            note={counts.any > items.length ? t('attentionShown', { count: items.length }) : undefined}
          >
            {items.length === 0 ? t('attentionNoneWhy') : <AttentionTable commitments={items} />}
          </Section>
        </>
      )}
      {updated?.can.postStatusUpdate && <StatusUpdateDialog commitment={updated} closeHref="/" />}
    </Page>
  )
}
