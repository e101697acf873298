import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { ActiveFilters } from '@/components/commitments/active-filters'
import { AddFilter, isLong } from '@/components/commitments/add-filter'
import { SoughtField } from '@/components/commitments/sought-filter'
import {
  type FilterChoices,
  type FilterField,
  useFilterFields,
} from '@/components/commitments/use-filter-fields'
import { SelectField } from '@/components/forms/select-field'
import { SearchField } from '@/components/forms/text-field'
import { Button } from '@/components/ui/button'
import type { CommitmentFilters as Filters } from '@/lib/commitments/schema'
import { type Display, type FilteredPage, plainDisplay } from '@/lib/listings/rules'
import { listingToQuery } from '@/lib/listings/schema'

export type { FilterChoices } from '@/components/commitments/use-filter-fields'

type CommitmentFiltersProps = {
  filters: Filters
  choices: FilterChoices
  /** The page that is asked. */
  action: FilteredPage
  /** How the list is shown, which no filter changes. */
  display?: Display
  /** Stands at the end of the line: how the list is shown. */
  tools?: ReactNode
}

/** The filters that a person wants at hand; the others wait behind one button. */
const atHand: (keyof Filters)[] = ['light', 'health', 'partner', 'unit']

/**
 * The filters of list and ledger: those that are on as chips that take them away, the usual ones as small menus, the rest as
 * fields. Everything asks by address, so that every selection can be linked, kept and sent.
 */
export function CommitmentFilters({
  filters,
  choices,
  action,
  display = plainDisplay,
  tools,
}: CommitmentFiltersProps) {
  const t = useTranslations('list')
  const fields = useFilterFields({ ...choices, currency: filters.currency }).filter(
    ({ options, sought }) => options.length > 0 || sought,
  )
  const hrefOf = (change: Partial<Filters>) =>
    action + listingToQuery({ ...filters, ...change, page: 1 }, display)
  const kept = keptFields(filters, display)
  // One of many values is chosen below, where its field is already.
  const addable = fields.filter(
    (field) => atHand.includes(field.name) && filters[field.name] === undefined && !isLong(field),
  )
  return (
    // after each step the menus are closed again
    <search className="filters" key={hrefOf({})}>
      <div className="filters__line">
        <form action={action} method="get" className="filters__search">
          <SearchField name="q" label={t('search')} placeholder={t('searchHint')} defaultValue={filters.q} />
          <Kept fields={kept.filter(([name]) => name !== 'q')} />
        </form>
        <ActiveFilters
          filters={filters}
          fields={fields}
          hrefOf={hrefOf}
          clearHref={action + listingToQuery({}, display)}
        />
        {addable.map((field) => (
          <AddFilter
            key={field.name}
            field={field}
            label={t(field.name)}
            hrefOf={(value) => hrefOf({ [field.name]: value })}
          />
        ))}
        {/* it may be opened before the script is there */}
        <details className="filters__more" suppressHydrationWarning>
          <summary className="chip chip--add">{t('moreFilters')}</summary>
          <AllFilters fields={fields} filters={filters} action={action} kept={kept} />
        </details>
        {tools && <div className="filters__tools">{tools}</div>}
      </div>
    </search>
  )
}

type AllFiltersProps = {
  fields: FilterField[]
  filters: Filters
  action: FilteredPage
  kept: [name: string, value: string][]
}

function AllFilters({ fields, filters, action, kept }: AllFiltersProps) {
  const t = useTranslations('list')
  const asked = fields.map(({ name }) => name as string)
  return (
    <form action={action} method="get" className="filters__panel">
      <div className="filters__fields">
        {fields.map(({ name, options, sought }) =>
          sought ? (
            <SoughtField
              key={name}
              filter={sought}
              label={t(name)}
              options={options}
              value={filters[sought]}
              page={action}
            />
          ) : (
            <SelectField
              key={name}
              name={name}
              label={t(name)}
              options={options}
              empty={name === 'state' ? false : t('any')}
              defaultValue={String(filters[name] ?? '')}
            />
          ),
        )}
      </div>
      <Kept fields={kept.filter(([name]) => !asked.includes(name))} />
      <Button type="submit">{t('apply')}</Button>
    </form>
  )
}

function Kept({ fields }: { fields: [name: string, value: string][] }) {
  return fields.map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />)
}

/** What a form sends along so that it changes nothing but its own fields. */
function keptFields(filters: Filters, display: Display): [name: string, value: string][] {
  return [...new URLSearchParams(listingToQuery({ ...filters, page: 1 }, display))]
}
