'use client'

import { useActionState } from 'react'
import { Fields, Form } from '@/components/forms/form'
import { HiddenField, VersionField } from '@/components/forms/hidden-field'
import { SignInAgain } from '@/components/forms/sign-in-again'
import { SubmitButton } from '@/components/forms/submit-button'
import { TextArea } from '@/components/forms/text-area'
import { useLeaveWhenDone } from '@/components/forms/use-leave-when-done'
import { DialogFoot } from '@/components/ui/dialog'
import { Link } from '@/components/ui/link'
import { grantExtensionAction } from '@/lib/deadlines/actions'
import { refuseExtensionAction, withdrawExtensionAction } from '@/lib/extensions/actions'
import type { ExtensionDecision } from '@/lib/extensions/rules'
import { idleForm } from '@/lib/forms/form-state'

const actions = {
  granted: grantExtensionAction,
  refused: refuseExtensionAction,
  withdrawn: withdrawExtensionAction,
}

type DecideExtensionFormProps = {
  decision: ExtensionDecision
  /** Of the change of the deadline that granting makes. */
  id: string
  extensionId: string
  commitmentId: string
  version: number
  closeHref: string
  words: Record<'comment' | 'save' | 'close', string>
}

/** What is decided on a request: a refusal has to say why. */
export function DecideExtensionForm({
  decision,
  id,
  extensionId,
  commitmentId,
  version,
  closeHref,
  words,
}: DecideExtensionFormProps) {
  const [state, action] = useActionState(actions[decision], idleForm)
  useLeaveWhenDone(state, closeHref)
  return (
    <Form action={action} state={state} labels={words} signIn={<SignInAgain />}>
      {decision === 'granted' && <HiddenField name="id" value={id} />}
      <HiddenField name="extensionId" value={extensionId} />
      <HiddenField name="commitmentId" value={commitmentId} />
      <VersionField version={version} state={state} />
      {decision !== 'withdrawn' && (
        <Fields>
          <TextArea
            name="comment"
            label={words.comment}
            state={state}
            limit={1000}
            required={decision === 'refused'}
            optional={decision === 'granted'}
          />
        </Fields>
      )}
      <DialogFoot>
        <SubmitButton>{words.save}</SubmitButton>
        <Link className="btn" href={closeHref} scroll={false}>
          {words.close}
        </Link>
      </DialogFoot>
    </Form>
  )
}
