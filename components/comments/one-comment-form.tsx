'use client'

import { useActionState } from 'react'
import { Form } from '@/components/forms/form'
import { HiddenField } from '@/components/forms/hidden-field'
import { SignInAgain } from '@/components/forms/sign-in-again'
import { SubmitButton } from '@/components/forms/submit-button'
import { openMentionAction, withdrawCommentAction } from '@/lib/comments/actions'
import { idleForm } from '@/lib/forms/form-state'

type OneCommentFormProps = { commentId: string; label: string }

/** Takes one's own comment out of sight. */
export function WithdrawCommentForm({ commentId, label }: OneCommentFormProps) {
  const [state, action] = useActionState(withdrawCommentAction, idleForm)
  return (
    <Form action={action} state={state} signIn={<SignInAgain />}>
      <HiddenField name="commentId" value={commentId} />
      <SubmitButton variant="quiet">{label}</SubmitButton>
    </Form>
  )
}

/** Leads to a comment in which the reader is mentioned; it waits for them no longer. */
export function OpenMentionForm({ commentId, label }: OneCommentFormProps) {
  const [state, action] = useActionState(openMentionAction, idleForm)
  return (
    <Form action={action} state={state} signIn={<SignInAgain />}>
      <HiddenField name="commentId" value={commentId} />
      <SubmitButton variant="default">{label}</SubmitButton>
    </Form>
  )
}
