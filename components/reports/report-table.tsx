import { ReportCell } from '@/components/reports/report-cell'
import { Table } from '@/components/ui/table'
import type { Cell, Column } from '@/lib/reports/report'
import { addsSomething, type StackedColumn, stackColumns } from '@/lib/reports/stacking'

type ReportTableProps = {
  caption: string
  /** Names the place that scrolls sideways, for those who reach it by keyboard. */
  label: string
  columns: Column[]
  rows: Cell[][]
  /** The column that names the row. */
  rowHead: string
}

/** A report on a page: its main columns side by side, the others below the column that they belong to. */
export function ReportTable({ caption, label, columns, rows, rowHead }: ReportTableProps) {
  const placed = stackColumns(columns)
  const heads = placed.map(({ key, heading }) => ({ key, label: heading }))
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section className="ledger" aria-label={label} tabIndex={0}>
      <Table caption={caption} columns={heads} sticky>
        {rows.map((cells, row) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: rows of a report are never moved on the page
          <tr key={row}>
            {placed.map((column) => (
              <PlacedCell key={column.key} column={column} cells={cells} head={column.key === rowHead} />
            ))}
          </tr>
        ))}
      </Table>
    </section>
  )
}

function PlacedCell({ column, cells, head }: { column: StackedColumn; cells: Cell[]; head: boolean }) {
  const main = cells[column.index]
  const content = (
    <>
      {main && <ReportCell cell={main} name={head} />}
      {column.stacked.map(({ key, label, index }) => {
        const cell = cells[index]
        return cell && addsSomething(cell, main) ? <StackedCell key={key} label={label} cell={cell} /> : null
      })}
    </>
  )
  return head ? <th scope="row">{content}</th> : <td>{content}</td>
}

function StackedCell({ label, cell }: { label: string | null; cell: Cell }) {
  return (
    <small>
      {label && <span className="ledger__label">{label} </span>}
      {cell.kind === 'number' && cell.words ? cell.words : <ReportCell cell={cell} />}
    </small>
  )
}
