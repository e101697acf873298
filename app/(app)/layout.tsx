import { cookies } from 'next/headers'
import { getLocale, getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { waysOf } from '@/app/(app)/ways'
import { DraftOwner } from '@/components/forms/draft-owner'
import { Keys } from '@/components/keyboard/keys'
import { KeysButton } from '@/components/keyboard/keys-button'
import { NavLinks } from '@/components/layout/nav-links'
import { Shell } from '@/components/layout/shell'
import { ThemeMenu } from '@/components/layout/theme-menu'
import { UpdateLink } from '@/components/layout/update-link'
import { LanguageMenu } from '@/components/people/language-menu'
import { SearchBox } from '@/components/search/search-box'
import { SignOutForm } from '@/components/sign-in/sign-out-form'
import { csrfTokenOf } from '@/lib/auth/csrf-cookie'
import { findActor } from '@/lib/auth/session'
import { cookieName } from '@/lib/auth/session-cookie'
import { type Locale, languageOf } from '@/lib/i18n/locale'
import { pickLocalized } from '@/lib/i18n/localized'

/** The frame of everything behind the sign-in. It decorates and decides nothing: each page asks who is there itself. */
export default async function AppLayout({ children }: { children: ReactNode }) {
  const found = await findActor()
  if (!found) return children
  const [locale, t, words, jar] = await Promise.all([
    getLocale(),
    getTranslations('shell'),
    getTranslations(),
    cookies(),
  ])
  const units = found.units.map((unit) => pickLocalized(unit, languageOf(locale as Locale))?.text ?? '')
  const themeWords = {
    system: words('theme.system'),
    light: words('theme.light'),
    dark: words('theme.dark'),
  }
  const csrfToken = csrfTokenOf(jar.get(cookieName('csrf'))?.value, process.env.NEXTAUTH_SECRET ?? '')
  const ways = waysOf(found.actor, t)
  const mayPost = found.actor.role !== 'viewer'
  const tabs = [
    { ...ways[0], href: '/', label: ways[0]?.label, icon: 'home' },
    { href: '/commitments', label: t('commitments'), icon: 'list' },
    ...(mayPost ? [{ href: '/update', label: t('update'), icon: 'plus' as const }] : []),
    { href: '/partners', label: t('partners'), icon: 'user' },
    ...(mayPost ? [] : [{ href: '/visits', label: t('visits'), icon: 'globe' as const }]),
  ] as const
  return (
    <DraftOwner personId={found.actor.id}>
      <Shell
        navigation={ways.filter(({ aside }) => !aside)}
        tabs={tabs}
        person={{ name: found.actor.name, unit: units[0] ?? null }}
        search={<SearchBox label={words('search.label')} placeholder={words('search.placeholder')} />}
        action={mayPost && <UpdateLink />}
        language={<LanguageMenu />}
        device={
          <>
            <NavLinks items={ways.filter(({ aside }) => aside)} />
            <ThemeMenu current={themeOf(jar.get('theme')?.value)} label={t('theme')} words={themeWords} />
            <KeysButton label={t('keys')} />
          </>
        }
        signOut={<SignOutForm csrfToken={csrfToken} />}
      >
        {children}
      </Shell>
      <Keys mayPost={mayPost} places={Object.fromEntries(ways.map(({ letter, href }) => [letter, href]))} />
    </DraftOwner>
  )
}

function themeOf(kept: string | undefined) {
  return kept === 'light' || kept === 'dark' ? kept : 'system'
}
