import { useTranslations } from 'next-intl'
import { Spoken } from '@/components/i18n/spoken'
import { Link } from '@/components/ui/link'
import type { VisitItem } from '@/lib/visits/queries'

/** The way up and which visit it is. */
export function VisitEyebrow({ visit: { key, title } }: { visit: VisitItem }) {
  const t = useTranslations('visit')
  return (
    <>
      <Link className="plain" href="/visits">
        {t('title')}
      </Link>
      <b>
        <Spoken texts={title} fallback={key} />
      </b>
      <span>{key}</span>
    </>
  )
}
