'use client'

import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { useFieldState } from '@/components/forms/form-context'
import { useMessage } from '@/components/forms/use-message'
import { useNativeProblem } from '@/components/forms/use-native-problem'
import { type FormState, idleForm } from '@/lib/forms/form-state'

export type FieldProps = {
  name: string
  label: ReactNode
  hint?: ReactNode
  /** The answer to the last sending: gives the field its error and keeps what was typed. */
  state?: FormState
  defaultValue?: string | undefined
  required?: boolean
  /** Says "optional" beside the label. Say it of the few where most are required. */
  optional?: boolean
  /** The language of what is typed, where it is not the reader's. */
  lang?: string
}

/** Everything that label, hint, error and control have to know of each other. */
export function useField({
  name,
  hint,
  state = idleForm,
  defaultValue,
  required,
}: Omit<FieldProps, 'label'>) {
  const { id, error, typed } = useFieldState(name, state)
  const message = useMessage()
  const native = useNativeProblem(state)
  const errorText = native.problem ?? (error && message(error))
  const describedBy = [hint && `${id}-hint`, errorText && `${id}-error`].filter(Boolean).join(' ')
  return {
    id,
    errorText,
    typed,
    control: {
      id,
      name,
      defaultValue: typed ? (typed[0] ?? '') : (defaultValue ?? ''),
      'aria-required': required || undefined,
      'aria-invalid': errorText ? true : undefined,
      'aria-describedby': describedBy || undefined,
      onInvalid: native.onInvalid,
      onInput: native.onInput,
    },
  }
}

type FrameProps = Pick<FieldProps, 'label' | 'hint' | 'optional'> & {
  id: string
  errorText: string | undefined
  children: ReactNode
}

/** Label, then hint, then error, then the control. */
export function FieldFrame({ id, label, hint, optional, errorText, children }: FrameProps) {
  return (
    <div className={errorText ? 'field field--error' : 'field'}>
      <label htmlFor={id}>
        {label}
        {optional && <Optional />}
      </label>
      <HintAndError id={id} hint={hint} errorText={errorText} />
      {children}
    </div>
  )
}

export function HintAndError({ id, hint, errorText }: Pick<FrameProps, 'id' | 'hint' | 'errorText'>) {
  return (
    <>
      {hint && (
        <span className="field__hint" id={`${id}-hint`}>
          {hint}
        </span>
      )}
      {errorText && (
        <span className="error" id={`${id}-error`}>
          {errorText}
        </span>
      )}
    </>
  )
}

export function Optional() {
  const t = useTranslations('form')
  return <span className="field__optional"> ({t('optional')})</span>
}
