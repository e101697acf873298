'use client'

import { type Subject, SubjectForm } from '@/components/assignment/subject-form'
import type { Option } from '@/components/forms/select-field'
import { TickBoxes } from '@/components/forms/tick-boxes'
import { setSupportingUnitsAction } from '@/lib/assignment/actions'

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
        <TickBoxes
          name="unitIds"
          label={words.unitIds}
          hint={words.hint}
          options={units}
          chosen={chosen}
          state={state}
        />
      )}
    </SubjectForm>
  )
}
