'use client'

import { FieldFrame } from '@/components/forms/field'
import { useFieldState } from '@/components/forms/form-context'
import type { Option } from '@/components/forms/select-field'
import { useMessage } from '@/components/forms/use-message'
import { Icon } from '@/components/ui/icon'
import type { FormState } from '@/lib/forms/form-state'

/** What may be chosen for one unit; the values begin with its id. */
export type UnitChoice = {
  unitId: string
  label: string
  hint?: string | undefined
  choose?: string | undefined
  options: readonly Option[]
}

type UnitChoiceFieldProps = UnitChoice & {
  name: 'successors' | 'deciders'
  state: FormState
  /** The links of the summary of errors lead to the first of these fields. */
  first: boolean
}

/** A choice that is made once for each unit; all of them go along under one name. */
export function UnitChoiceField(props: UnitChoiceFieldProps) {
  const { unitId, name, label, hint, choose, options, state, first } = props
  const message = useMessage()
  const { id: nameId, error, typed } = useFieldState(name, state)
  const id = first ? nameId : `${nameId}-${unitId}`
  const chosen = typed?.find((value) => value.startsWith(`${unitId}_`))
  // Of several only those that were left open are told so.
  const isMeant = error !== undefined && (error.key !== 'errors.choiceMissing' || chosen === undefined)
  const errorText = isMeant ? message(error) : undefined
  const describedBy = [hint && `${id}-hint`, errorText && `${id}-error`].filter(Boolean).join(' ')
  return (
    <FieldFrame id={id} label={label} hint={hint} errorText={errorText}>
      <span className="select">
        <select
          key={chosen}
          id={id}
          name={name}
          className="input"
          defaultValue={chosen ?? ''}
          aria-required
          aria-invalid={errorText ? true : undefined}
          aria-describedby={describedBy || undefined}
        >
          {choose !== undefined && <option value="">{choose}</option>}
          {options.map(({ value, label: text }) => (
            <option key={value} value={value}>
              {text}
            </option>
          ))}
        </select>
        <Icon name="down" />
      </span>
    </FieldFrame>
  )
}
