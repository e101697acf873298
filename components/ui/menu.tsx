'use client'

import { type FocusEvent, type KeyboardEvent, type MouseEvent, type ReactNode, useRef } from 'react'
import { Icon, type IconName } from '@/components/ui/icon'

type MenuProps = {
  label: ReactNode
  icon: IconName
  /** As one of the tabs of a phone: the icon above its word. */
  tab?: boolean
  children: ReactNode
}

/**
 * A button that opens a small panel of links or buttons. It works without script; with script it also closes on Escape,
 * when the focus goes elsewhere, and when one of its links was followed, since the bar that holds it outlives the page.
 */
export function Menu({ label, icon, tab = false, children }: MenuProps) {
  const menu = useRef<HTMLDetailsElement>(null)
  const close = () => {
    if (menu.current) menu.current.open = false
  }

  const closeOnEscape = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !menu.current?.open) return
    close()
    menu.current.querySelector('summary')?.focus()
  }
  const closeWhenLeft = (event: FocusEvent) => {
    if (event.relatedTarget && !menu.current?.contains(event.relatedTarget)) close()
  }
  const closeWhenFollowed = (event: MouseEvent) => {
    if (event.target instanceof Element && event.target.closest('a')) close()
  }

  return (
    <details
      ref={menu}
      className="menu"
      onKeyDown={closeOnEscape}
      onBlur={closeWhenLeft}
      onClick={closeWhenFollowed}
    >
      <summary className={tab ? undefined : 'btn btn--quiet'}>
        <Icon name={icon} />
        <span>{label}</span>
      </summary>
      <div className="menu__panel">{children}</div>
    </details>
  )
}
