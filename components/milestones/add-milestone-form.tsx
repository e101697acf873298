'use client'

import { DialogForm } from '@/components/forms/dialog-form'
import { type Option, SelectField } from '@/components/forms/select-field'
import { DateField, TextField } from '@/components/forms/text-field'
import { addMilestoneAction } from '@/lib/milestones/actions'

type AddMilestoneFormProps = {
  id: string
  commitmentId: string
  version: number
  /** The languages of the text, and that of the reader. */
  languages: Option[]
  language: string
  closeHref: string
  words: Record<'title' | 'language' | 'plannedOn' | 'plannedHint' | 'save' | 'close', string>
}

/** What will be reached, and by when. */
export function AddMilestoneForm({
  id,
  commitmentId,
  version,
  languages,
  language,
  closeHref,
  words,
}: AddMilestoneFormProps) {
  return (
    <DialogForm
      action={addMilestoneAction}
      hidden={{ id, commitmentId }}
      version={version}
      closeHref={closeHref}
      labels={words}
      send={words.save}
      close={words.close}
    >
      {(state) => (
        <>
          <TextField name="title" label={words.title} state={state} required />
          <SelectField
            name="language"
            label={words.language}
            state={state}
            options={languages}
            defaultValue={language}
          />
          <DateField
            name="plannedOn"
            label={words.plannedOn}
            hint={words.plannedHint}
            state={state}
            required
          />
        </>
      )}
    </DialogForm>
  )
}
