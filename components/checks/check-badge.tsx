import { useTranslations } from 'next-intl'
import { Spoken } from '@/components/i18n/spoken'
import { Badge } from '@/components/ui/badge'
import { Link } from '@/components/ui/link'
import type { CheckItem } from '@/lib/checks/queries'

/** What is to be checked, such as "Name: as printed"; petrol until a person has resolved it. */
export function CheckBadge({ check }: { check: CheckItem }) {
  return (
    <Badge standing={check.resolved ? 'verified' : 'flag'}>
      <CheckLabel {...check} />
    </Badge>
  )
}

type CheckBadgesProps = {
  checks: readonly CheckItem[]
  /** Whether the reader may resolve them: an open one then leads to its form. */
  resolvable?: boolean
}

/** Badges in a row, each opening its note: for places where the notes would crowd out what they are about. */
export function CheckBadges({ checks, resolvable = false }: CheckBadgesProps) {
  const t = useTranslations('resolution')
  if (checks.length === 0) return null
  return (
    <div className="reasons">
      {checks.map((check) => (
        <details key={check.id} className="check">
          <summary>
            <CheckBadge check={check} />
          </summary>
          <p className="small muted">
            <Spoken texts={check.note} />
            {resolvable && !check.resolved && (
              <>
                {' '}
                <Link href={`/checks/${check.id}`}>{t('resolve')}</Link>
              </>
            )}
          </p>
        </details>
      ))}
    </div>
  )
}

function CheckLabel({ field, kind, resolved }: CheckItem) {
  const t = useTranslations('check')
  const standing = resolved ? t('resolved') : t(`kind.${kind}`)
  // The field is a word of whoever raised the check: one without a label leaves the kind to speak alone.
  const label = `field.${field}` as 'field.name'
  return t.has(label) ? t('ofField', { field: t(label), standing }) : standing
}
