'use client'

import { useRouter } from 'next/navigation'
import { type FocusEvent, type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react'
import { dayAfterKey } from '@/lib/calendar/rules'

type DayKeysProps = {
  /** The calendar as it is shown, without its day. */
  address: string
  children: ReactNode
}

/**
 * Lets the keyboard walk over the days: one of them is a stop of the Tab key, with what stands on it; arrows lead to the other
 * days, beyond the last one to the next page. Without script every day is a stop.
 */
export function DayKeys({ address, children }: DayKeysProps) {
  const grid = useRef<HTMLDivElement>(null)
  const wanted = useRef<string>(null)
  const router = useRouter()
  // the days are the server's: after each of its answers there may be others
  useEffect(() => {
    if (!grid.current) return
    const asked = dayIn(grid.current, wanted.current)
    makeStop(grid.current, asked ?? grid.current.querySelector<HTMLElement>('[data-stop]'))
    linkOf(asked)?.focus()
    if (asked) wanted.current = null
  })

  const onFocus = ({ target }: FocusEvent) => {
    const day = target.closest<HTMLElement>('[data-day]')
    if (day && grid.current) makeStop(grid.current, day)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return
    const from = (event.target as Element).closest<HTMLElement>('[data-day]')?.dataset.day
    const to = from && dayAfterKey(from, event.key)
    if (!to || !grid.current) return
    event.preventDefault()
    const turns = event.key.startsWith('Page')
    const day = turns ? null : dayIn(grid.current, to)
    if (day) return linkOf(day)?.focus()
    wanted.current = to
    router.push(`${address}${address.includes('?') ? '&' : '?'}on=${to}`, { scroll: false })
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys only do sooner what the links of each day do
    <div ref={grid} onFocus={onFocus} onKeyDown={onKeyDown}>
      {children}
    </div>
  )
}

function dayIn(grid: Element, date: string | null): HTMLElement | null {
  return date ? grid.querySelector<HTMLElement>(`[data-day="${date}"]`) : null
}

function linkOf(day: Element | null): HTMLElement | null {
  return day?.querySelector('a') ?? null
}

function makeStop(grid: Element, stop: HTMLElement | null): void {
  for (const link of grid.querySelectorAll('a'))
    link.tabIndex = link.closest('[data-day]') === (stop ?? grid.querySelector('[data-day]')) ? 0 : -1
}
