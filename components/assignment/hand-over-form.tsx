'use client'

import { type Subject, SubjectForm } from '@/components/assignment/subject-form'
import { type Option, SelectField } from '@/components/forms/select-field'
import { TextArea } from '@/components/forms/text-area'
import { handOverAction } from '@/lib/hand-overs/actions'

type HandOverFormProps = Subject & {
  id: string
  units: Option[]
  words: Record<'toUnitId' | 'reason' | 'reasonHint' | 'save' | 'close', string>
}

export function HandOverForm({ units, words, ...subject }: HandOverFormProps) {
  return (
    <SubjectForm {...subject} action={handOverAction} labels={words} save={words.save} close={words.close}>
      {(state) => (
        <>
          <SelectField name="toUnitId" label={words.toUnitId} state={state} options={units} empty required />
          <TextArea
            name="reason"
            label={words.reason}
            hint={words.reasonHint}
            state={state}
            limit={1000}
            optional
          />
        </>
      )}
    </SubjectForm>
  )
}
