import { useTranslations } from 'next-intl'
import { SoughtField } from '@/components/commitments/sought-filter'
import { type FilterChoices, useFilterFields } from '@/components/commitments/use-filter-fields'
import { useSpanName } from '@/components/disciplines/span-name'
import { SelectField } from '@/components/forms/select-field'
import { Button } from '@/components/ui/button'
import { disciplines, monthsBefore, weeksBefore } from '@/lib/disciplines/rules'
import { type AskedUpdates, noUnit } from '@/lib/disciplines/schema'
import type { FilteredPage } from '@/lib/listings/rules'

type DueUpdatesFiltersProps = {
  asked: AskedUpdates
  choices: FilterChoices
  today: string
  path: FilteredPage
}

/** Which span, whose, and how they came: asked by address, so that every selection can be linked. */
export function DueUpdatesFilters({ asked, choices, today, path }: DueUpdatesFiltersProps) {
  const t = useTranslations('discipline')
  const words = useTranslations()
  const spanName = useSpanName()
  const latest = [...weeksBefore(today), ...monthsBefore(today)]
  // A span of long ago is asked for by address and stays to be chosen.
  const spans = latest.some(({ key }) => key === asked.span.key) ? latest : [...latest, asked.span]
  const recorded = useFilterFields(choices)
  const optionsOf = (name: 'visit' | 'unit' | 'sector' | 'partner') =>
    recorded.find((field) => field.name === name)?.options ?? []
  const unassigned = { value: noUnit, label: words('overview.units.unassignedRow') }
  const ways = disciplines.map((value) => ({ value, label: t(`name.${value}`) }))
  const fields = [
    { name: 'unit' as const, options: [...optionsOf('unit'), unassigned] },
    { name: 'discipline' as const, options: ways },
    ...(['visit', 'sector', 'partner'] as const).map((name) => ({ name, options: optionsOf(name) })),
  ].filter(({ name, options }) => options.length > 0 && !(name === 'partner' && choices.many.includes(name)))
  return (
    <search className="filters no-print">
      <form className="filters__panel" action={path} method="get" key={JSON.stringify(asked)}>
        <div className="filters__fields">
          <SelectField
            name="span"
            label={t('asked.span')}
            options={spans.map((span) => ({ value: span.key, label: spanName(span) }))}
            empty={false}
            defaultValue={asked.span.key}
          />
          {fields.map(({ name, options }) => (
            <SelectField
              key={name}
              name={name}
              label={t(`asked.${name}`)}
              options={options}
              empty={words('list.any')}
              defaultValue={asked[name] ?? ''}
            />
          ))}
          {choices.many.includes('partner') && (
            <SoughtField
              filter="partner"
              label={t('asked.partner')}
              options={optionsOf('partner')}
              value={asked.partner}
              page={path}
            />
          )}
        </div>
        <div className="actions">
          <Button type="submit">{words('list.apply')}</Button>
        </div>
      </form>
    </search>
  )
}
