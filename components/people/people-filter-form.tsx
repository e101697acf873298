import { useLocale, useTranslations } from 'next-intl'
import { SelectField } from '@/components/forms/select-field'
import { TextField } from '@/components/forms/text-field'
import { Button } from '@/components/ui/button'
import { Link } from '@/components/ui/link'
import { type Locale, languageOf } from '@/lib/i18n/locale'
import { pickLocalized } from '@/lib/i18n/localized'
import { accounts, type PeopleFilters } from '@/lib/people/schema'
import type { UnitItem } from '@/lib/units/queries'

/** The roles in the order of what they may, fewest rights last. */
const roles = ['administrator', 'manager', 'staff', 'viewer'] as const

/** Name or address, unit, role and account, asked by address so that a selection can be linked. */
export function PeopleFilterForm({ filters, units }: { filters: PeopleFilters; units: UnitItem[] }) {
  const t = useTranslations('peopleList')
  const role = useTranslations('role')
  const language = languageOf(useLocale() as Locale)
  const field = (name: 'q' | 'memberOf' | 'role' | 'account') => ({
    name,
    label: t(`filter.${name}`),
    defaultValue: filters[name],
  })
  const options = {
    units: units.map(({ id, name }) => ({ value: id, label: pickLocalized(name, language)?.text ?? '' })),
    roles: roles.map((value) => ({ value, label: role(value) })),
    accounts: accounts.map((value) => ({ value, label: t(`account.${value}`) })),
  }
  const { page: _, ...narrowing } = filters
  return (
    <search className="filters no-print">
      <form action="/people" method="get">
        <div className="filters__fields">
          <TextField {...field('q')} label={t('search')} autoComplete="off" spellCheck={false} />
          <SelectField {...field('memberOf')} options={options.units} empty={t('any')} />
          <SelectField {...field('role')} options={options.roles} empty={t('any')} />
          <SelectField {...field('account')} options={options.accounts} empty={t('any')} />
        </div>
        <div className="actions below-text">
          <Button type="submit">{t('apply')}</Button>
          {Object.keys(narrowing).length > 0 && <Link href="/people">{t('clear')}</Link>}
        </div>
      </form>
    </search>
  )
}
