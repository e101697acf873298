import { useTranslations } from 'next-intl'
import { Spoken } from '@/components/i18n/spoken'
import { CountryName } from '@/components/partners/country-name'
import { Link } from '@/components/ui/link'
import type { PartnerItem } from '@/lib/partners/queries'

type PartnerEyebrowProps = {
  partner: PartnerItem
  /** On a page below the partner's own, which its name then leads to. */
  below?: boolean
}

/** The way up, who it is and what kind of body. */
export function PartnerEyebrow({ partner, below = false }: PartnerEyebrowProps) {
  const t = useTranslations('partner')
  const sector = useTranslations('sector')
  const name = <Spoken texts={partner.name} fallback={partner.printedName} />
  return (
    <>
      <Link className="plain" href="/partners">
        {t('title')}
      </Link>
      <b>{below ? <Link href={`/partners/${partner.key}`}>{name}</Link> : name}</b>
      <span>{t(`kind.${partner.kind}`)}</span>
      <span>{sector(partner.sector)}</span>
      <span>
        <CountryName code={partner.countryCode} host={partner.hostCountryCode} />
      </span>
    </>
  )
}
