import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Link } from '@/components/ui/link'

/** The way up to all briefings, and where one is. */
export function BriefingEyebrow({ children }: { children: ReactNode }) {
  const t = useTranslations('briefing')
  return (
    <>
      <Link className="plain" href="/reports/briefings">
        {t('title')}
      </Link>
      {children}
    </>
  )
}
