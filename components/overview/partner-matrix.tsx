import { useTranslations } from 'next-intl'
import { Spoken } from '@/components/i18n/spoken'
import { CountLink } from '@/components/ui/count-link'
import { Link } from '@/components/ui/link'
import { HealthMark } from '@/components/ui/mark'
import { Section } from '@/components/ui/section'
import { Table } from '@/components/ui/table'
import { type Health, healths } from '@/lib/commitments/rules'
import type { FrontPage } from '@/lib/front-page/queries'
import { type Numbers, partnersFinding } from '@/lib/front-page/rules'

/** Partners that the matrix has room for; the others are one link away. */
const shown = 15

type Partner = FrontPage['partners'][number]
type PartnerMatrixProps = { partners: Partner[]; numbers: Numbers }

/** Each partner's open items by health, the partner that needs most attention first. */
export function PartnerMatrix({ partners, numbers }: PartnerMatrixProps) {
  const t = useTranslations('overview.partners')
  const health = useTranslations('health')
  const columns = [
    { key: 'partner', label: t('partner') },
    ...healths.map((key) => ({
      key,
      label: <HealthMark health={key}>{health(key)}</HealthMark>,
    })),
    { key: 'open', label: t('open'), number: true },
    { key: 'overdue', label: t('overdue'), number: true },
  ]
  return (
    <Section title={<Finding partners={partners} />} aside={t('note')} span={7}>
      {partners.length === 0 ? (
        <p className="muted">{t('none')}</p>
      ) : (
        <div className="matrix">
          <Table caption={t('title')} columns={columns} foot={<Whole numbers={numbers} />}>
            {partners.slice(0, shown).map((partner) => (
              <PartnerRow key={partner.key} partner={partner} />
            ))}
          </Table>
        </div>
      )}
      {partners.length > shown && (
        <p className="section__note">
          <Link href="/partners">{t('more', { count: partners.length })}</Link>
        </p>
      )}
    </Section>
  )
}

function Finding({ partners }: { partners: Partner[] }) {
  const t = useTranslations('overview.partners')
  const finding = partnersFinding(partners)
  if (!finding) return t('title')
  return t.rich(finding.key, {
    ...finding.values,
    partner: () => (partners[0] ? <PartnerName partner={partners[0]} /> : null),
  })
}

function PartnerName({ partner: { name, shortName, printedName } }: { partner: Partner }) {
  const texts = Object.keys(shortName).length > 0 ? shortName : name
  return <Spoken texts={texts} fallback={printedName} />
}

function PartnerRow({ partner }: { partner: Partner }) {
  const { key, counts } = partner
  return (
    <tr>
      <th scope="row">
        <Link className="plain" href={`/partners/${key}`}>
          <PartnerName partner={partner} />
        </Link>
      </th>
      {healths.map((health) => (
        <HealthCell key={health} health={health} {...counts[health]} />
      ))}
      <td className="num">
        <CountLink {...counts.open} />
      </td>
      <td className="num">
        <CountLink {...counts.overdue} />
      </td>
    </tr>
  )
}

const cellClasses: Record<Health, string> = {
  offTrack: 'cell cell--off-track',
  atRisk: 'cell cell--at-risk',
  onTrack: 'cell',
  notReported: 'cell cell--not-reported',
}

/** Nought is a dot, so that the eye finds what is there. */
function HealthCell({ health, count, href }: { health: Health; count: number; href: string }) {
  if (count > 0)
    return (
      <td className={cellClasses[health]}>
        <Link href={href}>{count}</Link>
      </td>
    )
  return (
    <td className="cell cell--zero">
      <span aria-hidden="true">·</span>
      <span className="vh">0</span>
    </td>
  )
}

/** Items of several partners stand in several rows; here each counts once. */
function Whole({ numbers }: { numbers: Numbers }) {
  const t = useTranslations('overview.partners')
  return (
    <tr>
      <th scope="row">{t('whole')}</th>
      {healths.map((health) => (
        <td className="cell cell--sum" key={health}>
          <CountLink {...numbers[`health.${health}`]} />
        </td>
      ))}
      <td className="num">
        <CountLink {...numbers.open} />
      </td>
      <td className="num">
        <CountLink {...numbers['light.overdue']} />
      </td>
    </tr>
  )
}
