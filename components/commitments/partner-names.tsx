import { useTranslations } from 'next-intl'
import { Fragment } from 'react'
import { Spoken } from '@/components/i18n/spoken'
import type { CommitmentItem } from '@/lib/commitments/queries'

/** The partners of an item by their short names. */
export function PartnerNames({ partners }: { partners: CommitmentItem['partners'] }) {
  const t = useTranslations('commitment')
  if (partners.length === 0) return <span className="muted">{t('noPartner')}</span>
  return partners.map(({ key, name, shortName, printedName }, index) => (
    <Fragment key={key}>
      {index > 0 && ' · '}
      <Spoken texts={Object.keys(shortName).length > 0 ? shortName : name} fallback={printedName} />
    </Fragment>
  ))
}
