'use client'

import { type Subject, SubjectForm } from '@/components/assignment/subject-form'
import type { Option } from '@/components/forms/select-field'
import { TickBoxes } from '@/components/forms/tick-boxes'
import { setNamedViewersAction } from '@/lib/assignment/actions'

type NamedViewersFormProps = Subject & {
  people: Option[]
  chosen: string[]
  words: Record<'personIds' | 'hint' | 'save' | 'close', string>
}

export function NamedViewersForm({ people, chosen, words, ...subject }: NamedViewersFormProps) {
  return (
    <SubjectForm
      {...subject}
      action={setNamedViewersAction}
      labels={words}
      save={words.save}
      close={words.close}
    >
      {(state) => (
        <TickBoxes
          name="personIds"
          label={words.personIds}
          hint={words.hint}
          options={people}
          chosen={chosen}
          state={state}
        />
      )}
    </SubjectForm>
  )
}
