import { useLocale, useTranslations } from 'next-intl'
import { CheckBadges } from '@/components/checks/check-badge'
import { OtherNames, Spoken } from '@/components/i18n/spoken'
import { CountryName } from '@/components/partners/country-name'
import { OpenHealths, OpenLights } from '@/components/partners/open-marks'
import { Link } from '@/components/ui/link'
import { type Column, Row, Table } from '@/components/ui/table'
import { type Locale, languageOf } from '@/lib/i18n/locale'
import { pickLocalized } from '@/lib/i18n/localized'
import type { OpenCounts } from '@/lib/overview/queries'
import type { PartnerItem } from '@/lib/partners/queries'

type PartnersTableProps = { partners: PartnerItem[]; counts: ReadonlyMap<string, OpenCounts> }

/** Partners, one in a row, each with what is open with it. */
export function PartnersTable({ partners, counts }: PartnersTableProps) {
  const t = useTranslations('partner')
  const columns: Column[] = [
    { key: 'name', label: t('name'), width: 'wide' },
    { key: 'kind', label: t('kindLabel') },
    { key: 'sector', label: t('sectorLabel') },
    { key: 'country', label: t('countryLabel') },
    { key: 'open', label: t('openCount'), number: true },
    { key: 'lights', label: t('lights') },
    { key: 'healths', label: t('healths') },
    { key: 'checks', label: t('checks'), width: 'medium' },
  ]
  return (
    <Table caption={t('all')} columns={columns} stacked sticky>
      {partners.map((partner) => (
        <PartnerRow key={partner.key} partner={partner} counts={counts.get(partner.key)} />
      ))}
    </Table>
  )
}

function PartnerRow({ partner, counts }: { partner: PartnerItem; counts: OpenCounts | undefined }) {
  const t = useTranslations('partner')
  const sectors = useTranslations('sector')
  const { key, kind, sector, countryCode, hostCountryCode, name, printedName, checks } = partner
  return (
    <Row opens>
      <th scope="row">
        <Link className="title" href={`/partners/${key}`}>
          <Spoken texts={name} fallback={printedName} />
        </Link>
        <small>
          <OtherNames texts={name} />
        </small>
      </th>
      <td>{t(`kind.${kind}`)}</td>
      <td>{sectors(sector)}</td>
      <td>
        <CountryName code={countryCode} host={hostCountryCode} />
      </td>
      <td className="num" data-label={t('openCount')}>
        <OpenCount partner={partner} count={counts?.open ?? 0} />
      </td>
      <td>{counts && <OpenLights counts={counts} />}</td>
      <td>{counts && <OpenHealths counts={counts} />}</td>
      <td>{checks.length > 0 && <CheckBadges checks={checks} />}</td>
    </Row>
  )
}

/** The number opens the list behind it, which has exactly that many rows. */
function OpenCount({ partner, count }: { partner: PartnerItem; count: number }) {
  const t = useTranslations('partner')
  const language = languageOf(useLocale() as Locale)
  if (count === 0) return <span className="muted">0</span>
  const name = pickLocalized(partner.name, language)?.text ?? partner.printedName
  return (
    <Link href={`/commitments?partner=${partner.key}`} aria-label={t('openOf', { count, name })}>
      {count}
    </Link>
  )
}
