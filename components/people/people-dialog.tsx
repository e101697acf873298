import { useLocale, useTranslations } from 'next-intl'
import { InvitePersonForm } from '@/components/people/invite-person-form'
import { Dialog } from '@/components/ui/dialog'
import { UnitDialog } from '@/components/units/unit-dialog'
import { unitOptions } from '@/components/units/unit-options'
import type { Locale } from '@/lib/i18n/locale'
import type { UnitItem } from '@/lib/units/queries'

type Asked = string | string[] | undefined

type PeopleDialogProps = {
  name: Asked
  unit: Asked
  units: UnitItem[]
  /** The list as it is filtered. */
  closeHref: string
}

/** The dialog that the address names: a new person, a new unit, a unit to edit. */
export function PeopleDialog({ name, unit, units, closeHref }: PeopleDialogProps) {
  const t = useTranslations('person')
  const locale = useLocale() as Locale
  if (name === 'add-person')
    return (
      <Dialog title={t('add')} closeHref={closeHref} closeLabel={t('close')}>
        <InvitePersonForm units={unitOptions(units, locale)} closeHref={closeHref} />
      </Dialog>
    )
  if (name === 'add-unit') return <UnitDialog closeHref={closeHref} />
  const asked = name === 'unit' && units.find(({ id }) => id === unit)
  return asked ? <UnitDialog key={asked.id} unit={asked} closeHref={closeHref} /> : null
}
