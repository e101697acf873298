'use client'

import { useEffect, useRef } from 'react'
import { type Command, commandOf, takesLetters } from '@/components/keyboard/key-rules'
import { areKeysOn } from '@/components/keyboard/key-switch'

/** So long after `g` a letter names a place, in milliseconds of the event's own clock. */
const patience = 1500

/** Does what a key stands for; `run` says whether it did, and the key then means nothing else. */
export function useCommand(run: (command: Command) => boolean): void {
  const latest = useRef(run)
  latest.current = run
  useEffect(() => {
    let wentAt = Number.NEGATIVE_INFINITY
    const onKey = (event: KeyboardEvent) => {
      const command = commandOf(event, {
        typing: isTyping(event.target),
        dialog: document.querySelector('dialog[open]') !== null,
        singleKeys: areKeysOn(),
        going: event.timeStamp - wentAt < patience,
      })
      wentAt = command === 'go' ? event.timeStamp : Number.NEGATIVE_INFINITY
      if (command && latest.current(command)) event.preventDefault()
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [])
}

/** Whether a key means a letter there, and no command. */
export function isTyping(target: EventTarget | null): boolean {
  // a field in a dialog that was just closed keeps the focus until the next frame, but nobody types there any more
  if (!(target instanceof HTMLElement) || !target.checkVisibility()) return false
  return takesLetters(target.tagName, target.getAttribute('type') ?? '', target.isContentEditable)
}
