'use client'

import { useActionState } from 'react'
import { Form } from '@/components/forms/form'
import { HiddenField } from '@/components/forms/hidden-field'
import { SignInAgain } from '@/components/forms/sign-in-again'
import { SubmitButton } from '@/components/forms/submit-button'
import { useLeaveWhenDone } from '@/components/forms/use-leave-when-done'
import { DialogFoot } from '@/components/ui/dialog'
import { idleForm } from '@/lib/forms/form-state'
import { removeViewAction } from '@/lib/saved-views/actions'

type RemoveViewFormProps = {
  viewId: string
  closeHref: string
  words: Record<'name' | 'text' | 'remove', string>
}

export function RemoveViewForm({ viewId, closeHref, words }: RemoveViewFormProps) {
  const [state, action] = useActionState(removeViewAction, idleForm)
  useLeaveWhenDone(state, closeHref)
  return (
    <Form action={action} state={state} label={words.remove} signIn={<SignInAgain />}>
      <HiddenField name="viewId" value={viewId} />
      <DialogFoot>
        <p>
          <b>{words.name}</b> <span className="muted">{words.text}</span>
        </p>
        <SubmitButton variant="default">{words.remove}</SubmitButton>
      </DialogFoot>
    </Form>
  )
}
