'use client'

import { usePathname, useRouter } from 'next/navigation'
import { lazy, Suspense, useEffect, useState } from 'react'
import type { Command } from '@/components/keyboard/key-rules'
import { useCommand } from '@/components/keyboard/use-command'

// Nobody pays for them before the first use.
const Palette = lazy(async () => ({ default: (await import('@/components/palette/palette')).Palette }))
const KeySheet = lazy(async () => ({ default: (await import('@/components/keyboard/key-sheet')).KeySheet }))

type Open = 'palette' | 'keys' | null
const opening = 'follow-up:open'

/** Opens the sheet of all keys, from wherever it is asked for. */
export function showKeys(): void {
  document.dispatchEvent(new Event(opening))
}

type KeysProps = {
  /** Whether the reader posts updates at all. */
  mayPost: boolean
  /** Where `g` with a letter leads. */
  places: Readonly<Record<string, string>>
}

/** Listens to the keys that work everywhere, and shows what they open. */
export function Keys({ mayPost, places }: KeysProps) {
  const [open, setOpen] = useState<Open>(null)
  const router = useRouter()
  const path = usePathname()
  useEffect(() => {
    const show = () => setOpen('keys')
    document.addEventListener(opening, show)
    return () => document.removeEventListener(opening, show)
  }, [])

  const go = (href: string | undefined) => {
    if (href) router.push(href)
    return href !== undefined
  }
  useCommand((command: Command) => {
    if (command === 'palette' || command === 'keys') {
      setOpen(command)
      return true
    }
    if (command === 'update') return mayPost && (follow(findUpdateLink(path)) || go('/update'))
    return command.startsWith('go:') && go(places[command.slice(3)])
  })

  const close = () => setOpen(null)
  return (
    <Suspense>
      {open === 'palette' && <Palette onClose={close} onShowKeys={() => setOpen('keys')} />}
      {open === 'keys' && <KeySheet onClose={close} />}
    </Suspense>
  )
}

function follow(link: HTMLAnchorElement | null | undefined): boolean {
  link?.click()
  return Boolean(link)
}

/** The way to post an update on the item of the row that has the focus, else on the item of the page. */
function findUpdateLink(path: string): HTMLAnchorElement | null | undefined {
  const row = document.activeElement?.closest('main :is(tr, li, article)')
  const ofRow = row?.querySelector<HTMLAnchorElement>(
    'a:is([href*="?update="], [href*="&update="], [href*="dialog=update"])',
  )
  if (ofRow) return ofRow
  return [...document.querySelectorAll<HTMLAnchorElement>('main a[href*="dialog=update"]')].find(
    ({ pathname }) => pathname === path,
  )
}
