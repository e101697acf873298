import type { Cell, Column } from '@/lib/reports/report'

type Numbered = Column & { index: number }
/** A column of a page with those that stand below it; `index` is the place of its cell in a row. */
export type StackedColumn = Numbered & { stacked: Numbered[] }

/** A report where there is less room than in a spreadsheet: its main columns side by side, each of the others below one of them. */
export function stackColumns(columns: Column[]): StackedColumn[] {
  const numbered = columns.map((column, index) => ({ ...column, index }))
  return numbered
    .filter(({ below }) => below === null)
    .map((column) => ({ ...column, stacked: numbered.filter(({ below }) => below === column.key) }))
}

/** Whether a value below another one is worth its line: not when it is empty, nothing, or the same date again. */
export function addsSomething(cell: Cell, main: Cell | undefined): boolean {
  if (cell.kind === 'date' && main?.kind === 'date') return cell.date !== main.date
  return cell.kind !== 'empty' && !(cell.kind === 'number' && cell.value === 0)
}
