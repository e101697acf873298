'use client'

import { type Subject, SubjectForm } from '@/components/assignment/subject-form'
import { type Option, SelectField } from '@/components/forms/select-field'
import { setLeadUnitAction } from '@/lib/assignment/actions'

type LeadUnitFormProps = Subject & {
  units: Option[]
  leadUnitId: string
  words: Record<'leadUnitId' | 'hint' | 'save' | 'close', string>
}

export function LeadUnitForm({ units, leadUnitId, words, ...subject }: LeadUnitFormProps) {
  return (
    <SubjectForm
      {...subject}
      action={setLeadUnitAction}
      labels={{ ...words, toUnitId: words.leadUnitId }}
      save={words.save}
      close={words.close}
    >
      {(state) => (
        <SelectField
          name="leadUnitId"
          label={words.leadUnitId}
          hint={words.hint}
          state={state}
          options={units}
          defaultValue={leadUnitId}
          required
        />
      )}
    </SubjectForm>
  )
}
