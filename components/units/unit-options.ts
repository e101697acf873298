import type { UnitOption } from '@/components/people/units-field'
import { type Locale, languageOf } from '@/lib/i18n/locale'
import { pickLocalized } from '@/lib/i18n/localized'
import type { UnitItem } from '@/lib/units/queries'

/** The units to choose from, in the reader's language: those in use, and those that are chosen already. */
export function unitOptions(
  units: readonly UnitItem[],
  locale: Locale,
  chosen: readonly string[] = [],
): UnitOption[] {
  return units
    .filter(({ id, retiredAt }) => retiredAt === null || chosen.includes(id))
    .map(({ id, name }) => ({ id, name: pickLocalized(name, languageOf(locale))?.text ?? '' }))
}
