'use client'

import { useActionState } from 'react'
import { DraftLine } from '@/components/forms/draft'
import { Fields, Form } from '@/components/forms/form'
import { HiddenField, VersionField } from '@/components/forms/hidden-field'
import { SignInAgain } from '@/components/forms/sign-in-again'
import { SubmitButton } from '@/components/forms/submit-button'
import { TextArea } from '@/components/forms/text-area'
import { DateField } from '@/components/forms/text-field'
import { useLeaveWhenDone } from '@/components/forms/use-leave-when-done'
import { DialogFoot } from '@/components/ui/dialog'
import { Link } from '@/components/ui/link'
import { changeDeadlineAction } from '@/lib/deadlines/actions'
import { idleForm } from '@/lib/forms/form-state'

type ChangeDeadlineFormProps = {
  id: string
  commitmentId: string
  version: number
  closeHref: string
  words: Record<'dueOn' | 'reason' | 'reasonHint' | 'save' | 'close', string>
}

export function ChangeDeadlineForm({ id, commitmentId, version, closeHref, words }: ChangeDeadlineFormProps) {
  const [state, action] = useActionState(changeDeadlineAction, idleForm)
  useLeaveWhenDone(state, closeHref)
  return (
    <Form
      action={action}
      state={state}
      labels={words}
      draft={`deadline:${commitmentId}`}
      signIn={<SignInAgain />}
    >
      <HiddenField name="id" value={id} />
      <HiddenField name="commitmentId" value={commitmentId} />
      <VersionField version={version} state={state} />
      <Fields>
        <DateField name="dueOn" label={words.dueOn} state={state} plans required />
        <TextArea
          name="reason"
          label={words.reason}
          hint={words.reasonHint}
          state={state}
          limit={1000}
          required
        />
      </Fields>
      <DialogFoot>
        <SubmitButton>{words.save}</SubmitButton>
        <Link className="btn" href={closeHref} scroll={false}>
          {words.close}
        </Link>
        <DraftLine />
      </DialogFoot>
    </Form>
  )
}
