import { useTranslations } from 'next-intl'
import { CommitmentsTable } from '@/components/commitments/commitments-table'
import { OwedItems } from '@/components/partners/owed-items'
import { Link } from '@/components/ui/link'
import { Section } from '@/components/ui/section'
import type { CommitmentItem } from '@/lib/commitments/queries'
import type { OpenCounts } from '@/lib/overview/queries'

type PartnerCommitmentsProps = {
  partnerKey: string
  /** The open ones, or the first of them. */
  commitments: CommitmentItem[]
  total: number
  /** Absent where the reader sees no commitment of this partner, open or closed. */
  counts: OpenCounts | undefined
  today: string
}

/** What waits for us, what waits for the partner, and everything that is open in one table. */
export function PartnerCommitments({
  partnerKey,
  commitments,
  total,
  counts,
  today,
}: PartnerCommitmentsProps) {
  const t = useTranslations('partner')
  const list = `/commitments?partner=${partnerKey}`
  const title = t('commitments', { count: total })
  const ours = commitments.filter(({ moveBy }) => moveBy !== 'partner')
  const theirs = commitments.filter(({ moveBy }) => moveBy !== 'ours')
  return (
    <>
      {counts && counts.open > 0 && (
        <>
          <OwedItems side="ours" commitments={ours} count={counts.ours + counts.both} today={today} />
          <OwedItems side="theirs" commitments={theirs} count={counts.partner + counts.both} today={today} />
        </>
      )}
      <Section
        title={title}
        span={12}
        aside={
          <>
            {counts && counts.closed > 0 && (
              <Link href={`${list}&state=closed`}>{t('closed', { count: counts.closed })}</Link>
            )}{' '}
            {total > 0 && <Link href={list}>{t('asList')}</Link>}
          </>
        }
        note={total > commitments.length ? t('firstShown', { count: commitments.length }) : undefined}
      >
        {total === 0 ? (
          <p className="muted">{t('commitmentsNone')}</p>
        ) : (
          <CommitmentsTable caption={title} commitments={commitments} today={today} />
        )}
      </Section>
    </>
  )
}
