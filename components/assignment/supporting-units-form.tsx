'use client'

import { type Subject, SubjectForm } from '@/components/assignment/subject-form'
import { useField } from '@/components/forms/field'
import type { Option } from '@/components/forms/select-field'
import { setSupportingUnitsAction } from '@/lib/assignment/actions'
import type { FormState } from '@/lib/forms/form-state'

type SupportingUnitsFormProps = Subject & {
  units: Option[]
  chosen: string[]
  words: Record<'unitIds' | 'hint' | 'save' | 'close', string>
}

export function SupportingUnitsForm({ units, chosen, words, ...subject }: SupportingUnitsFormProps) {
  return (
    <SubjectForm
      {...subject}
      action={setSupportingUnitsAction}
      labels={words}
      save={words.save}
      close={words.close}
    >
      {(state) => (
        <UnitBoxes units={units} chosen={chosen} label={words.unitIds} hint={words.hint} state={state} />
      )}
    </SubjectForm>
  )
}

type UnitBoxesProps = { units: Option[]; chosen: string[]; label: string; hint: string; state: FormState }

function UnitBoxes({ units, chosen, label, hint, state }: UnitBoxesProps) {
  const { id, errorText, typed, control } = useField({ name: 'unitIds', hint, state })
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
      {units.map(({ value, label: name }, index) => (
        <div className="tick" key={value}>
          <input
            type="checkbox"
            id={index === 0 ? id : `${id}-${value}`}
            name="unitIds"
            value={value}
            defaultChecked={ticked.includes(value)}
            aria-invalid={control['aria-invalid']}
          />
          <label htmlFor={index === 0 ? id : `${id}-${value}`}>{name}</label>
        </div>
      ))}
    </fieldset>
  )
}
