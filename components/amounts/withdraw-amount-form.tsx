'use client'

import { useActionState } from 'react'
import { Fields, Form } from '@/components/forms/form'
import { HiddenField } from '@/components/forms/hidden-field'
import { SignInAgain } from '@/components/forms/sign-in-again'
import { SubmitButton } from '@/components/forms/submit-button'
import { TextArea } from '@/components/forms/text-area'
import { useLeaveWhenDone } from '@/components/forms/use-leave-when-done'
import { DialogFoot } from '@/components/ui/dialog'
import { Link } from '@/components/ui/link'
import { withdrawAmountAction } from '@/lib/amounts/actions'
import { idleForm } from '@/lib/forms/form-state'

type WithdrawAmountFormProps = {
  commitmentId: string
  amountId: string
  closeHref: string
  words: Record<'reason' | 'save' | 'close', string>
}

export function WithdrawAmountForm({ commitmentId, amountId, closeHref, words }: WithdrawAmountFormProps) {
  const [state, action] = useActionState(withdrawAmountAction, idleForm)
  useLeaveWhenDone(state, closeHref)
  return (
    <Form action={action} state={state} labels={words} signIn={<SignInAgain />}>
      <HiddenField name="commitmentId" value={commitmentId} />
      <HiddenField name="amountId" value={amountId} />
      <Fields>
        <TextArea name="reason" label={words.reason} state={state} limit={1000} rows={2} required />
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
