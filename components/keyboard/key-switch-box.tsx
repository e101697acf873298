'use client'

import { useEffect, useId, useState } from 'react'
import { areKeysOn, switchKeys } from '@/components/keyboard/key-switch'

/** Whether single letters are commands, at this device (WCAG 2.1.4). It needs script, as the keys do. */
export function KeySwitch({ label, hint }: { label: string; hint: string }) {
  const [on, setOn] = useState(true)
  const id = useId()
  useEffect(() => setOn(areKeysOn()), [])
  const change = (wanted: boolean) => {
    switchKeys(wanted)
    setOn(wanted)
  }
  return (
    <div className="tick only-script">
      <input
        type="checkbox"
        id={id}
        checked={on}
        aria-describedby={`${id}-hint`}
        onChange={(event) => change(event.target.checked)}
      />
      <label htmlFor={id}>{label}</label>
      <span className="field__hint" id={`${id}-hint`}>
        {hint}
      </span>
    </div>
  )
}
