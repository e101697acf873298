'use client'

import { useActionState } from 'react'
import { Form } from '@/components/forms/form'
import { HiddenField, VersionField } from '@/components/forms/hidden-field'
import { SignInAgain } from '@/components/forms/sign-in-again'
import { SubmitButton } from '@/components/forms/submit-button'
import { useLeaveWhenDone } from '@/components/forms/use-leave-when-done'
import { DialogFoot } from '@/components/ui/dialog'
import { Link } from '@/components/ui/link'
import { confirmDeadlineAction } from '@/lib/deadlines/actions'
import { idleForm } from '@/lib/forms/form-state'

type ConfirmDeadlineFormProps = {
  id: string
  commitmentId: string
  version: number
  closeHref: string
  words: Record<'confirm' | 'close', string>
}

export function ConfirmDeadlineForm({
  id,
  commitmentId,
  version,
  closeHref,
  words,
}: ConfirmDeadlineFormProps) {
  const [state, action] = useActionState(confirmDeadlineAction, idleForm)
  useLeaveWhenDone(state, closeHref)
  return (
    <Form action={action} state={state} signIn={<SignInAgain />}>
      <HiddenField name="id" value={id} />
      <HiddenField name="commitmentId" value={commitmentId} />
      <VersionField version={version} state={state} />
      <DialogFoot>
        <SubmitButton>{words.confirm}</SubmitButton>
        <Link className="btn" href={closeHref} scroll={false}>
          {words.close}
        </Link>
      </DialogFoot>
    </Form>
  )
}
