import { useTranslations } from 'next-intl'
import { TimelineLine, TimelineMonths } from '@/components/calendar/timeline-line'
import { CommitmentLight } from '@/components/commitments/commitment-light'
import { DeadlineCell } from '@/components/commitments/deadline-cell'
import { PartnerNames } from '@/components/commitments/partner-names'
import { Foreign, Spoken } from '@/components/i18n/spoken'
import { CalendarDate } from '@/components/time/calendar-date'
import { EmptyState } from '@/components/ui/empty-state'
import { Link } from '@/components/ui/link'
import { Row, Table } from '@/components/ui/table'
import type { TimelineItem } from '@/lib/calendar/queries'
import type { Period } from '@/lib/calendar/rules'
import { expectedOn, type MilestoneDates } from '@/lib/milestones/rules'

type TimelineProps = { items: TimelineItem[]; total: number; period: Period; today: string }

/** A row for each item: its line on the scale of time, and the same days in words. */
export function Timeline({ items, total, period, today }: TimelineProps) {
  const t = useTranslations('calendar')
  const line = useTranslations('calendar.timeline')
  if (items.length === 0) return <EmptyState title={t('nothing')}>{t('nothingWhy')}</EmptyState>
  const columns = [
    { key: 'item', label: line('item'), width: 'medium' as const },
    {
      key: 'way',
      label: (
        <>
          <span className="vh">{line('way')}</span>
          <TimelineMonths period={period} />
        </>
      ),
    },
    { key: 'original', label: line('original') },
    { key: 'current', label: line('current') },
    { key: 'milestones', label: line('milestones') },
  ]
  return (
    <>
      {total > items.length && <p className="muted">{t('cut', { shown: items.length, total })}</p>}
      <div className="timeline-table">
        <Table caption={line('caption')} columns={columns} stacked>
          {items.map((item) => (
            <TimelineRow key={item.id} item={item} period={period} today={today} />
          ))}
        </Table>
      </div>
      <p className="section__note">{line('note')}</p>
    </>
  )
}

type TimelineRowProps = { item: TimelineItem; period: Period; today: string }

function TimelineRow({ item, period, today }: TimelineRowProps) {
  const t = useTranslations('calendar.timeline')
  const phase = useTranslations('calendar.phase')
  const { number, title, originalDueOn, light, standing, milestones } = item
  return (
    <Row opens>
      <th scope="row">
        <Link className="title" href={`/commitments/${number}`}>
          <Spoken texts={title} />
        </Link>
        <small>
          {number} · <PartnerNames partners={item.partners} />
        </small>
      </th>
      <td className="cell--way">
        <TimelineLine item={item} period={period} today={today} />
      </td>
      <td data-label={t('original')}>
        {originalDueOn ? <CalendarDate date={originalDueOn} /> : <span className="muted">{t('noDate')}</span>}
      </td>
      <td data-label={t('current')}>
        <DeadlineCell commitment={item} />
        {light !== 'none' && (
          <small>
            <CommitmentLight light={light} standing={standing} today={today} days />
          </small>
        )}
      </td>
      <td>
        {milestones.map((milestone) => (
          <span key={milestone.id} className="timeline-table__milestone">
            <CalendarDate date={expectedOn(milestone)} />{' '}
            <Foreign text={milestone.title} language={milestone.language} />{' '}
            <span className="muted">{phase(phaseOf(milestone))}</span>
          </span>
        ))}
      </td>
    </Row>
  )
}

function phaseOf({ actualOn, forecastOn }: MilestoneDates): 'reached' | 'forecast' | 'planned' {
  if (actualOn !== null) return 'reached'
  return forecastOn === null ? 'planned' : 'forecast'
}
