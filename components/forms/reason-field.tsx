'use client'

import { type ComponentProps, useRef } from 'react'
import { TextArea } from '@/components/forms/text-area'

type ReasonFieldProps = ComponentProps<typeof TextArea> & { reasons: readonly string[]; reasonsLabel: string }

/** A reason in one's own words, with those that many give one press away. Without script there is the field alone. */
export function ReasonField({ reasons, reasonsLabel, ...field }: ReasonFieldProps) {
  const around = useRef<HTMLDivElement>(null)
  const choose = (reason: string) => {
    const area = around.current?.querySelector('textarea')
    if (!area) return
    area.value = reason
    area.dispatchEvent(new Event('input', { bubbles: true }))
    area.focus()
  }
  if (reasons.length === 0) return <TextArea {...field} />
  return (
    <div ref={around} className="quick">
      <TextArea {...field} />
      {/* biome-ignore lint/a11y/useSemanticElements: a second fieldset would read the label of the field twice */}
      <div className="chips only-script" role="group" aria-label={reasonsLabel}>
        {reasons.map((reason) => (
          <button key={reason} type="button" className="chip" onClick={() => choose(reason)}>
            {reason}
          </button>
        ))}
      </div>
    </div>
  )
}
