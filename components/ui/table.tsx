import type { ReactNode } from 'react'
import { Link } from '@/components/ui/link'

export type Column = {
  key: string
  label: ReactNode
  /** Numbers and dates stand to the right. */
  number?: boolean
  width?: 'narrow' | 'medium' | 'wide'
  /** Where the table is sorted by this column. */
  sortHref?: string
  sorted?: 'ascending' | 'descending' | undefined
  labelHidden?: boolean
}

type TableProps = {
  /** What the table shows, for those who do not see what stands above it. */
  caption: ReactNode
  columns: Column[]
  children: ReactNode
  foot?: ReactNode
  /** On a phone each row becomes a block of lines. */
  stacked?: boolean
  /** The head stays in sight under the bar. */
  sticky?: boolean
}

export function Table({ caption, columns, children, foot, stacked = false, sticky = false }: TableProps) {
  return (
    <table
      className={['table', stacked && 'table--stack', sticky && 'table--sticky'].filter(Boolean).join(' ')}
    >
      <caption className="vh">{caption}</caption>
      <thead>
        <tr>
          {columns.map(({ key, ...column }) => (
            <HeadCell key={key} {...column} />
          ))}
        </tr>
      </thead>
      <tbody>{children}</tbody>
      {foot && <tfoot>{foot}</tfoot>}
    </table>
  )
}

function HeadCell({ label, number, width, sortHref, sorted, labelHidden }: Omit<Column, 'key'>) {
  const classes = [number && 'num', width && `col--${width}`].filter(Boolean).join(' ')
  const arrow = sorted === 'descending' ? '↓' : '↑'
  return (
    <th scope="col" className={classes || undefined} aria-sort={sorted}>
      {sortHref ? (
        <Link href={sortHref} scroll={false}>
          {label}
          {sorted && <span aria-hidden="true"> {arrow}</span>}
        </Link>
      ) : (
        <span className={labelHidden ? 'vh' : undefined}>{label}</span>
      )}
    </th>
  )
}

type RowProps = {
  children: ReactNode
  id?: string
  closed?: boolean
  selected?: boolean
  /** A click anywhere in the row follows its link of class `title`; the keyboard uses that link itself. */
  opens?: boolean
}

export function Row({ children, id, closed = false, selected = false, opens = false }: RowProps) {
  const classes = [closed && 'row--closed', selected && 'row--selected', opens && 'row--opens']
  const className = classes.filter(Boolean).join(' ')
  return (
    // what is not there is not sent either
    <tr {...(id && { id })} {...(className && { className })}>
      {children}
    </tr>
  )
}
