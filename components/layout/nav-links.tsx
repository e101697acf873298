'use client'

import { usePathname } from 'next/navigation'
import type { ReactNode } from 'react'
import { leadsTo } from '@/components/layout/current-path'
import { Icon, type IconName } from '@/components/ui/icon'
import { Link } from '@/components/ui/link'

export type NavItem = {
  href: string
  /** Another address of the same page. */
  also?: string
  label: ReactNode
  /** Shown where the way is one of the tabs of a phone. */
  icon?: IconName
}

/** The ways of the navigation. It is a client part because the bar outlives the page, and the page is what is current. */
export function NavLinks({ items }: { items: readonly NavItem[] }) {
  const path = usePathname()
  return items.map(({ href, also, label, icon }) => (
    <Link key={href} href={href} aria-current={leadsTo(path, href) || path === also ? 'page' : undefined}>
      {icon && <Icon name={icon} />}
      {label}
    </Link>
  ))
}
