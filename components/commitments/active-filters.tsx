import { useLocale, useTranslations } from 'next-intl'
import type { FilterField } from '@/components/commitments/use-filter-fields'
import { Chip } from '@/components/ui/chip'
import type { CommitmentFilters } from '@/lib/commitments/schema'
import { formatCalendarDate } from '@/lib/time/format'

/** What has no list of values: the calendar asks for it. */
const dayFilters = ['dueOn', 'stepOn', 'milestoneOn'] as const

type ActiveFiltersProps = {
  filters: Partial<CommitmentFilters>
  fields: FilterField[]
  hrefOf: (change: Partial<CommitmentFilters>) => string
  /** The list without any filter. */
  clearHref: string
}

/** The filters that are on, each with the way to take it off. Open items alone are a filter too. */
export function ActiveFilters({ filters, fields, hrefOf, clearHref }: ActiveFiltersProps) {
  const t = useTranslations('list')
  const locale = useLocale()
  const set = fields.flatMap(({ name, options }) => {
    const value = filters[name]
    if (value === undefined || value === 'all') return []
    const label = options.find((option) => option.value === value)?.label ?? t('unknown')
    return [{ name, label }]
  })
  const asked = filters.q === undefined ? [] : [{ name: 'q' as const, label: `“${filters.q}”` }]
  const days = dayFilters.flatMap((name) => {
    const date = filters[name]
    return date === undefined ? [] : [{ name, label: formatCalendarDate(date, locale) }]
  })
  const active = [...asked, ...set, ...days]
  return (
    <>
      {active.map(({ name, label }) => (
        <Chip
          key={name}
          href={hrefOf(name === 'state' ? { state: 'all' } : { [name]: undefined })}
          state="on"
          removeLabel={t('remove')}
        >
          {t(name)}: <b>{label}</b>
        </Chip>
      ))}
      {active.length > 2 && <Chip href={clearHref}>{t('clear')}</Chip>}
    </>
  )
}
