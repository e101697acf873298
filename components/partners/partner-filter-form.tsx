import { useTranslations } from 'next-intl'
import { SelectField } from '@/components/forms/select-field'
import { SearchField } from '@/components/forms/text-field'
import { type PartnerFilters, partnersHref } from '@/components/partners/partner-filters'
import { Button } from '@/components/ui/button'
import { Chip, Chips } from '@/components/ui/chip'
import type { PartnerKind } from '@/lib/partners/rules'

type PartnerFilterFormProps = {
  filters: PartnerFilters
  /** Those that the directory holds. */
  kinds: readonly PartnerKind[]
  sectors: readonly string[]
}

type Choice = { key: string; label: string; on: boolean; href: string }

/** Text, kind, sector and what is open, asked by address so that a selection can be linked. */
export function PartnerFilterForm({ filters, kinds, sectors }: PartnerFilterFormProps) {
  const t = useTranslations('partner')
  const sector = useTranslations('sector')
  const choices = useChoices(filters, kinds)
  return (
    <search className="filters">
      <form action="/partners" method="get" className="filters__form">
        <SearchField name="q" label={t('search')} placeholder={t('searchHint')} defaultValue={filters.q} />
        <SelectField
          name="sector"
          label={t('sectorLabel')}
          options={sectors.map((value) => ({ value, label: sector(value) }))}
          empty={t('allSectors')}
          defaultValue={filters.sector}
        />
        {filters.kind && <input type="hidden" name="kind" value={filters.kind} />}
        {filters.open && <input type="hidden" name="open" value={filters.open} />}
        <Button type="submit">{t('apply')}</Button>
      </form>
      <FilterChips choices={choices.filter(({ on }) => on)} />
      <div className="no-print">
        <FilterChips choices={choices.filter(({ on }) => !on)} />
      </div>
    </search>
  )
}

function FilterChips({ choices }: { choices: Choice[] }) {
  const list = useTranslations('list')
  if (choices.length === 0) return null
  return (
    <Chips>
      {choices.map(({ key, label, on, href }) => (
        <Chip key={key} href={href} state={on ? 'on' : 'off'} removeLabel={list('remove')}>
          {label}
        </Chip>
      ))}
    </Chips>
  )
}

/** Each choice with the address of its opposite: one that is on is taken away, one that is off is set. */
function useChoices(filters: PartnerFilters, kinds: readonly PartnerKind[]): Choice[] {
  const t = useTranslations('partner')
  const sector = useTranslations('sector')
  const { open, kind, page: _page, ...rest } = filters
  const others = { ...rest, ...(open && { open }) }
  const { sector: chosen, ...anySector } = { ...others, ...(kind && { kind }) }
  // an address can ask for a sector that nobody has
  const label = chosen && sector.has(chosen) ? sector(chosen) : (chosen ?? '')
  return [
    ...(chosen ? [{ key: 'sector', label, on: true, href: partnersHref(anySector) }] : []),
    {
      key: 'open',
      label: t('openOnly'),
      on: open !== undefined,
      href: partnersHref({ ...rest, ...(kind && { kind }), ...(!open && { open: 'yes' }) }),
    },
    ...kinds.map((each) => ({
      key: each,
      label: t(`kind.${each}`),
      on: each === kind,
      href: partnersHref({ ...others, ...(each !== kind && { kind: each }) }),
    })),
  ]
}
