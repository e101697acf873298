import { useLocale, useTranslations } from 'next-intl'
import { Fragment } from 'react'
import { spokenIn } from '@/components/i18n/spoken'
import type { CommitmentItem } from '@/lib/commitments/queries'
import type { Locale } from '@/lib/i18n/locale'
import type { Localized } from '@/lib/i18n/localized'

/** The partners of an item by their short names. */
export function PartnerNames({ partners }: { partners: CommitmentItem['partners'] }) {
  const t = useTranslations('commitment')
  const locale = useLocale() as Locale
  if (partners.length === 0) return <span className="muted">{t('noPartner')}</span>
  return partners.map((partner, index) => (
    <Fragment key={partner.key}>
      {index > 0 && ' · '}
      {spokenIn(locale, shortNameOf(partner), partner.printedName)}
    </Fragment>
  ))
}

/** The short name of a partner, else its name. */
export function shortNameOf({ name, shortName }: CommitmentItem['partners'][number]): Localized {
  return Object.keys(shortName).length > 0 ? shortName : name
}
