import type { ReactNode } from 'react'
import { Icon, type IconName } from '@/components/ui/icon'
import { Link } from '@/components/ui/link'

export type TabItem = {
  href: string
  label: ReactNode
  /** How many are behind it; shown muted. */
  count?: number
  current?: boolean
  icon?: IconName
  lang?: string
}

type TabsProps = { label: string; items: TabItem[] }

/** Views of the same thing, each with its address. `label` names the group for those who do not see it. */
export function Tabs({ label, items }: TabsProps) {
  return (
    <nav className="tabs" aria-label={label}>
      {items.map(({ href, label: text, count, current, lang }) => (
        <Link key={href} href={href} aria-current={current ? 'page' : undefined} lang={lang} scroll={false}>
          {text}
          {count !== undefined && <span>{count}</span>}
        </Link>
      ))}
    </nav>
  )
}

/** Two or three ways to show the same rows. */
export function Segments({ label, items }: TabsProps) {
  return (
    <nav className="seg" aria-label={label}>
      {items.map(({ href, label: text, current, icon, lang }) => (
        <Link key={href} href={href} aria-current={current ? 'true' : undefined} lang={lang} scroll={false}>
          {icon && <Icon name={icon} />}
          {text}
        </Link>
      ))}
    </nav>
  )
}
