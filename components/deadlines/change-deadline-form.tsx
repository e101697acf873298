'use client'

import { DialogForm } from '@/components/forms/dialog-form'
import { TextArea } from '@/components/forms/text-area'
import { DateField } from '@/components/forms/text-field'
import { changeDeadlineAction } from '@/lib/deadlines/actions'

type ChangeDeadlineFormProps = {
  id: string
  commitmentId: string
  version: number
  closeHref: string
  words: Record<'dueOn' | 'reason' | 'reasonHint' | 'save' | 'close', string>
}

export function ChangeDeadlineForm({ id, commitmentId, version, closeHref, words }: ChangeDeadlineFormProps) {
  return (
    <DialogForm
      action={changeDeadlineAction}
      hidden={{ id, commitmentId }}
      version={version}
      draft={`deadline:${commitmentId}`}
      closeHref={closeHref}
      labels={words}
      send={words.save}
      close={words.close}
    >
      {(state) => (
        <>
          <DateField name="dueOn" label={words.dueOn} state={state} plans required />
          <TextArea
            name="reason"
            label={words.reason}
            hint={words.reasonHint}
            state={state}
            limit={1000}
            required
          />
        </>
      )}
    </DialogForm>
  )
}
