import { cookies } from 'next/headers'
import { getLocale, getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { Shell } from '@/components/layout/shell'
import { LanguageMenu } from '@/components/people/language-menu'
import { SearchBox } from '@/components/search/search-box'
import { SignOutForm } from '@/components/sign-in/sign-out-form'
import { csrfTokenOf } from '@/lib/auth/csrf-cookie'
import { findActor } from '@/lib/auth/session'
import { cookieName } from '@/lib/auth/session-cookie'
import { hasHistory } from '@/lib/history/queries'
import { type Locale, languageOf } from '@/lib/i18n/locale'
import { pickLocalized } from '@/lib/i18n/localized'
import { getSignedInPerson } from '@/lib/sign-in/queries'

/** The frame of everything behind the sign-in. It decorates and decides nothing: each page asks who is there itself. */
export default async function AppLayout({ children }: { children: ReactNode }) {
  const found = await findActor()
  if (!found) return children
  const [person, locale, t, words, jar] = await Promise.all([
    getSignedInPerson(found.actor),
    getLocale(),
    getTranslations('shell'),
    getTranslations(),
    cookies(),
  ])
  const units = person.units.map((unit) => pickLocalized(unit, languageOf(locale as Locale))?.text ?? '')
  const csrfToken = csrfTokenOf(jar.get(cookieName('csrf'))?.value, process.env.NEXTAUTH_SECRET ?? '')
  const tabs = [
    { href: '/', label: found.actor.role === 'staff' ? t('myWork') : t('overview'), icon: 'home' },
    { href: '/commitments', label: t('commitments'), icon: 'list' },
    { href: '/partners', label: t('partners'), icon: 'user' },
    { href: '/visits', label: t('visits'), icon: 'globe' },
  ] as const
  const navigation = [
    ...tabs.map(({ href, label }) => ({ href, label })),
    { href: '/reports/ledger', label: t('reports') },
    ...(['manager', 'administrator'].includes(found.actor.role)
      ? [{ href: '/my-work', label: t('myWork') }]
      : []),
    ...(hasHistory(found.actor) ? [{ href: '/history', label: t('history') }] : []),
    ...(found.actor.role === 'administrator' ? [{ href: '/people', label: t('people') }] : []),
  ]
  return (
    <Shell
      navigation={navigation}
      tabs={tabs}
      person={{ name: person.name, unit: units[0] ?? null }}
      search={<SearchBox label={words('search.label')} placeholder={words('search.placeholder')} />}
      language={<LanguageMenu />}
      signOut={<SignOutForm csrfToken={csrfToken} />}
    >
      {children}
    </Shell>
  )
}
