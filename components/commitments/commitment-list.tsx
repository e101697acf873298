import { useTranslations } from 'next-intl'
import { SelectableCommitments } from '@/components/assignment/selectable-commitments'
import type { TableFacts } from '@/components/commitments/commitment-cells'
import { CommitmentsBoard } from '@/components/commitments/commitments-board'
import { CommitmentsPagination } from '@/components/commitments/commitments-pagination'
import { CommitmentsTable } from '@/components/commitments/commitments-table'
import { NoChangeRows } from '@/components/no-changes/no-change-rows'
import { EmptyState } from '@/components/ui/empty-state'
import type { Choices } from '@/lib/assignment/queries'
import type { CommitmentFilters } from '@/lib/commitments/schema'
import type { ListedCommitments } from '@/lib/layouts/queries'
import { columnsOf, type Display, defaultColumns } from '@/lib/listings/rules'

type CommitmentListProps = {
  list: ListedCommitments
  filters: CommitmentFilters
  display: Display
  today: string
  names: TableFacts['names']
  assignable: Choices
  /** This list with something more in its address. */
  address: (more: Record<string, string>) => string
}

/** The list as it was asked for: a board, or a table with its selection and its pages. */
export function CommitmentList({
  list,
  filters,
  display,
  today,
  names,
  assignable,
  address,
}: CommitmentListProps) {
  const t = useTranslations()
  const { items, groups, total, rows } = list
  const isUsual = columnsOf(display.columns).join() === defaultColumns.join()
  const empty = <EmptyState title={t('list.emptyTitle')}>{t('list.emptyWhy')}</EmptyState>
  if (list.board) {
    const moveHref = (item: string, to?: string) => address({ dialog: 'stage', item, ...(to && { to }) })
    if (total === 0) return empty
    return <CommitmentsBoard paths={list.board} filters={filters} moveHref={moveHref} />
  }
  return (
    <div className={isUsual ? 'list list--usual' : 'list'}>
      {groups && rows > total && <p className="small muted">{t('list.groupPartnerNote')}</p>}
      <NoChangeRows />
      <SelectableCommitments commitments={items} choices={assignable}>
        {(selectable) =>
          total === 0 ? (
            empty
          ) : (
            <CommitmentsTable
              caption={t('commitment.title')}
              commitments={items}
              today={today}
              filters={filters}
              display={display}
              {...(groups && { groups })}
              selectable={selectable}
              updateHref={(update) => address({ update })}
              names={names}
            />
          )
        }
      </SelectableCommitments>
      <CommitmentsPagination
        filters={filters}
        display={display}
        total={rows}
        page={list.page}
        pages={list.pages}
        pageSize={list.pageSize}
        path="/commitments"
      />
    </div>
  )
}
