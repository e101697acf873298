'use client'

import { useTranslations } from 'next-intl'
import { type FormEvent, useEffect, useState } from 'react'
import type { FormState } from '@/lib/forms/form-state'

type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement

/**
 * What only the browser knows: a date field that holds half a date sends nothing, and its text would be lost.
 * The browser stops the sending; this says why at the field, in the reader's language instead of the browser's.
 */
export function useNativeProblem(state: FormState) {
  const t = useTranslations('form')
  const [problem, setProblem] = useState<string>()
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new answer is what makes the old problem obsolete
  useEffect(() => setProblem(undefined), [state])

  const onInvalid = (event: FormEvent<Control>) => {
    const control = event.currentTarget
    if (!control.validity.badInput && !control.validity.typeMismatch) return
    event.preventDefault()
    setProblem(t(control.validity.badInput ? 'notADate' : 'notAnEmail'))
    if (control.form?.querySelector(':is(input, textarea, select):invalid') === control) control.focus()
  }
  return { problem, onInvalid, onInput: () => setProblem(undefined) }
}
