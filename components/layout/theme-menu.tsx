'use client'

import { useRouter } from 'next/navigation'
import type { FormEvent } from 'react'
import { useEffect, useState } from 'react'

export const themes = ['system', 'light', 'dark'] as const
export type Theme = (typeof themes)[number]

type ThemeMenuProps = { current: Theme; label: string; words: Record<Theme, string> }

/**
 * Light, dark or as the system: kept at this device. Without script a plain form that comes back to the page. Holds no ids:
 * it is shown twice.
 */
export function ThemeMenu({ current, label, words }: ThemeMenuProps) {
  const router = useRouter()
  const [chosen, setChosen] = useState(current)
  useEffect(() => setChosen(current), [current])

  const change = async (event: FormEvent<HTMLFormElement>) => {
    const { submitter } = event.nativeEvent as SubmitEvent
    const theme = themes.find((each) => submitter instanceof HTMLButtonElement && submitter.value === each)
    if (!theme) return
    event.preventDefault()
    setChosen(theme)
    const root = document.documentElement
    if (theme === 'system') delete root.dataset.theme
    else root.dataset.theme = theme
    // what cannot be kept still holds until the page is left
    const kept = await fetch('/theme', {
      method: 'POST',
      body: new URLSearchParams({ theme }),
      redirect: 'manual',
      keepalive: true,
    }).catch(() => null)
    if (kept) router.refresh()
  }

  return (
    <form method="post" action="/theme" onSubmit={change} aria-label={label}>
      <p className="menu__label" aria-hidden="true">
        {label}
      </p>
      {themes.map((theme) => (
        <button
          key={theme}
          type="submit"
          name="theme"
          value={theme}
          aria-current={theme === chosen ? 'true' : undefined}
        >
          {words[theme]}
        </button>
      ))}
    </form>
  )
}
