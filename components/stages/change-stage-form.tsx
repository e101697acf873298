'use client'

import { DialogForm } from '@/components/forms/dialog-form'
import { type Option, SelectField } from '@/components/forms/select-field'
import { TextArea } from '@/components/forms/text-area'
import { changeStageAction } from '@/lib/stages/actions'

type ChangeStageFormProps = {
  commitmentId: string
  version: number
  stage: string
  stages: Option[]
  closeHref: string
  words: Record<'stage' | 'reason' | 'reasonHint' | 'save' | 'close', string>
}

export function ChangeStageForm({
  commitmentId,
  version,
  stage,
  stages,
  closeHref,
  words,
}: ChangeStageFormProps) {
  return (
    <DialogForm
      action={changeStageAction}
      hidden={{ commitmentId }}
      version={version}
      closeHref={closeHref}
      labels={words}
      send={words.save}
      close={words.close}
    >
      {(state) => (
        <>
          <SelectField name="stage" label={words.stage} options={stages} state={state} defaultValue={stage} />
          <TextArea
            name="reason"
            label={words.reason}
            hint={words.reasonHint}
            state={state}
            limit={1000}
            rows={2}
          />
        </>
      )}
    </DialogForm>
  )
}
