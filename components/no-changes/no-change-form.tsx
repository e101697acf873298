'use client'

import { useActionState } from 'react'
import { Form } from '@/components/forms/form'
import { HiddenField, VersionField } from '@/components/forms/hidden-field'
import { SignInAgain } from '@/components/forms/sign-in-again'
import { SubmitButton } from '@/components/forms/submit-button'
import { useLeaveWhenDone } from '@/components/forms/use-leave-when-done'
import { idleForm } from '@/lib/forms/form-state'
import { reportNoChangeAction } from '@/lib/no-changes/actions'

type NoChangeFormProps = {
  /** The id of the update to be: sending twice stores it once. */
  id: string
  commitmentId: string
  version: number
  closeHref: string
  /** What it says, and what it is called where many stand below each other. */
  words: { button: string; name: string }
}

/** Says with one click that nothing has changed. */
export function NoChangeForm({ id, commitmentId, version, closeHref, words }: NoChangeFormProps) {
  const [state, action] = useActionState(reportNoChangeAction, idleForm)
  useLeaveWhenDone(state, closeHref)
  return (
    <Form action={action} state={state} label={words.name} signIn={<SignInAgain />}>
      <HiddenField name="id" value={id} />
      <HiddenField name="commitmentId" value={commitmentId} />
      <VersionField version={version} state={state} />
      <SubmitButton variant="default" aria-label={words.name}>
        {words.button}
      </SubmitButton>
    </Form>
  )
}
