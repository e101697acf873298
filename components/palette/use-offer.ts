'use client'

import { useEffect, useRef, useState } from 'react'
import { offered, type PaletteGroup } from '@/components/palette/palette-entries'

type Words = Record<'title' | 'placeholder' | 'close' | 'none' | 'searching', string>
type Start = { words: Words; groups: PaletteGroup[] }
type Found = { asked: string; groups: PaletteGroup[] }

/** What was offered when the palette was opened last, by the language of the page: it opens with that at once. */
const before = new Map<string, Start>()

/** So long nobody types before the server is asked, in milliseconds. */
const pause = 120

/**
 * What the palette shows for what was typed: pages and commands at once, what the server finds a moment later. `onNothing` is
 * called when it cannot begin: without its words it is an empty box, and asked for again it tries again.
 */
export function useOffer(typed: string, updating: boolean, onNothing: () => void) {
  const [start, setStart] = useState<Start | null>(() => before.get(document.documentElement.lang) ?? null)
  const [found, setFound] = useState<Found>({ asked: '', groups: [] })
  const asked = `${updating ? 'update=1&' : ''}q=${encodeURIComponent(typed.trim())}`
  const nothingToAsk = typed.trim() === '' && !updating
  const latest = useRef(asked)
  latest.current = asked
  const giveUp = useRef(onNothing)
  giveUp.current = onNothing

  useEffect(() => {
    const { lang } = document.documentElement
    ask('/palette').then((answer) => {
      if (!answer) {
        if (!before.has(lang)) giveUp.current()
        return
      }
      before.set(lang, answer as Start)
      setStart(answer as Start)
    })
  }, [])
  useEffect(() => {
    if (nothingToAsk) return
    const timer = setTimeout(async () => {
      const answer = (await ask(`/palette?${asked}`)) as { groups: PaletteGroup[] } | null
      if (answer && latest.current === asked) setFound({ asked, groups: answer.groups })
    }, pause)
    return () => clearTimeout(timer)
  }, [asked, nothingToAsk])

  const searching = !nothingToAsk && found.asked !== asked
  const hits = nothingToAsk || searching ? [] : found.groups
  return {
    words: start?.words ?? null,
    groups: offered(updating ? [] : (start?.groups ?? []), hits, typed),
    searching: searching || !start,
  }
}

/** The answer, or null where there is none. Whoever is no longer signed in is led to where they can. */
async function ask(address: string): Promise<unknown> {
  try {
    const response = await fetch(address, { headers: { Accept: 'application/json' } })
    if (response.status === 401) {
      window.location.assign(`/sign-in?callbackUrl=${encodeURIComponent(window.location.pathname)}`)
      return null
    }
    return response.ok ? await response.json() : null
  } catch {
    return null
  }
}
