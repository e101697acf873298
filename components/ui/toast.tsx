'use client'

import { useTranslations } from 'next-intl'
import { type ReactNode, useLayoutEffect, useState } from 'react'
import { createPortal } from 'react-dom'
import { Icon } from '@/components/ui/icon'

/**
 * A passing message: it stays eight seconds, longer while it is pointed at or holds the focus; the style sheet keeps the time.
 * Never the only place of a message. Give it a `key` that changes with the message, or it does not come back.
 */
export function Toast({ children }: { children: ReactNode }) {
  const t = useTranslations('shell')
  const [place, setPlace] = useState<Element | null>(null)
  const [gone, setGone] = useState(false)
  // what is put into the place of all messages is read aloud; without script the message stands where the page has it
  useLayoutEffect(() => setPlace(document.getElementById('toasts')), [])
  if (gone) return null
  const toast = (
    <div
      className="toast"
      role={place ? undefined : 'status'}
      onAnimationEnd={({ animationName }) => animationName === 'toast-leaves' && setGone(true)}
    >
      <p>{children}</p>
      {place && (
        <button type="button" className="toast__close" onClick={() => setGone(true)}>
          <Icon name="close" />
          <span className="vh">{t('dismiss')}</span>
        </button>
      )}
    </div>
  )
  return place ? createPortal(toast, place) : toast
}
