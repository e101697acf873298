import { useTranslations } from 'next-intl'
import { useColumnLabels } from '@/components/commitments/use-column-labels'
import { Button } from '@/components/ui/button'
import { Link } from '@/components/ui/link'
import { Menu } from '@/components/ui/menu'
import type { CommitmentFilters } from '@/lib/commitments/schema'
import {
  columns,
  columnsOf,
  type Display,
  defaultColumns,
  fixedColumns,
  groupings,
} from '@/lib/listings/rules'
import { listingToQuery } from '@/lib/listings/schema'

type ListToolsProps = { filters: CommitmentFilters; display: Display }

/** How the table is shown: by what its rows stand together, and which columns it has. */
export function ListTools({ filters, display }: ListToolsProps) {
  const t = useTranslations('list')
  const hrefOf = (group: Display['group']) =>
    `/commitments${listingToQuery({ ...filters, page: 1 }, { ...display, group })}`
  const by = display.group ? t(display.group) : t('groupNone')
  return (
    <>
      <Menu label={t('groupBy', { by })} icon="list">
        {[undefined, ...groupings].map((group) => (
          <Link
            key={group ?? 'none'}
            href={hrefOf(group)}
            aria-current={group === display.group ? 'true' : undefined}
            scroll={false}
          >
            {group ? t(group) : t('groupNone')}
          </Link>
        ))}
      </Menu>
      <ColumnChoice filters={filters} display={display} />
    </>
  )
}

/** A box for each column that can go; the form asks by address, so that a list can be linked with its columns. */
function ColumnChoice({ filters, display }: ListToolsProps) {
  const t = useTranslations('list')
  const labels = useColumnLabels()
  const shown = columnsOf(display.columns)
  const others = listingToQuery({ ...filters, page: 1 }, { ...display, columns: defaultColumns })
  return (
    <Menu label={t('columnsOf', { shown: shown.length, all: columns.length })} icon="columns">
      <form action="/commitments" method="get" className="columns">
        <fieldset>
          <legend>{t('columns')}</legend>
          <p className="muted small">{t('columnsText')}</p>
          {columns
            .filter((column) => !fixedColumns.includes(column))
            .map((column) => (
              <label key={column} className="columns__one">
                <input
                  type="checkbox"
                  name="columns"
                  value={column}
                  defaultChecked={shown.includes(column)}
                />
                {labels[column]}
              </label>
            ))}
        </fieldset>
        {/* with no box ticked the columns are still asked for */}
        <input type="hidden" name="columns" value="number" />
        {[...new URLSearchParams(others)].map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <Button type="submit">{t('columnsShow')}</Button>
        <Link href={`/commitments${others}`} scroll={false}>
          {t('columnsUsual')}
        </Link>
      </form>
    </Menu>
  )
}
