import { useTranslations } from 'next-intl'
import { PartnerNames } from '@/components/commitments/partner-names'
import { useSpanName } from '@/components/disciplines/span-name'
import { Spoken } from '@/components/i18n/spoken'
import { CalendarDate } from '@/components/time/calendar-date'
import { Link } from '@/components/ui/link'
import { Row, Table } from '@/components/ui/table'
import type { DueRow } from '@/lib/disciplines/queries'
import type { Span } from '@/lib/disciplines/rules'
import { daysBetween } from '@/lib/time/calendar-date'

type DueUpdatesTableProps = { rows: readonly DueRow[]; span: Span }

/** Each item with the day by which its update was due, when it came, and which unit led the item then. */
export function DueUpdatesTable({ rows, span }: DueUpdatesTableProps) {
  const t = useTranslations('discipline')
  const spanName = useSpanName()
  const columns = [
    { key: 'name', label: t('column.name'), width: 'wide' as const },
    { key: 'unit', label: t('asked.unit') },
    { key: 'dueOn', label: t('column.dueOn'), number: true },
    { key: 'reportedOn', label: t('column.reportedOn'), number: true },
    { key: 'discipline', label: t('asked.discipline') },
  ]
  return (
    <Table caption={`${t('title')} ${spanName(span)}`} columns={columns} stacked sticky>
      {rows.map((row) => (
        <Row key={`${row.item.id} ${row.dueOn}`} opens>
          <th scope="row">
            <Link className="title" href={`/commitments/${row.item.number}`}>
              <Spoken texts={row.item.title} />
            </Link>
            <small>
              {row.item.number}
              {row.item.partners.length > 0 && (
                <>
                  {' · '}
                  <PartnerNames partners={row.item.partners} />
                </>
              )}
            </small>
          </th>
          <DueCells row={row} />
        </Row>
      ))}
    </Table>
  )
}

function DueCells({ row: { unit, dueOn, reportedOn, discipline } }: { row: DueRow }) {
  const t = useTranslations('discipline')
  const words = useTranslations('overview.units')
  return (
    <>
      <td data-label={t('asked.unit')}>
        {unit ? <Spoken texts={unit} /> : <span className="muted">{words('unassignedRow')}</span>}
      </td>
      <td className="num" data-label={t('column.dueOn')}>
        <CalendarDate date={dueOn} />
      </td>
      <td className="num" data-label={t('column.reportedOn')}>
        {reportedOn ? <CalendarDate date={reportedOn} /> : <span className="muted">{t('notReported')}</span>}
      </td>
      <td>
        {discipline === 'late' && reportedOn
          ? t('daysLate', { days: daysBetween(dueOn, reportedOn) })
          : t(`name.${discipline}`)}
      </td>
    </>
  )
}
