'use client'

import { useEffect, useRef } from 'react'
import { SearchLink } from '@/components/layout/search-link'
import { Icon } from '@/components/ui/icon'

type SearchBoxProps = { label: string; placeholder: string }

/**
 * The search in the bar: a plain form that asks by address. The key / leads into it, or to the page of the search where
 * the bar has no room for more than the glass.
 */
export function SearchBox({ label, placeholder }: SearchBoxProps) {
  const box = useRef<HTMLInputElement>(null)
  const link = useRef<HTMLAnchorElement>(null)
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const meant = event.key === '/' && !event.ctrlKey && !event.metaKey && !event.altKey
      if (
        !meant ||
        event.defaultPrevented ||
        isTyping(event.target) ||
        document.querySelector('dialog[open]')
      )
        return
      event.preventDefault()
      if (box.current?.checkVisibility()) box.current.select()
      else link.current?.click()
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [])
  return (
    <search className="searchbox" aria-label={label}>
      <form action="/search" method="get">
        <label className="search">
          <span className="vh">{label}</span>
          <Icon name="search" />
          <input
            ref={box}
            className="input"
            type="search"
            name="q"
            maxLength={200}
            placeholder={placeholder}
            aria-keyshortcuts="/"
          />
        </label>
      </form>
      <SearchLink ref={link} href="/search" />
    </search>
  )
}

/** Whether a key means a letter there, and no command. */
function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && target.closest('input, textarea, select, [contenteditable]') !== null
  )
}
