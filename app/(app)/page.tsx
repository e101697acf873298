import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { UnassignedCounts } from '@/components/assignment/unassigned-counts'
import { Page } from '@/components/layout/page'
import { MyWorkPage } from '@/components/my-work/my-work-page'
import { WorkGroups } from '@/components/my-work/work-groups'
import { AttentionTable } from '@/components/overview/attention-table'
import { ReasonCounts } from '@/components/overview/reason-counts'
import { StandingSentence } from '@/components/overview/standing-sentence'
import { DoneToast } from '@/components/status-updates/done-toast'
import { StatusUpdateDialog } from '@/components/status-updates/status-update-dialog'
import { EmptyState } from '@/components/ui/empty-state'
import { Link } from '@/components/ui/link'
import { Section } from '@/components/ui/section'
import { countUnassigned } from '@/lib/assignment/queries'
import type { Actor } from '@/lib/auth/actor'
import { requireActor } from '@/lib/auth/session'
import { type CommitmentItem, findCommitment } from '@/lib/commitments/queries'
import type { SearchParams } from '@/lib/commitments/schema'
import { listHandedOver, listMyWork } from '@/lib/my-work/queries'
import { countStanding, listAttention, type StandingCounts } from '@/lib/overview/queries'
import { type Reading, readingAt } from '@/lib/settings/queries'

/** Rows of the list of what needs attention; the rest is one link away. */
const shown = 25

export async function generateMetadata(): Promise<Metadata> {
  const { actor } = await requireActor('/')
  const t = await getTranslations()
  return { title: actor.role === 'staff' ? t('myWork.title') : t('overview.title') }
}

type Props = { searchParams: Promise<SearchParams> }

/** Staff begin with their own work, everybody else with how things stand. */
export default async function StartPage({ searchParams }: Props) {
  const { actor, now } = await requireActor('/')
  const reading = readingAt(now)
  const { update, done } = await searchParams
  const updating = typeof update === 'string' ? findCommitment(actor, update, reading) : null
  if (actor.role !== 'staff')
    return <Overview actor={actor} reading={reading} updated={await updating} done={done} />
  const [work, updated] = await Promise.all([listMyWork(actor, reading), updating])
  return <MyWorkPage work={work} today={reading.today} path="/" updated={updated} done={done} />
}

type OverviewProps = {
  actor: Actor
  reading: Reading
  updated: CommitmentItem | null
  done: string | string[] | undefined
}

async function Overview({ actor, reading, updated, done }: OverviewProps) {
  const [counts, items, handedOver, unassigned, t] = await Promise.all([
    countStanding(actor, reading),
    listAttention(actor, reading, shown),
    listHandedOver(actor, reading),
    actor.role === 'viewer' ? null : countUnassigned(actor, reading),
    getTranslations(),
  ])
  return (
    <Page eyebrow={<b>{t('overview.title')}</b>} headline={<StandingSentence counts={counts} />} landscape>
      <DoneToast done={done} />
      {handedOver.length > 0 && (
        <WorkGroups items={handedOver} updateHref={(number) => `/?update=${number}`} />
      )}
      {counts.open === 0 ? (
        <EmptyState title={t('overview.noneInScope')}>{t('overview.noneInScopeWhy')}</EmptyState>
      ) : (
        <>
          <Section title={t('overview.reasons')} note={t('overview.reasonsNote')}>
            <ReasonCounts counts={counts} />
          </Section>
          {unassigned && (
            <Section title={t('assignment.unassigned')}>
              <UnassignedCounts counts={unassigned} />
            </Section>
          )}
          <Attention counts={counts} items={items} />
        </>
      )}
      {updated?.can.postStatusUpdate && <StatusUpdateDialog commitment={updated} closeHref="/" />}
    </Page>
  )
}

async function Attention({ counts, items }: { counts: StandingCounts; items: CommitmentItem[] }) {
  const t = await getTranslations('overview')
  return (
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
  )
}
