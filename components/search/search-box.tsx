'use client'

import { useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { useCommand } from '@/components/keyboard/use-command'
import { SearchLink } from '@/components/layout/search-link'
import { Icon } from '@/components/ui/icon'

type SearchBoxProps = { label: string; placeholder: string }

/**
 * The search in the bar: a plain form that asks by address. The key / leads into it; where the bar has no room for more
 * than the glass, the field then lies over the bar.
 */
export function SearchBox({ label, placeholder }: SearchBoxProps) {
  const box = useRef<HTMLInputElement>(null)
  const [open, setOpen] = useState(false)
  useCommand((command) => {
    if (command !== 'search') return false
    // what is typed next must find the field there already
    if (!box.current?.checkVisibility()) flushSync(() => setOpen(true))
    box.current?.select()
    return true
  })
  return (
    <search
      className={open ? 'searchbox searchbox--open' : 'searchbox'}
      aria-label={label}
      onBlur={() => setOpen(false)}
    >
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
      <SearchLink href="/search" />
    </search>
  )
}
