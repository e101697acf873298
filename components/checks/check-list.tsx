import { CheckBadge } from '@/components/checks/check-badge'
import { Spoken } from '@/components/i18n/spoken'
import type { CheckItem } from '@/lib/checks/queries'

/** Checks with their notes, readable by everybody. Nothing where there are none. */
export function CheckList({ checks }: { checks: readonly CheckItem[] }) {
  if (checks.length === 0) return null
  return (
    <ul className="stack">
      {checks.map((check) => (
        <li key={check.id}>
          <p>
            <CheckBadge check={check} />{' '}
            <span className="muted">
              <Spoken texts={check.note} />
            </span>
          </p>
        </li>
      ))}
    </ul>
  )
}
