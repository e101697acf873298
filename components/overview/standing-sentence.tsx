import { useFormatter, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Link } from '@/components/ui/link'
import { attentionReasons } from '@/lib/commitments/rules'
import type { StandingCounts } from '@/lib/overview/queries'

/** Reasons that a sentence names; a headline with more than three links is too heavy for a phone. */
const most = 2

/** How things stand, in one sentence; each number opens the list with exactly that many rows. */
export function StandingSentence({ counts }: { counts: StandingCounts }) {
  const t = useTranslations('overview')
  const format = useFormatter()
  if (counts.open === 0) return t('nothing')
  const link = (href: string) => (chunks: ReactNode) => <Link href={href}>{chunks}</Link>
  const clauses = attentionReasons
    .filter((reason) => counts[reason] > 0)
    .slice(0, most)
    .map((reason) => (
      <span key={reason}>
        {t.rich(`clause.${reason}`, { count: counts[reason], a: link(`/commitments?reason=${reason}`) })}
      </span>
    ))
  return (
    <>
      {t.rich('isOpen', { count: counts.open, a: link('/commitments') })}
      {clauses.length === 0 ? (
        t('allInOrder')
      ) : (
        <>
          {t('colon')}
          {format.list(clauses, { type: 'conjunction' })}
          {t('stop')}
        </>
      )}
    </>
  )
}
