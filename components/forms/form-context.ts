'use client'

import { createContext, useContext } from 'react'
import type { FormState, MessageRef } from '@/lib/forms/form-state'

/** The id of the form that a field stands in: two forms of one page may have fields of the same name. */
export const FormId = createContext('form')

/** The id of a field's control; the links of the error summary lead there. */
export function fieldId(formId: string, name: string): string {
  return `${formId}-${name}`
}

/** What a field has to know of the last answer: its own error and what was typed into it. */
export function useFieldState(name: string, state: FormState) {
  const id = fieldId(useContext(FormId), name)
  return { id, error: errorOf(name, state), typed: typedInto(name, state) }
}

function errorOf(name: string, state: FormState): MessageRef | undefined {
  return state.status === 'invalid' ? state.fieldErrors[name] : undefined
}

/** Undefined when nothing was sent yet. After a refusal an empty field was emptied on purpose. */
export function typedInto(name: string, state: FormState): string[] | undefined {
  if (!('values' in state)) return undefined
  const value = state.values[name]
  if (value === undefined) return []
  return typeof value === 'string' ? [value] : value
}
