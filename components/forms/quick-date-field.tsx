'use client'

import { useRef } from 'react'
import { DateField, type DateFieldProps } from '@/components/forms/text-field'

/** A day that many mean, with its word ("In a week"). */
export type QuickDate = { label: string; date: string }

type QuickDateFieldProps = DateFieldProps & { dates: readonly QuickDate[]; datesLabel: string }

/** A calendar date, with the days that many mean one press away. Without script there is the field alone. */
export function QuickDateField({ dates, datesLabel, ...field }: QuickDateFieldProps) {
  const around = useRef<HTMLDivElement>(null)
  const choose = (date: string) => {
    const input = around.current?.querySelector('input')
    if (!input) return
    input.value = date
    input.dispatchEvent(new Event('input', { bubbles: true }))
  }
  return (
    <div ref={around} className="quick">
      <DateField {...field} />
      {/* biome-ignore lint/a11y/useSemanticElements: a second fieldset would read the label of the field twice */}
      <div className="chips only-script" role="group" aria-label={datesLabel}>
        {dates.map(({ label, date }) => (
          <button key={date} type="button" className="chip" onClick={() => choose(date)}>
            {label}
          </button>
        ))}
      </div>
    </div>
  )
}
