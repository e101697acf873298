import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { SkipLink } from '@/components/layout/skip-link'
import { Icon } from '@/components/ui/icon'
import de from '@/lib/i18n/messages/de.json'
import en from '@/lib/i18n/messages/en.json'
import zh from '@/lib/i18n/messages/zh-CN.json'

const claims = [
  { lang: 'en', text: en.shell.claim },
  { lang: 'zh-CN', text: zh.shell.claim },
  { lang: 'de', text: de.shell.claim },
]

type WelcomeProps = {
  title: ReactNode
  /** The choice of the language. */
  languages: ReactNode
  children: ReactNode
}

/** The page before one is signed in: what this is, in every language, beside the form. */
export function Welcome({ title, languages, children }: WelcomeProps) {
  const t = useTranslations('shell')
  const locale = useLocale()
  const ownFirst = claims.toSorted((a, b) => Number(b.lang === locale) - Number(a.lang === locale))
  return (
    <div className="welcome">
      <SkipLink />
      <header className="welcome__head">
        <span className="brand">
          <Icon name="brand" />
          {t('brand')}
        </span>
        <div className="langs">{languages}</div>
      </header>
      <main className="welcome__main" id="main" tabIndex={-1}>
        <div className="welcome__claims">
          {ownFirst.map(({ lang, text }) => (
            <p key={lang} lang={lang}>
              {text}
            </p>
          ))}
        </div>
        <div className="welcome__form">
          <h1>{title}</h1>
          {children}
        </div>
      </main>
      <footer className="welcome__foot">{t('authorised')}</footer>
    </div>
  )
}
