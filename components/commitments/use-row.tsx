import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { v7 as newId } from 'uuid'
import { alikeIn, type TableFacts, useCells } from '@/components/commitments/commitment-cells'
import { namesIn } from '@/components/commitments/partner-names'
import { SelectBox } from '@/components/commitments/select-box'
import { useColumnLabels } from '@/components/commitments/use-column-labels'
import { eachTime } from '@/components/i18n/each-time'
import { spokenIn } from '@/components/i18n/spoken'
import { Link } from '@/components/ui/link'
import { selectedValue } from '@/lib/assignment/schema'
import type { CommitmentItem } from '@/lib/commitments/queries'
import type { Locale } from '@/lib/i18n/locale'
import type { Column } from '@/lib/listings/rules'

/** Columns of figures and dates. */
export const numeric: readonly Column[] = ['deadline', 'sinceUpdate', 'sinceProgress']

/**
 * The cells of a row. What all rows have in common is made once for the table: a page of fifty rows is drawn on the server, and
 * sent again as data, for each who asks.
 */
export function useRow(facts: TableFacts, columns: Column[]): (commitment: CommitmentItem) => ReactNode[] {
  const labels = useColumnLabels()
  const cells = useCells(facts)
  const nameCell = useNameCell()
  const shared = new Map<string, ReactNode>()
  const draw = (column: Column, content: ReactNode) => (
    <td
      key={column}
      className={`${numeric.includes(column) ? 'num ' : ''}cell--${column}`}
      data-label={labels[column]}
    >
      {content}
    </td>
  )
  const once = (column: Column, alike: string, contentOf: () => ReactNode) => {
    const key = `${column} ${alike}`
    const cell = shared.get(key) ?? draw(column, contentOf())
    shared.set(key, cell)
    return cell
  }
  const cellOf = (column: Exclude<Column, 'number' | 'name'>, commitment: CommitmentItem) => {
    const alike = alikeIn[column]?.(commitment)
    if (alike !== undefined) return once(column, alike, () => cells[column](commitment))
    const content = cells[column](commitment)
    return typeof content === 'number' ? once(column, String(content), () => content) : draw(column, content)
  }
  return (commitment) =>
    columns.map((column) => {
      if (column === 'number')
        return (
          <td key={column} className="no">
            {commitment.number}
          </td>
        )
      if (column === 'name') return nameCell(commitment)
      return cellOf(column, commitment)
    })
}

function useNameCell() {
  const binding = useTranslations('bindingStrength')
  const t = useTranslations('commitment')
  const locale = useLocale() as Locale
  return ({ number, title, partners, bindingStrength }: CommitmentItem) => (
    <th key="name" scope="row" className="cell--name">
      <Link className="title" href={`/commitments/${number}`}>
        {spokenIn(locale, title)}
      </Link>
      <small>
        {partners.length > 0 ? namesIn(locale, partners) : <span className="muted">{t('noPartner')}</span>}
        {` · ${binding(bindingStrength)}`}
      </small>
    </th>
  )
}

/** The cell with the box of a row; empty where the reader decides nothing, or the item has its box in another row. */
export function useSelectCell(): (commitment: CommitmentItem, ticked: boolean) => ReactNode {
  const t = useTranslations('bulk')
  const labelOf = eachTime((number) => t('select', { number }))
  return ({ number, version, can, light }, ticked) => (
    <td className="col--select">
      {ticked && can.assign && light !== 'closed' && (
        <SelectBox value={selectedValue({ number, version, id: newId() })} label={labelOf(number)} />
      )}
    </td>
  )
}
