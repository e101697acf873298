'use client'

import { RadioChoice } from '@/components/forms/choice-field'
import { DialogForm } from '@/components/forms/dialog-form'
import { type Option, SelectField } from '@/components/forms/select-field'
import { TextArea } from '@/components/forms/text-area'
import { confirmFactAction } from '@/lib/confirmations/actions'

type Label = 'fact' | 'standing' | 'documentId' | 'contactId' | 'note' | 'noteHint'
type ConfirmFactFormProps = {
  id: string
  commitmentId: string
  closeHref: string
  fact: string
  standing: string
  facts: Option[]
  standings: Option[]
  documents: Option[]
  contacts: Option[]
  words: Record<Label | 'nobody' | 'save' | 'close', string>
}

export function ConfirmFactForm(props: ConfirmFactFormProps) {
  const { id, commitmentId, closeHref, fact, standing, words } = props
  return (
    <DialogForm
      action={confirmFactAction}
      hidden={{ id, commitmentId }}
      closeHref={closeHref}
      labels={words}
      send={words.save}
      close={words.close}
    >
      {(state) => (
        <>
          <SelectField
            name="fact"
            label={words.fact}
            options={props.facts}
            state={state}
            defaultValue={fact}
          />
          <RadioChoice
            name="standing"
            label={words.standing}
            options={props.standings}
            state={state}
            defaultValue={standing}
          />
          <SelectField
            name="documentId"
            label={words.documentId}
            options={props.documents}
            empty
            state={state}
            optional
          />
          <SelectField
            name="contactId"
            label={words.contactId}
            options={props.contacts}
            empty={words.nobody}
            state={state}
            optional
          />
          <TextArea
            name="note"
            label={words.note}
            hint={words.noteHint}
            state={state}
            limit={1000}
            rows={2}
            optional
          />
        </>
      )}
    </DialogForm>
  )
}
