import { useTranslations } from 'next-intl'
import { Link } from '@/components/ui/link'
import { attentionReasons } from '@/lib/commitments/rules'
import type { StandingCounts } from '@/lib/overview/queries'

/** How many items need attention for each reason; a number opens the list with exactly that many rows. */
export function ReasonCounts({ counts }: { counts: StandingCounts }) {
  const t = useTranslations('reasonFilter')
  return (
    <ul className="counts">
      {attentionReasons.map((reason) => (
        <li key={reason}>
          {counts[reason] > 0 ? (
            <Link href={`/commitments?reason=${reason}`}>{counts[reason]}</Link>
          ) : (
            <span className="muted">0</span>
          )}{' '}
          {t(reason)}
        </li>
      ))}
    </ul>
  )
}
