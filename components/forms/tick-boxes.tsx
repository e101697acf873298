'use client'

import { useField } from '@/components/forms/field'
import type { Option } from '@/components/forms/select-field'
import type { FormState } from '@/lib/forms/form-state'

type TickBoxesProps = {
  name: string
  label: string
  hint: string
  options: Option[]
  chosen: string[]
  state: FormState
}

/** Any number of a closed list, one under the other. */
export function TickBoxes({ name, label, hint, options, chosen, state }: TickBoxesProps) {
  const { id, errorText, typed, control } = useField({ name, hint, state })
  const ticked = typed ?? chosen
  return (
    <fieldset
      className={errorText ? 'field field--error' : 'field'}
      aria-describedby={control['aria-describedby']}
    >
      <legend>{label}</legend>
      <span className="field__hint" id={`${id}-hint`}>
        {hint}
      </span>
      {errorText && (
        <span className="error" id={`${id}-error`}>
          {errorText}
        </span>
      )}
      {options.map(({ value, label: text }, index) => (
        <div className="tick" key={value}>
          <input
            type="checkbox"
            id={index === 0 ? id : `${id}-${value}`}
            name={name}
            value={value}
            defaultChecked={ticked.includes(value)}
            aria-invalid={control['aria-invalid']}
          />
          <label htmlFor={index === 0 ? id : `${id}-${value}`}>{text}</label>
        </div>
      ))}
    </fieldset>
  )
}
