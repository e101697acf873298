'use client'

import { useTranslations } from 'next-intl'
import { createContext, useContext } from 'react'
import { typedInto } from '@/components/forms/form-context'
import { type FormState, idleForm } from '@/lib/forms/form-state'

/** The last answer to the selection of a list. */
export const SelectionState = createContext<FormState>(idleForm)

/** The box that puts a row into the selection. After a refusal what was ticked stays ticked. */
export function SelectBox({ number, value }: { number: string; value: string }) {
  const t = useTranslations('bulk')
  const sent = typedInto('selected', useContext(SelectionState)) ?? []
  return (
    <input
      type="checkbox"
      name="selected"
      value={value}
      aria-label={t('select', { number })}
      // the id in a value is new whenever the page is; the number is what was ticked
      defaultChecked={sent.some((each) => each.startsWith(`${number}_`))}
    />
  )
}
