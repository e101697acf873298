import { useTranslations } from 'next-intl'
import { Spoken } from '@/components/i18n/spoken'
import { CountryName } from '@/components/partners/country-name'
import { Link } from '@/components/ui/link'
import type { PartnerItem } from '@/lib/partners/queries'

/** The way up, who it is and what kind of body. */
export function PartnerEyebrow({ partner }: { partner: PartnerItem }) {
  const t = useTranslations('partner')
  return (
    <>
      <Link className="plain" href="/partners">
        {t('title')}
      </Link>
      <b>
        <Spoken texts={partner.name} fallback={partner.printedName} />
      </b>
      <span>{t(`kind.${partner.kind}`)}</span>
      <span>{t(`sector.${partner.sector}`)}</span>
      <span>
        <CountryName code={partner.countryCode} host={partner.hostCountryCode} />
      </span>
    </>
  )
}
