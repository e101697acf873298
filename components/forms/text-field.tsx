'use client'

import { type ComponentProps, useContext, useEffect, useRef } from 'react'
import { DayHint } from '@/components/forms/day-hint'
import { FieldFrame, type FieldProps, useField } from '@/components/forms/field'
import { FormId, fieldId } from '@/components/forms/form-context'
import { Icon } from '@/components/ui/icon'

type InputAttributes = Pick<
  ComponentProps<'input'>,
  'autoComplete' | 'inputMode' | 'placeholder' | 'spellCheck'
>

/** One line of text. What was typed into a password is never given back. */
export function TextField({
  type = 'text',
  label,
  hint,
  optional = false,
  lang,
  autoComplete,
  inputMode,
  placeholder,
  spellCheck,
  ...field
}: FieldProps & InputAttributes & { type?: 'text' | 'email' | 'password' | 'url' }) {
  const { id, errorText, control } = useField({ ...field, hint })
  return (
    <FieldFrame id={id} label={label} hint={hint} optional={optional} errorText={errorText}>
      <input
        {...control}
        className="input"
        type={type}
        lang={lang}
        autoComplete={autoComplete}
        inputMode={inputMode}
        placeholder={placeholder}
        spellCheck={spellCheck}
        defaultValue={type === 'password' ? undefined : control.defaultValue}
      />
    </FieldFrame>
  )
}

export type DateFieldProps = FieldProps & {
  /** Something is to happen on that day: says when it is a weekend or a holiday. */
  plans?: boolean
}

/** A calendar date. The browser shows it in its own way and sends YYYY-MM-DD. */
export function DateField({ label, hint, optional = false, lang, plans = false, ...field }: DateFieldProps) {
  const { id, errorText, control } = useField({ ...field, hint })
  return (
    <FieldFrame id={id} label={label} hint={hint} optional={optional} errorText={errorText}>
      <input {...control} className="input" type="date" lang={lang} />
      {plans && <DayHint controlId={id} />}
    </FieldFrame>
  )
}

type SearchFieldProps = {
  name: string
  label: string
  placeholder?: string
  defaultValue?: string | undefined
  /** Takes the focus when the page comes: for a page that is there to look for something. */
  first?: boolean
}

/** The words to look for. Its label is read aloud; the glass and the placeholder show the rest what it is. */
export function SearchField({ name, label, placeholder, defaultValue, first = false }: SearchFieldProps) {
  const input = useRef<HTMLInputElement>(null)
  const id = fieldId(useContext(FormId), name)
  // after the page, which takes the focus when it is there
  useEffect(() => {
    if (first) input.current?.focus()
  }, [first])
  return (
    <label className="search" htmlFor={id}>
      <span className="vh">{label}</span>
      <Icon name="search" />
      <input
        ref={input}
        className="input"
        id={id}
        name={name}
        type="search"
        placeholder={placeholder}
        defaultValue={defaultValue}
      />
    </label>
  )
}
