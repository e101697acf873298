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
  const [state, action] = useActionState(changeStageAction, idleForm)
  useLeaveWhenDone(state, closeHref)
  return (
    <Form action={action} state={state} labels={words} signIn={<SignInAgain />}>
      <HiddenField name="commitmentId" value={commitmentId} />
      <VersionField version={version} state={state} />
      <Fields>
        <SelectField name="stage" label={words.stage} options={stages} state={state} defaultValue={stage} />
        <TextArea
          name="reason"
          label={words.reason}
          hint={words.reasonHint}
          state={state}
          limit={1000}
          rows={2}
        />
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
