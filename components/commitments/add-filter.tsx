import { useTranslations } from 'next-intl'
import { SoughtChip } from '@/components/commitments/sought-filter'
import type { FilterField } from '@/components/commitments/use-filter-fields'
import { SelectField } from '@/components/forms/select-field'
import { Button } from '@/components/ui/button'
import { Link } from '@/components/ui/link'
import { Menu } from '@/components/ui/menu'
import type { CommitmentFilters } from '@/lib/commitments/schema'

type AddFilterProps = {
  field: FilterField
  hrefOf: (change: Partial<CommitmentFilters>) => string
}

/** The most values that are a menu; each link of a thousand would cost more than the row of a list. */
const mostLinks = 60

/** Whether a filter has too many values for a menu of links. */
export function isLong({ options }: FilterField): boolean {
  return options.length > mostLinks
}

/**
 * A filter that is off: a small menu of its values, each a link; of very many one is chosen in a field, and where they grow with
 * every visit, on a page of its own.
 */
export function AddFilter({ field, hrefOf }: AddFilterProps) {
  const t = useTranslations('list')
  const { name, options, sought } = field
  if (sought) return <SoughtChip filter={sought} label={t(name)} pageHref={hrefOf({})} />
  const [action = '', query] = hrefOf({}).split('?')
  return (
    <Menu label={t(name)} icon="plus">
      {isLong(field) ? (
        <form action={action} method="get">
          {[...new URLSearchParams(query)].map(([key, value]) => (
            <input key={key} type="hidden" name={key} value={value} />
          ))}
          <SelectField name={name} label={t(name)} options={options} empty={false} />
          <Button type="submit">{t('apply')}</Button>
        </form>
      ) : (
        options.map(({ value, label }) => (
          <Link key={value} href={hrefOf({ [name]: value })} scroll={false}>
            {label}
          </Link>
        ))
      )}
    </Menu>
  )
}
