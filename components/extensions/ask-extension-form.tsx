'use client'

import { useActionState } from 'react'
import { DraftLine } from '@/components/forms/draft'
import { Fields, Form } from '@/components/forms/form'
import { HiddenField, VersionField } from '@/components/forms/hidden-field'
import { ReasonField } from '@/components/forms/reason-field'
import { SignInAgain } from '@/components/forms/sign-in-again'
import { SubmitButton } from '@/components/forms/submit-button'
import { TextArea } from '@/components/forms/text-area'
import { DateField } from '@/components/forms/text-field'
import { useLeaveWhenDone } from '@/components/forms/use-leave-when-done'
import { DialogFoot } from '@/components/ui/dialog'
import { Link } from '@/components/ui/link'
import { askExtensionAction } from '@/lib/extensions/actions'
import { idleForm } from '@/lib/forms/form-state'

type AskExtensionFormProps = {
  id: string
  commitmentId: string
  version: number
  closeHref: string
  /** Reasons that many give. */
  reasons: readonly string[]
  words: Record<'newDueOn' | 'reason' | 'usualReasons' | 'progress' | 'send' | 'close', string>
}

/** A later deadline, why, and what has been done so far. */
export function AskExtensionForm({
  id,
  commitmentId,
  version,
  closeHref,
  reasons,
  words,
}: AskExtensionFormProps) {
  const [state, action] = useActionState(askExtensionAction, idleForm)
  useLeaveWhenDone(state, closeHref)
  return (
    <Form
      action={action}
      state={state}
      labels={words}
      draft={`extension:${commitmentId}`}
      signIn={<SignInAgain />}
    >
      <HiddenField name="id" value={id} />
      <HiddenField name="commitmentId" value={commitmentId} />
      <VersionField version={version} state={state} />
      <Fields>
        <DateField name="newDueOn" label={words.newDueOn} state={state} plans required />
        <ReasonField
          name="reason"
          label={words.reason}
          reasons={reasons}
          reasonsLabel={words.usualReasons}
          state={state}
          limit={1000}
          required
        />
        <TextArea name="progress" label={words.progress} state={state} limit={2000} required />
      </Fields>
      <DialogFoot>
        <SubmitButton>{words.send}</SubmitButton>
        <Link className="btn" href={closeHref} scroll={false}>
          {words.close}
        </Link>
        <DraftLine />
      </DialogFoot>
    </Form>
  )
}
