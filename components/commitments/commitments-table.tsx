import { useTranslations } from 'next-intl'
import { v7 as newId } from 'uuid'
import { cellOf, type RowFacts } from '@/components/commitments/commitment-cells'
import { GroupHead } from '@/components/commitments/group-head'
import { PartnerNames } from '@/components/commitments/partner-names'
import { SelectAll, SelectBox } from '@/components/commitments/select-box'
import { useColumnLabels } from '@/components/commitments/use-column-labels'
import { Spoken } from '@/components/i18n/spoken'
import { Link } from '@/components/ui/link'
import { Row, Table, type Column as TableColumn } from '@/components/ui/table'
import { selectedValue } from '@/lib/assignment/schema'
import type { CommitmentItem } from '@/lib/commitments/queries'
import type { CommitmentFilters } from '@/lib/commitments/schema'
import type { ListGroup } from '@/lib/layouts/queries'
import { type Column, columnsOf, type Display, plainDisplay } from '@/lib/listings/rules'
import { listingToQuery } from '@/lib/listings/schema'

const numeric: readonly Column[] = ['deadline', 'sinceUpdate', 'sinceProgress']
const sortOf: Partial<Record<Column, CommitmentFilters['sort']>> = {
  number: 'number',
  health: 'health',
  deadline: 'deadline',
  stage: 'stage',
  sinceUpdate: 'updated',
  binding: 'binding',
}

type CommitmentsTableProps = {
  caption: string
  commitments: CommitmentItem[]
  today: string
  /** With filters the heads sort the list; without them the table stands as it is. */
  filters?: CommitmentFilters
  display?: Display
  /** The same commitments by groups, each with its head. */
  groups?: ListGroup[]
  /** Rows that the reader decides about can be ticked; for the form around the table. */
  selectable?: boolean
  updateHref?: (number: string) => string
  names?: RowFacts['names']
}

/** Commitments, one in a row, as every list shows them. */
export function CommitmentsTable(props: CommitmentsTableProps) {
  const { caption, commitments, groups, display = plainDisplay, selectable = false, names = {} } = props
  const columns = columnsOf(display.columns)
  const heads = useHeads(props, columns)
  const row = (commitment: CommitmentItem, ticked: boolean) => (
    <CommitmentRow
      key={commitment.number}
      facts={{ commitment, today: props.today, updateHref: props.updateHref, names }}
      columns={columns}
      selectable={selectable}
      ticked={ticked}
    />
  )
  const seen = new Set<string>()
  const isFirst = ({ id }: CommitmentItem) => !seen.has(id) && seen.add(id).has(id)
  return (
    <Table caption={caption} columns={heads} stacked sticky>
      {groups
        ? groups.map((group) => [
            <GroupHead
              key={JSON.stringify(group.own)}
              group={group}
              display={display}
              names={names}
              span={heads.length}
            />,
            ...group.items.map((item) => row(item, isFirst(item))),
          ])
        : commitments.map((item) => row(item, true))}
    </Table>
  )
}

function useHeads({ filters, display, selectable }: CommitmentsTableProps, columns: Column[]): TableColumn[] {
  const bulk = useTranslations('bulk')
  const labels = useColumnLabels()
  const heads = columns.map((key): TableColumn => {
    const sort = sortOf[key]
    const head = { key, label: labels[key], number: numeric.includes(key) }
    return filters && sort ? { ...head, ...sorting(filters, sort, display) } : head
  })
  return selectable ? [{ key: 'select', label: <SelectAll label={bulk('all')} /> }, ...heads] : heads
}

function sorting(
  filters: CommitmentFilters,
  sort: CommitmentFilters['sort'],
  display: Display | undefined,
): Partial<TableColumn> {
  const current = filters.sort === sort
  const dir = current && filters.dir === 'asc' ? 'desc' : 'asc'
  const sortHref = listingToQuery({ ...filters, sort, dir, page: 1 }, display) || '?'
  return current ? { sortHref, sorted: filters.dir === 'asc' ? 'ascending' : 'descending' } : { sortHref }
}

type CommitmentRowProps = {
  facts: RowFacts
  columns: Column[]
  selectable: boolean
  /** Whether this row has the box of its item, which may stand in several groups. */
  ticked: boolean
}

function CommitmentRow({ facts, columns, selectable, ticked }: CommitmentRowProps) {
  const labels = useColumnLabels()
  const { commitment } = facts
  return (
    <Row closed={commitment.light === 'closed'} opens>
      {selectable && <SelectCell commitment={commitment} ticked={ticked} />}
      {columns.map((column) => {
        if (column === 'number')
          return (
            <td key={column} className="no">
              {commitment.number}
            </td>
          )
        if (column === 'name') return <NameCell key={column} commitment={commitment} />
        return (
          <td
            key={column}
            className={`${numeric.includes(column) ? 'num ' : ''}cell--${column}`}
            data-label={labels[column]}
          >
            {cellOf[column](facts)}
          </td>
        )
      })}
    </Row>
  )
}

function NameCell({
  commitment: { number, title, partners, bindingStrength },
}: {
  commitment: CommitmentItem
}) {
  const t = useTranslations('bindingStrength')
  return (
    <th scope="row" className="cell--name">
      <Link className="title" href={`/commitments/${number}`}>
        <Spoken texts={title} />
      </Link>
      <small>
        <PartnerNames partners={partners} /> · {t(bindingStrength)}
      </small>
    </th>
  )
}

/** The box of a row; empty where the reader decides nothing. */
function SelectCell({
  commitment: { number, version, can, light },
  ticked,
}: {
  commitment: CommitmentItem
  ticked: boolean
}) {
  return (
    <td className="col--select">
      {ticked && can.assign && light !== 'closed' && (
        <SelectBox number={number} value={selectedValue({ number, version, id: newId() })} />
      )}
    </td>
  )
}
