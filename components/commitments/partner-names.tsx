import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { spokenIn } from '@/components/i18n/spoken'
import type { CommitmentItem } from '@/lib/commitments/queries'
import type { Locale } from '@/lib/i18n/locale'

/** The partners of an item by their short names. */
export function PartnerNames({ partners }: { partners: CommitmentItem['partners'] }) {
  const t = useTranslations('commitment')
  const locale = useLocale() as Locale
  if (partners.length === 0) return <span className="muted">{t('noPartner')}</span>
  return <>{namesIn(locale, partners)}</>
}

/** The names alone, set apart; none where there are no partners. */
export function namesIn(locale: Locale, partners: CommitmentItem['partners']): ReactNode[] {
  return partners.flatMap(({ key, name, shortName, printedName }, index) => {
    const texts = Object.keys(shortName).length > 0 ? shortName : name
    const spoken = spokenIn(locale, texts, printedName, key)
    return index > 0 ? [' · ', spoken] : [spoken]
  })
}
