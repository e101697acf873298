import { useLocale, useTranslations } from 'next-intl'
import { OtherNames, Spoken } from '@/components/i18n/spoken'
import { OpenHealths, OpenLights } from '@/components/partners/open-marks'
import { CalendarDate } from '@/components/time/calendar-date'
import { Link } from '@/components/ui/link'
import { type Column, Row, Table } from '@/components/ui/table'
import { type Locale, languageOf } from '@/lib/i18n/locale'
import { pickLocalized } from '@/lib/i18n/localized'
import type { OpenCounts } from '@/lib/overview/queries'
import type { VisitItem } from '@/lib/visits/queries'

type VisitsTableProps = { visits: VisitItem[]; counts: ReadonlyMap<string, OpenCounts> }

/** Visits, one in a row, each with what is open from it. */
export function VisitsTable({ visits, counts }: VisitsTableProps) {
  const t = useTranslations('visit')
  const columns: Column[] = [
    { key: 'name', label: t('name'), width: 'wide' },
    { key: 'dates', label: t('dates') },
    { key: 'places', label: t('places') },
    { key: 'sessions', label: t('sessions'), number: true },
    { key: 'open', label: t('openCount'), number: true },
    { key: 'lights', label: t('lights') },
    { key: 'healths', label: t('healths') },
  ]
  return (
    <Table caption={t('all')} columns={columns} stacked sticky>
      {visits.map((visit) => (
        <VisitRow key={visit.key} visit={visit} counts={counts.get(visit.key)} />
      ))}
    </Table>
  )
}

function VisitRow({ visit, counts }: { visit: VisitItem; counts: OpenCounts | undefined }) {
  const t = useTranslations('visit')
  const { key, title, startsOn, endsOn, places, sessionCount } = visit
  return (
    <Row opens>
      <th scope="row">
        <Link className="title" href={`/visits/${key}`}>
          <Spoken texts={title} fallback={key} />
        </Link>
        <small>
          {key} <OtherNames texts={title} />
        </small>
      </th>
      <td>
        <CalendarDate date={startsOn} until={endsOn} />
      </td>
      <td>
        {Object.keys(places).length > 0 ? (
          <Spoken texts={places} />
        ) : (
          <span className="muted">{t('placesNotStated')}</span>
        )}
      </td>
      <td className="num" data-label={t('sessions')}>
        {sessionCount}
      </td>
      <td className="num" data-label={t('openCount')}>
        <OpenCount visit={visit} count={counts?.open ?? 0} />
      </td>
      <td>{counts && <OpenLights counts={counts} />}</td>
      <td>{counts && <OpenHealths counts={counts} />}</td>
    </Row>
  )
}

/** The number opens the list behind it, which has exactly that many rows. */
function OpenCount({ visit, count }: { visit: VisitItem; count: number }) {
  const t = useTranslations('visit')
  const language = languageOf(useLocale() as Locale)
  if (count === 0) return <span className="muted">0</span>
  const name = pickLocalized(visit.title, language)?.text ?? visit.key
  return (
    <Link href={`/commitments?visit=${visit.key}`} aria-label={t('openOf', { count, name })}>
      {count}
    </Link>
  )
}
