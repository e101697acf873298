'use client'

import { type ChangeEvent, createContext, useContext } from 'react'
import { typedInto } from '@/components/forms/form-context'
import { type FormState, idleForm } from '@/lib/forms/form-state'

/** The last answer to the selection of a list. */
export const SelectionState = createContext<FormState>(idleForm)

/** The box that puts a row into the selection. After a refusal what was ticked stays ticked. */
export function SelectBox({ value, label }: { value: string; label: string }) {
  const number = value.split('_')[0]
  const sent = typedInto('selected', useContext(SelectionState)) ?? []
  return (
    <input
      type="checkbox"
      name="selected"
      value={value}
      aria-label={label}
      // the id in a value is new whenever the page is; the number is what was ticked
      defaultChecked={sent.some((each) => each.startsWith(`${number}_`))}
    />
  )
}

/** The box in the head: all rows of the page or none. Only script can do that, so without it there is no box. */
export function SelectAll({ label }: { label: string }) {
  const tickAll = ({ target }: ChangeEvent<HTMLInputElement>) => {
    const boxes = target.closest('table')?.querySelectorAll<HTMLInputElement>('[name="selected"]') ?? []
    for (const box of boxes) if (box.checked !== target.checked) box.click()
  }
  return <input type="checkbox" className="select-all" aria-label={label} onChange={tickAll} />
}
