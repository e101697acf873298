'use client'

import { showKeys } from '@/components/keyboard/keys'

/** Shows all keys, for whoever does not know that ? does. */
export function KeysButton({ label }: { label: string }) {
  return (
    <button type="button" className="only-script hide-phone" onClick={showKeys}>
      {label}
      <kbd>?</kbd>
    </button>
  )
}
