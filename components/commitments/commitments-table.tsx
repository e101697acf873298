import { useTranslations } from 'next-intl'
import { v7 as newId } from 'uuid'
import { CommitmentHealth, CommitmentLight } from '@/components/commitments/commitment-light'
import { DeadlineCell } from '@/components/commitments/deadline-cell'
import { PartnerNames } from '@/components/commitments/partner-names'
import { SelectBox } from '@/components/commitments/select-box'
import { Foreign, Spoken } from '@/components/i18n/spoken'
import { CalendarDate } from '@/components/time/calendar-date'
import { Badge } from '@/components/ui/badge'
import { Link } from '@/components/ui/link'
import { type Column, Row, Table } from '@/components/ui/table'
import { selectedValue } from '@/lib/assignment/schema'
import type { CommitmentItem } from '@/lib/commitments/queries'
import { type CommitmentFilters, commitmentFiltersToQuery, type sortKeys } from '@/lib/commitments/schema'
import { today as dayOf, daysBetween } from '@/lib/time/calendar-date'
import { workspaceZone } from '@/lib/time/clock'

type CommitmentsTableProps = {
  caption: string
  commitments: CommitmentItem[]
  today: string
  /** With filters the heads sort the list; without them the table stands as it is. */
  filters?: CommitmentFilters
  /** Rows that the reader decides about can be ticked; for the form around the table. */
  selectable?: boolean
  /** Where "Post update" of a row leads; absent where nothing is posted from. */
  updateHref?: (number: string) => string
}

/** Commitments, one in a row, as every list shows them. */
export function CommitmentsTable({
  caption,
  commitments,
  today,
  filters,
  selectable = false,
  updateHref,
}: CommitmentsTableProps) {
  const t = useTranslations('commitment')
  const head = (key: string, label: string, sort?: (typeof sortKeys)[number], number = false): Column => ({
    key,
    label,
    number,
    ...(filters && sort ? sorting(filters, sort) : {}),
  })
  const bulk = useTranslations('bulk')
  const columns = [
    ...(selectable ? [{ key: 'select', label: bulk('column'), labelHidden: true }] : []),
    head('number', t('number'), 'number'),
    head('name', t('name')),
    head('light', t('light')),
    head('health', t('health'), 'health'),
    head('deadline', t('deadline'), 'deadline', true),
    head('stage', t('stage'), 'stage'),
    head('nextStep', t('nextStep')),
    head('leadUnit', t('leadUnitOwner')),
    head('sinceUpdate', t('sinceUpdate'), 'updated', true),
  ]
  return (
    <Table caption={caption} columns={columns} stacked sticky>
      {commitments.map((commitment) => (
        <CommitmentRow
          key={commitment.number}
          commitment={commitment}
          today={today}
          selectable={selectable}
          updateHref={updateHref}
        />
      ))}
    </Table>
  )
}

function sorting(filters: CommitmentFilters, sort: CommitmentFilters['sort']): Partial<Column> {
  const current = filters.sort === sort
  const dir = current && filters.dir === 'asc' ? 'desc' : 'asc'
  const sortHref = commitmentFiltersToQuery({ ...filters, sort, dir, page: 1 }) || '?'
  return current ? { sortHref, sorted: filters.dir === 'asc' ? 'ascending' : 'descending' } : { sortHref }
}

type CommitmentRowProps = {
  commitment: CommitmentItem
  today: string
  selectable: boolean
  updateHref: CommitmentsTableProps['updateHref'] | undefined
}

function CommitmentRow({ commitment, today, selectable, updateHref }: CommitmentRowProps) {
  const t = useTranslations('commitment')
  const words = useTranslations()
  const {
    number,
    title,
    partners,
    bindingStrength,
    light,
    standing,
    health,
    stage,
    nextStep,
    nextStepLanguage,
    moveBy,
  } = commitment
  return (
    <Row closed={light === 'closed'} opens>
      {selectable && <SelectCell commitment={commitment} />}
      <td className="no">{number}</td>
      <th scope="row">
        <Link className="title" href={`/commitments/${number}`}>
          <Spoken texts={title} />
        </Link>
        <small>
          <PartnerNames partners={partners} /> · {words(`bindingStrength.${bindingStrength}`)}
        </small>
      </th>
      <td>
        <CommitmentLight light={light} standing={standing} today={today} />
      </td>
      <td>
        <CommitmentHealth health={health} />
      </td>
      <td className="num" data-label={t('deadline')}>
        <DeadlineCell commitment={commitment} />
      </td>
      <td>{words(`stage.${stage}`)}</td>
      <td>
        {nextStep && nextStepLanguage ? (
          <Foreign text={nextStep} language={nextStepLanguage} />
        ) : (
          <span className="muted">{t('noNextStep')}</span>
        )}{' '}
        {commitment.nextStepDueOn && <CalendarDate date={commitment.nextStepDueOn} length="short" />}
        <small>
          {t('move', { by: moveBy })}
          {updateHref && commitment.can.postStatusUpdate && (
            <>
              {' · '}
              <Link href={updateHref(number)} scroll={false} aria-label={t('updateFor', { number })}>
                {t('update')}
              </Link>
            </>
          )}
        </small>
      </td>
      <td>
        <LeadUnit commitment={commitment} />
      </td>
      <td className="num">
        {commitment.lastUpdateAt
          ? daysBetween(dayOf(commitment.lastUpdateAt, workspaceZone()), today)
          : t('never')}
      </td>
    </Row>
  )
}

/** The box of a row; empty where the reader decides nothing. */
function SelectCell({ commitment: { number, version, can, light } }: { commitment: CommitmentItem }) {
  return (
    <td className="col--select">
      {can.assign && light !== 'closed' && (
        <SelectBox number={number} value={selectedValue({ number, version, id: newId() })} />
      )}
    </td>
  )
}

/** The unit that leads, whether that is only proposed, and who of it acts. */
export function LeadUnit({
  commitment: { leadUnit, leadUnitBasis, ownerName },
}: {
  commitment: CommitmentItem
}) {
  const t = useTranslations('commitment')
  return (
    <>
      <Spoken texts={leadUnit} />{' '}
      {leadUnitBasis === 'proposed' && <Badge standing="flag">{t('proposed')}</Badge>}
      <small>{ownerName ?? t('noOwner')}</small>
    </>
  )
}
