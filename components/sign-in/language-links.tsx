import { useLocale, useTranslations } from 'next-intl'
import { languageNames } from '@/components/people/language-names'
import { locales } from '@/lib/i18n/locale'

/** The languages of the sign-in page. Plain links: the whole page, its `lang` too, comes anew. */
export function LanguageLinks({ back }: { back: string }) {
  const t = useTranslations('shell')
  const current = useLocale()
  return (
    <nav className="langs" aria-label={t('language')}>
      {locales.map((locale) => (
        <a
          key={locale}
          href={linkTo(locale, back)}
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

function linkTo(lang: string, back: string): string {
  return `/sign-in?${new URLSearchParams({ lang, ...(back !== '/' && { callbackUrl: back }) })}`
}
