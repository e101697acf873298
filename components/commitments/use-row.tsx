import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { v7 as newId } from 'uuid'
import { alikeIn, type TableFacts, useCells } from '@/components/commitments/commitment-cells'
import { ListRow } from '@/components/commitments/list-row'
import { shortNameOf } from '@/components/commitments/partner-names'
import { useColumnLabels } from '@/components/commitments/use-column-labels'
import { saidIn } from '@/components/i18n/spoken'
import { selectedValue } from '@/lib/assignment/schema'
import type { CommitmentItem } from '@/lib/commitments/queries'
import type { Locale } from '@/lib/i18n/locale'
import { type Column, fixedColumns } from '@/lib/listings/rules'

/** Columns of figures and dates. */
export const numeric: readonly Column[] = ['deadline', 'sinceUpdate', 'sinceProgress']

type RowOptions = {
  /** Whether rows have a cell for a box at all. */
  selectable: boolean
  /** Whether this row has the box of its item, which may stand in several groups. */
  ticked: boolean
}

/** How a commitment becomes a row of the table. */
export function useRow(facts: TableFacts, columns: Column[]) {
  const binding = useTranslations('bindingStrength')
  const locale = useLocale() as Locale
  const cellsOf = useOtherCells(facts, columns)
  return (commitment: CommitmentItem, { selectable, ticked }: RowOptions) => {
    const { number, version, title, partners, bindingStrength, light, can } = commitment
    const open = light !== 'closed'
    const value = ticked && can.assign && open ? selectedValue({ number, version, id: newId() }) : ''
    return (
      <ListRow
        key={number}
        number={number}
        title={saidIn(locale, title)}
        partners={partners.map((partner) => saidIn(locale, shortNameOf(partner), partner.printedName))}
        binding={binding(bindingStrength)}
        {...(!open && { closed: true })}
        {...(selectable && { select: value })}
      >
        {cellsOf(commitment)}
      </ListRow>
    )
  }
}

/**
 * The cells after number and name. Where a row says what others say too, they share one cell, which is made, and sent, once: half
 * of a row is of this kind.
 */
function useOtherCells(facts: TableFacts, columns: Column[]): (commitment: CommitmentItem) => ReactNode[] {
  const labels = useColumnLabels()
  const cells = useCells(facts)
  const shown = columns.filter((column): column is keyof typeof cells => !fixedColumns.includes(column))
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
  return (commitment) =>
    shown.map((column) => {
      const alike = alikeIn[column]?.(commitment)
      if (alike !== undefined) return once(column, alike, () => cells[column](commitment))
      const content = cells[column](commitment)
      return typeof content === 'number'
        ? once(column, String(content), () => content)
        : draw(column, content)
    })
}
