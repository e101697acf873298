'use client'

import { DialogForm } from '@/components/forms/dialog-form'
import { type Option, SelectField } from '@/components/forms/select-field'
import { TextArea } from '@/components/forms/text-area'
import { verifyStageAction } from '@/lib/verifications/actions'

type VerifyStageFormProps = {
  id: string
  commitmentId: string
  version: number
  documents: Option[]
  closeHref: string
  words: Record<'documentId' | 'note' | 'save' | 'close', string>
}

export function VerifyStageForm({
  id,
  commitmentId,
  version,
  documents,
  closeHref,
  words,
}: VerifyStageFormProps) {
  return (
    <DialogForm
      action={verifyStageAction}
      hidden={{ id, commitmentId }}
      version={version}
      closeHref={closeHref}
      labels={words}
      send={words.save}
      close={words.close}
    >
      {(state) => (
        <>
          <SelectField name="documentId" label={words.documentId} options={documents} state={state} />
          <TextArea name="note" label={words.note} state={state} limit={1000} rows={2} optional />
        </>
      )}
    </DialogForm>
  )
}
