import { useTranslations } from 'next-intl'
import { Link } from '@/components/ui/link'
import type { UnassignedCounts as Counts } from '@/lib/assignment/queries'
import { assignmentFilters } from '@/lib/commitments/schema'

/** How much is not assigned yet; a number opens the list with exactly that many rows. */
export function UnassignedCounts({ counts }: { counts: Counts }) {
  const t = useTranslations('assignment')
  const words = { proposed: t('unassignedProposed'), none: t('unassignedNone') }
  return (
    <ul className="counts">
      {assignmentFilters.map((assignment) => (
        <li key={assignment}>
          {counts[assignment] > 0 ? (
            <Link href={`/commitments?assignment=${assignment}`}>{counts[assignment]}</Link>
          ) : (
            <span className="muted">0</span>
          )}{' '}
          {words[assignment]}
        </li>
      ))}
    </ul>
  )
}
