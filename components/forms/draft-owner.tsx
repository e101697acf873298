'use client'

import { createContext, type ReactNode, useContext, useEffect } from 'react'
import { isDraftOf, isForgotten } from '@/components/forms/draft-store'
import { readClock } from '@/lib/time/clock'

const Owner = createContext<string | null>(null)

/** Whose drafts the forms below keep and show; nobody's outside of it. */
export function DraftOwner({ personId, children }: { personId: string | null; children: ReactNode }) {
  useEffect(() => forget((key, stored) => isForgotten(key, stored, readClock())), [])
  return <Owner value={personId}>{children}</Owner>
}

/** The person whose drafts are kept here, if anybody is signed in. */
export function useDraftOwner(): string | null {
  return useContext(Owner)
}

/** Takes away everything that a person has typed at this device and not sent: for signing out. */
export function forgetDraftsOf(personId: string): void {
  forget((key) => isDraftOf(personId, key))
}

/** The text under a key; nothing where the browser keeps nothing for a page. */
export function loadDraft(key: string): string | null {
  try {
    return localStorage.getItem(key)
  } catch {
    return null
  }
}

/** Keeps a text, or takes it away; false when the browser keeps nothing, or has no room. */
export function storeDraft(key: string, text: string | null): boolean {
  try {
    if (text === null) localStorage.removeItem(key)
    else localStorage.setItem(key, text)
    return text !== null
  } catch {
    return false
  }
}

function forget(fits: (key: string, stored: string | null) => boolean): void {
  try {
    for (const key of Object.keys(localStorage)) if (fits(key, loadDraft(key))) localStorage.removeItem(key)
  } catch {
    // a browser that keeps nothing has nothing to forget
  }
}
