import { useTranslations } from 'next-intl'
import { ProblemsTable } from '@/components/problems/problems-table'
import { Link } from '@/components/ui/link'
import { Section } from '@/components/ui/section'
import type { CommitmentItem } from '@/lib/commitments/queries'
import { isOpen } from '@/lib/commitments/rules'
import type { ProblemItem } from '@/lib/problems/queries'
import { problemStates } from '@/lib/problems/rules'

type ProblemsSectionProps = { commitment: CommitmentItem; problems: readonly ProblemItem[]; today: string }

/** What of an item is stuck, and which decisions were asked for and given: those that wait come first. */
export function ProblemsSection({ commitment, problems, today }: ProblemsSectionProps) {
  const t = useTranslations('problem')
  const path = `/commitments/${commitment.number}`
  const raises = commitment.can.postStatusUpdate && isOpen(commitment.standing)
  if (problems.length === 0 && !raises) return null
  const place = ({ state }: ProblemItem) => problemStates.indexOf(state)
  const shown = problems.toSorted((a, b) => place(a) - place(b))
  const open = problems.filter(({ state }) => state === 'open').length
  return (
    <Section
      id="problems"
      title={t('title')}
      aside={
        <>
          {problems.length > 0 && <span className="muted">{t('count', { count: open })}</span>}{' '}
          {raises && (
            <Link className="no-print" href={`${path}?dialog=problem`} scroll={false}>
              {t('raise')}
            </Link>
          )}
        </>
      }
    >
      {problems.length === 0 ? (
        <p className="muted">{t('none')}</p>
      ) : (
        <ProblemsTable caption={t('title')} problems={shown} today={today} path={path} />
      )}
    </Section>
  )
}
