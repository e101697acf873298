'use client'

import { type Column, Table } from '@/components/ui/table'

export type ChartRow = {
  /** YYYY-MM-DD, and the same in words: what a day is called, the server says. */
  day: string
  name: string
  /** Null where nothing is known of the day. */
  cells: readonly (string | number)[] | null
}

type ChartTableProps = {
  caption: string
  /** The first one holds the day. */
  columns: readonly Column[]
  rows: readonly ChartRow[]
  /** Said where nothing is known of a day. */
  unknown?: string
}

/**
 * The numbers behind a chart. With script, so that its hundreds of cells are sent as what they hold and not as a tree of elements.
 */
export function ChartTable({ caption, columns, rows, unknown }: ChartTableProps) {
  const [, ...others] = columns
  return (
    <Table caption={caption} columns={[...columns]}>
      {rows.map(({ day, name, cells }) => (
        // a day has a row for each of its lights
        <tr key={`${day} ${cells?.[0]}`}>
          <th scope="row">
            <time className="nowrap" dateTime={day}>
              {name}
            </time>
          </th>
          {cells ? (
            others.map(({ key, number }, column) => (
              <td key={key} className={number ? 'num' : undefined}>
                {cells[column]}
              </td>
            ))
          ) : (
            <td className="muted" colSpan={others.length}>
              {unknown}
            </td>
          )}
        </tr>
      ))}
    </Table>
  )
}
