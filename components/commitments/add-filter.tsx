import { useTranslations } from 'next-intl'
import type { FilterField } from '@/components/commitments/use-filter-fields'
import { Link } from '@/components/ui/link'
import { Menu } from '@/components/ui/menu'
import type { CommitmentFilters } from '@/lib/commitments/schema'

type AddFilterProps = {
  field: FilterField
  hrefOf: (change: Partial<CommitmentFilters>) => string
}

/** A filter that is off: a small menu of its values, each a link. */
export function AddFilter({ field: { name, options }, hrefOf }: AddFilterProps) {
  const t = useTranslations('list')
  return (
    <Menu label={t(name)} icon="plus">
      {options.map(({ value, label }) => (
        <Link key={value} href={hrefOf({ [name]: value })} scroll={false}>
          {label}
        </Link>
      ))}
    </Menu>
  )
}
