import { useTranslations } from 'next-intl'

type CountryNameProps = {
  /** ISO 3166-1 alpha-2 */
  code: string
  /** Where a body of that country has its seat, when that is another one. */
  host: string | null
}

/** The country of a partner; a code that has no word yet stands for itself. */
export function CountryName({ code, host }: CountryNameProps) {
  const t = useTranslations('partner')
  const nameOf = (each: string) => {
    const key = `country.${each}` as 'country.DE'
    return t.has(key) ? t(key) : each
  }
  return host === null ? nameOf(code) : t('hosted', { country: nameOf(code), host: nameOf(host) })
}
