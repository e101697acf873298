import { useTranslations } from 'next-intl'
import { CheckList } from '@/components/checks/check-list'
import { CountryName } from '@/components/partners/country-name'
import { Facts } from '@/components/ui/facts'
import { languageTag } from '@/lib/i18n/locale'
import type { PartnerDetail } from '@/lib/partners/queries'

/** What is known of a partner, and what of it is still to be checked. */
export function PartnerFacts({ partner, resolvable }: { partner: PartnerDetail; resolvable: boolean }) {
  const t = useTranslations('partner')
  const sectors = useTranslations('sector')
  const { kind, sector, countryCode, hostCountryCode, printedName, anchor, checks, absorbed } = partner
  const printedIn = anchor ? languageTag(anchor.paragraph.sourceDocument.language) : undefined
  return (
    <Facts
      facts={[
        { key: 'kind', label: t('kindLabel'), value: t(`kind.${kind}`) },
        { key: 'sector', label: t('sectorLabel'), value: sectors(sector) },
        {
          key: 'country',
          label: t('countryLabel'),
          value: <CountryName code={countryCode} host={hostCountryCode} />,
        },
        { key: 'printedName', label: t('printedName'), value: <bdi lang={printedIn}>{printedName}</bdi> },
        ...(absorbed.length > 0
          ? [{ key: 'absorbed', label: t('absorbed'), value: <Absorbed partners={absorbed} /> }]
          : []),
        {
          key: 'checks',
          label: t('checks'),
          value:
            checks.length === 0 ? t('nothingToCheck') : <CheckList checks={checks} resolvable={resolvable} />,
        },
      ]}
    />
  )
}

/** The names of partners that went into this one. */
function Absorbed({ partners }: { partners: PartnerDetail['absorbed'] }) {
  return (
    <ul>
      {partners.map(({ key, printedName }) => (
        <li key={key}>
          <bdi>{printedName}</bdi>
        </li>
      ))}
    </ul>
  )
}
