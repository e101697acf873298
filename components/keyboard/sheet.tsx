'use client'

import { type ReactNode, useEffect, useRef } from 'react'

type SheetProps = { label: string; className?: string; onClose: () => void; children: ReactNode }

/** A modal dialog that a key has opened: Escape and a press beside it close it, and the focus goes back to where it was. */
export function Sheet({ label, className = '', onClose, children }: SheetProps) {
  const sheet = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    const before = document.activeElement
    const { current: dialog } = sheet
    if (!dialog?.open) dialog?.showModal()
    return () => {
      const now = document.activeElement
      // whoever is somewhere else by now is not called back
      if (now !== null && now !== document.body && !dialog?.contains(now)) return
      if (before instanceof HTMLElement && before.isConnected) before.focus()
    }
  }, [])
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape does the same, by the browser
    <dialog
      ref={sheet}
      className={`dialog ${className}`}
      aria-label={label}
      onClose={onClose}
      onClick={(event) => event.target === event.currentTarget && onClose()}
    >
      {children}
    </dialog>
  )
}
