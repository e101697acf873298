'use client'

import { useActionState } from 'react'
import { Fields, Form } from '@/components/forms/form'
import { HiddenField, VersionField } from '@/components/forms/hidden-field'
import { type Option, SelectField } from '@/components/forms/select-field'
import { SignInAgain } from '@/components/forms/sign-in-again'
import { SubmitButton } from '@/components/forms/submit-button'
import { TextArea } from '@/components/forms/text-area'
import { useLeaveWhenDone } from '@/components/forms/use-leave-when-done'
import { DialogFoot } from '@/components/ui/dialog'
import { Link } from '@/components/ui/link'
import { idleForm } from '@/lib/forms/form-state'
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
  const [state, action] = useActionState(verifyStageAction, idleForm)
  useLeaveWhenDone(state, closeHref)
  return (
    <Form action={action} state={state} labels={words} signIn={<SignInAgain />}>
      <HiddenField name="id" value={id} />
      <HiddenField name="commitmentId" value={commitmentId} />
      <VersionField version={version} state={state} />
      <Fields>
        <SelectField name="documentId" label={words.documentId} options={documents} state={state} />
        <TextArea name="note" label={words.note} state={state} limit={1000} rows={2} optional />
      </Fields>
      <DialogFoot>
        <SubmitButton>{words.save}</SubmitButton>
        <Link className="btn" href={closeHref} scroll={false}>
          {words.close}
        </Link>
      </DialogFoot>
    </Form>
  )
}
