import { useTranslations } from 'next-intl'
import { Spoken } from '@/components/i18n/spoken'
import { Link } from '@/components/ui/link'
import type { VisitItem } from '@/lib/visits/queries'

type VisitEyebrowProps = {
  visit: VisitItem
  /** On a page below the visit's own, which its name then leads to. */
  below?: boolean
}

/** The way up and which visit it is. */
export function VisitEyebrow({ visit: { key, title }, below = false }: VisitEyebrowProps) {
  const t = useTranslations('visit')
  const name = <Spoken texts={title} fallback={key} />
  return (
    <>
      <Link className="plain" href="/visits">
        {t('title')}
      </Link>
      <b>{below ? <Link href={`/visits/${key}`}>{name}</Link> : name}</b>
      <span>{key}</span>
    </>
  )
}
