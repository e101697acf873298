'use client'

import type { ReactNode } from 'react'
import { type FieldProps, HintAndError, Optional, useField } from '@/components/forms/field'

type RadioChoiceProps = FieldProps & { options: readonly { value: string; label: ReactNode }[] }

/** One of a few, side by side. */
export function RadioChoice({
  label,
  hint,
  optional = false,
  lang,
  options,
  required,
  ...field
}: RadioChoiceProps) {
  const { id, errorText, control } = useField({ ...field, hint, required: required ?? false })
  const chosen = control.defaultValue
  return (
    <fieldset
      className={errorText ? 'field field--error' : 'field'}
      aria-describedby={control['aria-describedby']}
      lang={lang}
    >
      <legend>
        {label}
        {optional && <Optional />}
      </legend>
      <HintAndError id={id} hint={hint} errorText={errorText} />
      <div className="choice">
        {options.map(({ value, label: text }, index) => (
          <label key={value}>
            <input
              type="radio"
              id={index === 0 ? id : `${id}-${value}`}
              name={field.name}
              value={value}
              defaultChecked={value === chosen}
              aria-invalid={control['aria-invalid']}
              aria-describedby={index === 0 ? control['aria-describedby'] : undefined}
            />
            {text}
          </label>
        ))}
      </div>
    </fieldset>
  )
}

type CheckboxFieldProps = Omit<FieldProps, 'defaultValue' | 'optional' | 'lang'> & {
  defaultChecked?: boolean
}

/** Something that is so or is not. It sends `on` when it is. */
export function CheckboxField({ label, hint, defaultChecked = false, ...field }: CheckboxFieldProps) {
  const { id, errorText, typed, control } = useField({ ...field, hint })
  const { defaultValue: _, ...attributes } = control
  return (
    <div className="tick">
      <input {...attributes} type="checkbox" defaultChecked={typed ? typed.length > 0 : defaultChecked} />
      <label htmlFor={id}>{label}</label>
      <HintAndError id={id} hint={hint} errorText={errorText} />
    </div>
  )
}
