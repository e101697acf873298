import { type Language, languages } from '@/lib/i18n/locale'
import type { Localized } from '@/lib/i18n/localized'

const between: Record<Language, string> = { en: ', ', zh: '、', de: ', ' }

/** Several names as one, in each language that any of them has; null when there are none. */
export function namesOf(names: readonly Localized[]): Localized | null {
  if (names.length === 0) return null
  const spoken = languages.filter((language) => names.some((name) => name[language]))
  return Object.fromEntries(
    spoken.map((language) => [
      language,
      names.map((name) => name[language] ?? name.en ?? name.zh ?? name.de ?? '').join(between[language]),
    ]),
  )
}
