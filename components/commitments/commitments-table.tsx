import { useTranslations } from 'next-intl'
import type { TableFacts } from '@/components/commitments/commitment-cells'
import { GroupHead } from '@/components/commitments/group-head'
import { ListRows } from '@/components/commitments/list-row'
import { SelectAll } from '@/components/commitments/select-box'
import { useColumnLabels } from '@/components/commitments/use-column-labels'
import { useListWords } from '@/components/commitments/use-list-words'
import { numeric, useRow } from '@/components/commitments/use-row'
import { Table, type Column as TableColumn } from '@/components/ui/table'
import type { CommitmentItem } from '@/lib/commitments/queries'
import type { CommitmentFilters } from '@/lib/commitments/schema'
import type { ListGroup } from '@/lib/layouts/queries'
import { type Column, columnsOf, type Display, plainDisplay } from '@/lib/listings/rules'
import { listingToQuery } from '@/lib/listings/schema'

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
  names?: TableFacts['names']
}

/** Commitments, one in a row, as every list shows them. */
export function CommitmentsTable(props: CommitmentsTableProps) {
  const { caption, commitments, groups, display = plainDisplay, selectable = false, names = {} } = props
  const { today, updateHref } = props
  const columns = columnsOf(display.columns)
  const heads = useHeads(props, columns)
  const words = useListWords(updateHref)
  const row = useRow({ today, updateHref, names }, columns)
  const seen = new Set<string>()
  const isFirst = ({ id }: CommitmentItem) => !seen.has(id) && seen.add(id).has(id)
  return (
    <ListRows words={words}>
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
              ...group.items.map((item) => row(item, { selectable, ticked: isFirst(item) })),
            ])
          : commitments.map((item) => row(item, { selectable, ticked: true }))}
      </Table>
    </ListRows>
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
