import { useTranslations } from 'next-intl'
import { CheckBadge } from '@/components/checks/check-badge'
import { Spoken } from '@/components/i18n/spoken'
import { Link } from '@/components/ui/link'
import type { CheckItem } from '@/lib/checks/queries'

type CheckListProps = {
  checks: readonly CheckItem[]
  /** Whether the reader may resolve them: an open one then leads to its form. */
  resolvable?: boolean
}

/** Checks with their notes, readable by everybody. Nothing where there are none. */
export function CheckList({ checks, resolvable = false }: CheckListProps) {
  const t = useTranslations('resolution')
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
            {resolvable && !check.resolved && (
              <>
                {' '}
                <Link href={`/checks/${check.id}`}>{t('resolve')}</Link>
              </>
            )}
          </p>
        </li>
      ))}
    </ul>
  )
}
