'use client'

import { useEffect, useState } from 'react'
import { Toast } from '@/components/ui/toast'

const saying = 'follow-up:say'

/** Says something in passing, from wherever it happened. It must not be the only place of a message. */
export function say(text: string): void {
  document.dispatchEvent(new CustomEvent(saying, { detail: text }))
}

/** Where passing messages stand. It is there before they are, so that they are read aloud. */
export function Toaster() {
  const [said, setSaid] = useState<{ text: string; count: number }>({ text: '', count: 0 })
  useEffect(() => {
    const hear = (event: Event) => {
      const text = String((event as CustomEvent<string>).detail)
      setSaid(({ count }) => ({ text, count: count + 1 }))
    }
    document.addEventListener(saying, hear)
    return () => document.removeEventListener(saying, hear)
  }, [])
  return (
    <div className="toasts no-print" id="toasts" role="status">
      {said.count > 0 && <Toast key={said.count}>{said.text}</Toast>}
    </div>
  )
}
