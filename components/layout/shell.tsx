import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { type NavItem, NavLinks } from '@/components/layout/nav-links'
import { SkipLink } from '@/components/layout/skip-link'
import { Icon } from '@/components/ui/icon'
import { Link } from '@/components/ui/link'
import { Menu } from '@/components/ui/menu'
import { Sprite } from '@/components/ui/sprite'
import { Toaster } from '@/components/ui/toaster'

type ShellProps = {
  /** Everything that the reader can go to, in the bar of a wide screen and under "More" on a phone. */
  navigation: readonly NavItem[]
  /** Four ways with icons and short words: the tabs of a phone, before "More". The third lies under the thumb. */
  tabs: readonly NavItem[]
  person: { name: string; unit: string | null }
  /** A `SearchBox`. */
  search?: ReactNode
  /** The one thing that people do most, beside the search. */
  action?: ReactNode
  /** The choice of the language: links or small forms. Rendered twice, so it must not hold ids. */
  language: ReactNode
  /** The choice of light or dark, and what else is set at the device. Rendered twice, so it must not hold ids. */
  device: ReactNode
  /** The form that signs out. Rendered twice, so it must not hold ids. */
  signOut: ReactNode
  children: ReactNode
}

/** What stands around every page of somebody who is signed in. */
export function Shell({
  navigation,
  tabs,
  person,
  search,
  action,
  language,
  device,
  signOut,
  children,
}: ShellProps) {
  const t = useTranslations('shell')
  return (
    <>
      <Sprite />
      <SkipLink />
      <header className="topbar">
        <Link className="brand" href="/">
          <Icon name="brand" />
          {t('brand')}
        </Link>
        <nav className="nav" aria-label={t('navigation')}>
          <NavLinks items={navigation} />
        </nav>
        <div className="topbar__end">
          {search}
          {action}
          <div className="wide">
            <Menu icon="menu" label={t('more')} iconOnly>
              {language}
              {device}
            </Menu>
          </div>
          <Who {...person} />
          <div className="wide">{signOut}</div>
        </div>
      </header>
      {children}
      <nav className="tabbar" aria-label={t('navigation')}>
        <NavLinks items={tabs} />
        <Menu icon="menu" label={t('more')} tab>
          <NavLinks items={navigation} />
          <Who {...person} />
          {language}
          {device}
          {signOut}
        </Menu>
      </nav>
      <Toaster />
    </>
  )
}

function Who({ name, unit }: { name: string; unit: string | null }) {
  const t = useTranslations('shell')
  return (
    <p className="who">
      <span className="vh">{t('signedIn')} </span>
      <Link href="/account">{name}</Link>
      {unit && <span>{unit}</span>}
    </p>
  )
}
