import { useLocale } from 'next-intl'
import type { UnitChoice } from '@/lib/assignment/queries'
import { type Locale, languageOf } from '@/lib/i18n/locale'
import { pickLocalized } from '@/lib/i18n/localized'

/** Units as the choices of a list, by their names in the reader's language. */
export function useUnitOptions(units: readonly UnitChoice[]): { value: string; label: string }[] {
  const language = languageOf(useLocale() as Locale)
  return units.map(({ id, name }) => ({ value: id, label: pickLocalized(name, language)?.text ?? '' }))
}
