'use client'

import { useActionState } from 'react'
import { Form } from '@/components/forms/form'
import { HiddenField } from '@/components/forms/hidden-field'
import { SignInAgain } from '@/components/forms/sign-in-again'
import { SubmitButton } from '@/components/forms/submit-button'
import { LinkButton } from '@/components/ui/button'
import { idleForm } from '@/lib/forms/form-state'
import { mergePartnersAction } from '@/lib/mergers/actions'

type MergeFormProps = {
  kept: { id: string; version: number }
  other: { id: string; version: number }
  cancelHref: string
  words: Record<'merge' | 'cancel', string>
}

/** The last question before two partners are one: what was seen of both goes along. */
export function MergeForm({ kept, other, cancelHref, words }: MergeFormProps) {
  const [state, action] = useActionState(mergePartnersAction, idleForm)
  return (
    <Form action={action} state={state} signIn={<SignInAgain />}>
      <HiddenField name="id" value={kept.id} />
      <HiddenField name="version" value={kept.version} />
      <HiddenField name="otherId" value={other.id} />
      <HiddenField name="otherVersion" value={other.version} />
      <div className="form-page__foot">
        <SubmitButton>{words.merge}</SubmitButton> <LinkButton href={cancelHref}>{words.cancel}</LinkButton>
      </div>
    </Form>
  )
}
