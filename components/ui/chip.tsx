import type { ReactNode } from 'react'
import { Icon } from '@/components/ui/icon'
import { Link } from '@/components/ui/link'

type ChipProps = {
  /** Where the filter is taken away (on) or set (off, add). */
  href: string
  state?: 'off' | 'on' | 'add'
  /** What a press does to a filter that is on, for those who do not see the cross: "Remove this filter". */
  removeLabel?: string
  children: ReactNode
}

/** A filter that is on or can be. */
export function Chip({ href, state = 'off', removeLabel, children }: ChipProps) {
  return (
    <Link className={`chip chip--${state}`} href={href} scroll={false}>
      {state === 'add' && <Icon name="plus" />}
      <span>{children}</span>
      {state === 'on' && <Icon name="close" />}
      {state === 'on' && removeLabel && <span className="vh">{removeLabel}</span>}
    </Link>
  )
}

export function Chips({ children }: { children: ReactNode }) {
  return <div className="chips">{children}</div>
}
