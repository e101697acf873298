import { useTranslations } from 'next-intl'
import { ActiveFilters } from '@/components/commitments/active-filters'
import { AddFilter } from '@/components/commitments/add-filter'
import { type FilterChoices, useFilterFields } from '@/components/commitments/use-filter-fields'
import { Note } from '@/components/ui/note'
import { commitmentFiltersToQuery } from '@/lib/commitments/schema'
import { type Narrowing, narrowingKeys } from '@/lib/overview/schema'

/** What an overview was asked for. */
export type AskedOverview = {
  path: string
  narrowing: Narrowing
  rejected: (typeof narrowingKeys)[number][]
  choices: FilterChoices
}

/** What the overview is narrowed to: filters that are on as chips that take them away, the others as small menus. */
export function OverviewFilters({ asked: { path, narrowing, rejected, choices } }: { asked: AskedOverview }) {
  const t = useTranslations('overview')
  const list = useTranslations('list')
  const all = useFilterFields(choices)
  const fields = narrowingKeys.flatMap((key) => all.filter(({ name }) => name === key))
  const hrefOf = (change: Narrowing) => path + commitmentFiltersToQuery({ ...narrowing, ...change })
  const addable = fields.filter(
    ({ name, options, sought }) =>
      narrowing[name as keyof Narrowing] === undefined && (options.length > 0 || sought),
  )
  const names = rejected.map((name) => list(name)).join(', ')
  return (
    <>
      {rejected.length > 0 && <Note>{t('rejected', { names })}</Note>}
      {/* after each step the menus are closed again */}
      <search className="filters" key={hrefOf({})}>
        <div className="filters__line">
          <ActiveFilters filters={narrowing} fields={fields} hrefOf={hrefOf} clearHref={path} />
          {addable.map((field) => (
            <AddFilter
              key={field.name}
              field={field}
              label={list(field.name)}
              hrefOf={(value) => hrefOf({ [field.name]: value })}
            />
          ))}
        </div>
      </search>
    </>
  )
}
