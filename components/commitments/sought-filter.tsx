import { useTranslations } from 'next-intl'
import type { FilterOption } from '@/components/commitments/use-filter-fields'
import { Button } from '@/components/ui/button'
import { Icon } from '@/components/ui/icon'
import { Link } from '@/components/ui/link'
import type { FilteredPage, GrowingFilter } from '@/lib/listings/rules'
import { seekingHref } from '@/lib/listings/schema'

type SoughtChipProps = {
  filter: GrowingFilter
  label: string
  /** The page as it is asked for now. */
  pageHref: string
}

/** A filter that is off and has too many values for a menu: the way to the page where one is found. */
export function SoughtChip({ filter, label, pageHref }: SoughtChipProps) {
  const t = useTranslations('choice')
  return (
    <Link className="chip chip--add" href={seekingHref(filter, pageHref)}>
      <Icon name="plus" />
      <span>{t('open', { filter: label })}</span>
    </Link>
  )
}

type SoughtFieldProps = {
  filter: GrowingFilter
  label: string
  options: readonly FilterOption[]
  value: string | undefined
  page: FilteredPage
}

/** The same among the fields of a form: whatever is chosen in the others goes along. */
export function SoughtField({ filter, label, options, value, page }: SoughtFieldProps) {
  const t = useTranslations()
  const chosen = options.find((option) => option.value === value)?.label ?? t('list.unknown')
  return (
    <>
      {value !== undefined && <input type="hidden" name={filter} value={value} />}
      <Button type="submit" formAction={`/choose/${filter}`} name="for" value={page}>
        {t('choice.field', { filter: label, value: value === undefined ? t('list.any') : chosen })}
      </Button>
    </>
  )
}
