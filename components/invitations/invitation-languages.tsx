import { useLocale, useTranslations } from 'next-intl'
import { languageNames } from '@/components/people/language-names'
import { locales } from '@/lib/i18n/locale'

/** The languages of the page behind a one-time link, which stays the same in each. */
export function InvitationLanguages() {
  const t = useTranslations('shell')
  const current = useLocale()
  return (
    <nav className="langs" aria-label={t('language')}>
      {locales.map((locale) => (
        <a
          key={locale}
          href={`?lang=${locale}`}
          lang={locale}
          hrefLang={locale}
          aria-current={locale === current ? 'true' : undefined}
        >
          {languageNames[locale]}
        </a>
      ))}
    </nav>
  )
}
