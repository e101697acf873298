'use client'

import {
  type FocusEvent,
  type KeyboardEvent,
  type MouseEvent,
  type ReactNode,
  useEffect,
  useRef,
} from 'react'
import { Icon, type IconName } from '@/components/ui/icon'

type MenuProps = {
  label: ReactNode
  icon: IconName
  /** As one of the tabs of a phone: the icon above its word. */
  tab?: boolean
  /** Shows the icon alone; the label is read aloud. */
  iconOnly?: boolean
  children: ReactNode
}

/**
 * A button that opens a small panel of links or buttons. It works without script; with script the arrows go through it, and it
 * also closes on Escape, on a press elsewhere, when the focus goes elsewhere, and when one of its links was followed, since
 * the bar that holds it outlives the page.
 */
export function Menu({ label, icon, tab = false, iconOnly = false, children }: MenuProps) {
  const menu = useRef<HTMLDetailsElement>(null)
  const close = () => {
    if (menu.current) menu.current.open = false
  }
  useEffect(() => {
    const closeWhenPressedElsewhere = ({ target }: PointerEvent) => {
      if (menu.current?.open && target instanceof Node && !menu.current.contains(target))
        menu.current.open = false
    }
    document.addEventListener('pointerdown', closeWhenPressedElsewhere)
    return () => document.removeEventListener('pointerdown', closeWhenPressedElsewhere)
  }, [])

  const onKeyDown = (event: KeyboardEvent) => {
    if (!menu.current) return
    if (event.key === 'Escape' && menu.current.open) {
      close()
      menu.current.querySelector('summary')?.focus()
    } else if (moveFocus(menu.current, event.key)) event.preventDefault()
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
      onKeyDown={onKeyDown}
      onBlur={closeWhenLeft}
      onClick={closeWhenFollowed}
    >
      <summary className={tab ? undefined : `btn btn--quiet${iconOnly ? ' btn--icon' : ''}`}>
        <Icon name={icon} />
        <span className={iconOnly ? 'vh' : undefined}>{label}</span>
      </summary>
      <div className="menu__panel">{children}</div>
    </details>
  )
}

/** Moves the focus to another stop of the menu, as a key says; opens it first where it is closed. False for other keys. */
function moveFocus(menu: HTMLDetailsElement, key: string): boolean {
  if (!['ArrowDown', 'ArrowUp', 'Home', 'End'].includes(key)) return false
  menu.open = true
  const stops = [...menu.querySelectorAll<HTMLElement>('.menu__panel :is(a[href], button)')]
  const at = stops.indexOf(document.activeElement as HTMLElement)
  const last = stops.length - 1
  const next = { ArrowDown: at + 1, ArrowUp: at < 0 ? last : at - 1, Home: 0, End: last }[key] ?? 0
  stops[(next + stops.length) % stops.length]?.focus()
  return true
}
