'use client'

import { type Subject, SubjectForm } from '@/components/assignment/subject-form'
import { type Option, SelectField } from '@/components/forms/select-field'
import { setOwnerAction } from '@/lib/assignment/actions'

type OwnerFormProps = Subject & {
  people: Option[]
  ownerId: string | null
  words: Record<'ownerId' | 'hint' | 'nobody' | 'save' | 'close', string>
}

export function OwnerForm({ people, ownerId, words, ...subject }: OwnerFormProps) {
  return (
    <SubjectForm {...subject} action={setOwnerAction} labels={words} save={words.save} close={words.close}>
      {(state) => (
        <SelectField
          name="ownerId"
          label={words.ownerId}
          hint={words.hint}
          state={state}
          options={people}
          empty={words.nobody}
          defaultValue={ownerId ?? undefined}
        />
      )}
    </SubjectForm>
  )
}
