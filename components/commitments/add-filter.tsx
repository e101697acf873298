import { useTranslations } from 'next-intl'
import { SoughtChip } from '@/components/commitments/sought-filter'
import type { FilterField } from '@/components/commitments/use-filter-fields'
import { SelectField } from '@/components/forms/select-field'
import { Button } from '@/components/ui/button'
import { Link } from '@/components/ui/link'
import { Menu } from '@/components/ui/menu'

type Field = Pick<FilterField, 'options' | 'sought'> & { name: string }
type AddFilterProps = {
  field: Field
  label: string
  /** The page with the filter set to a value, or as it is. */
  hrefOf: (value?: string) => string
}

/** The most values that are a menu; each link of a thousand would cost more than the row of a list. */
const mostLinks = 60

/** Whether a filter has too many values for a menu of links. */
export function isLong({ options }: Field): boolean {
  return options.length > mostLinks
}

/**
 * A filter that is off: a small menu of its values, each a link; of very many one is chosen in a field, and where they grow with
 * every visit, on a page of its own.
 */
export function AddFilter({ field, label, hrefOf }: AddFilterProps) {
  const t = useTranslations('list')
  const { name, options, sought } = field
  if (sought) return <SoughtChip filter={sought} label={label} pageHref={hrefOf()} />
  const [action = '', query] = hrefOf().split('?')
  return (
    <Menu label={label} icon="plus">
      {isLong(field) ? (
        <form action={action} method="get">
          {[...new URLSearchParams(query)].map(([key, value]) => (
            <input key={key} type="hidden" name={key} value={value} />
          ))}
          <SelectField name={name} label={label} options={options} empty={false} />
          <Button type="submit">{t('apply')}</Button>
        </form>
      ) : (
        options.map((option) => (
          <Link key={option.value} href={hrefOf(option.value)} scroll={false}>
            {option.label}
          </Link>
        ))
      )}
    </Menu>
  )
}
