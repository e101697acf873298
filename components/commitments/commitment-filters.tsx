import { useLocale, useTranslations } from 'next-intl'
import { SelectField } from '@/components/forms/select-field'
import { SearchField } from '@/components/forms/text-field'
import { Button } from '@/components/ui/button'
import { Chip, Chips } from '@/components/ui/chip'
import { attentionReasons, bindingStrengths, healths, lights, stages } from '@/lib/commitments/rules'
import {
  assignmentFilters,
  commitmentFiltersToQuery,
  type CommitmentFilters as Filters,
  stateFilters,
} from '@/lib/commitments/schema'
import { type Locale, languageOf } from '@/lib/i18n/locale'
import { type Localized, pickLocalized } from '@/lib/i18n/localized'

export type FilterChoices = {
  partners: { key: string; name: Localized; printedName: string }[]
  sessions: { key: string; title: Localized }[]
}
type CommitmentFiltersProps = { filters: Filters; choices: FilterChoices; action: string }
type Choice = { name: keyof Filters; options: { value: string; label: string }[] }

/** The filters of list and ledger. A plain form that asks by address, so that every selection can be linked, kept and sent. */
export function CommitmentFilters({ filters, choices, action }: CommitmentFiltersProps) {
  const t = useTranslations('list')
  const fields = useChoices(choices)
  return (
    <search className="filters">
      <form action={action} method="get" className="filters__form">
        <SearchField name="q" label={t('search')} placeholder={t('searchHint')} defaultValue={filters.q} />
        <details className="filters__more">
          <summary className="btn">{t('filters')}</summary>
          <div className="filters__fields">
            {fields.map(({ name, options }) => (
              <SelectField
                key={name}
                name={name}
                label={t(name)}
                options={options}
                empty={name === 'state' ? false : t('any')}
                defaultValue={String(filters[name] ?? '')}
              />
            ))}
          </div>
        </details>
        {filters.visit && <input type="hidden" name="visit" value={filters.visit} />}
        {filters.unit && <input type="hidden" name="unit" value={filters.unit} />}
        <input type="hidden" name="sort" value={filters.sort} />
        <input type="hidden" name="dir" value={filters.dir} />
        <Button type="submit">{t('apply')}</Button>
      </form>
      <ActiveFilters filters={filters} fields={fields} action={action} />
    </search>
  )
}

function ActiveFilters({ filters, fields, action }: { filters: Filters; fields: Choice[]; action: string }) {
  const t = useTranslations('list')
  const set = fields.flatMap(({ name, options }) => {
    const chosen = options.find(({ value }) => value === filters[name])
    return chosen && !(name === 'state' && chosen.value === 'open') ? [{ name, label: chosen.label }] : []
  })
  const active = filters.q === undefined ? set : [{ name: 'q' as const, label: `“${filters.q}”` }, ...set]
  if (active.length === 0) return null
  const without = (name: keyof Filters) =>
    action + commitmentFiltersToQuery({ ...filters, [name]: undefined, page: 1 })
  return (
    <Chips>
      {active.map(({ name, label }) => (
        <Chip key={name} href={without(name)} state="on" removeLabel={t('remove')}>
          {t(name)}: <b>{label}</b>
        </Chip>
      ))}
      {active.length > 1 && <Chip href={action}>{t('clear')}</Chip>}
    </Chips>
  )
}

function useChoices({ partners, sessions }: FilterChoices): Choice[] {
  const words = useTranslations()
  const language = languageOf(useLocale() as Locale)
  const named = (value: string, texts: Localized, fallback = value) => ({
    value,
    label: pickLocalized(texts, language)?.text ?? fallback,
  })
  const list = <Value extends string>(values: readonly Value[], label: (value: Value) => string) =>
    values.map((value) => ({ value, label: label(value) }))
  return [
    { name: 'state', options: list(stateFilters, (value) => words(`list.stateFilter.${value}`)) },
    {
      name: 'reason',
      options: list(['any' as const, ...attentionReasons], (value) => words(`reasonFilter.${value}`)),
    },
    { name: 'light', options: list(lights, (value) => words(`light.${value}`)) },
    { name: 'health', options: list(healths, (value) => words(`health.${value}`)) },
    { name: 'stage', options: list(stages, (value) => words(`stage.${value}`)) },
    { name: 'binding', options: list(bindingStrengths, (value) => words(`bindingStrength.${value}`)) },
    {
      name: 'assignment',
      options: list(assignmentFilters, (value) => words(`list.assignmentFilter.${value}`)),
    },
    { name: 'partner', options: partners.map(({ key, name, printedName }) => named(key, name, printedName)) },
    { name: 'session', options: sessions.map(({ key, title }) => named(key, title)) },
  ]
}
