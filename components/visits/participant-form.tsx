'use client'

import { useActionState } from 'react'
import { Fields, Form } from '@/components/forms/form'
import { HiddenField } from '@/components/forms/hidden-field'
import { SignInAgain } from '@/components/forms/sign-in-again'
import { SubmitButton } from '@/components/forms/submit-button'
import { ParticipantFields, type ParticipantFieldsProps } from '@/components/visits/participant-fields'
import { idleForm } from '@/lib/forms/form-state'
import { addParticipantAction } from '@/lib/participants/actions'

export type ParticipantFormProps = Omit<ParticipantFieldsProps, 'state'> & {
  /** New after each participant, so that the form begins anew. */
  id: string
  sessionId: string
}

/** Adds somebody who took part: chosen from the directory, or by name a member of the delegation. */
export function ParticipantForm({ id, sessionId, ...fields }: ParticipantFormProps) {
  const [state, action] = useActionState(addParticipantAction, idleForm)
  return (
    <Form action={action} state={state} labels={fields.words} signIn={<SignInAgain />}>
      <HiddenField name="id" value={id} />
      <HiddenField name="sessionId" value={sessionId} />
      <Fields>
        <ParticipantFields {...fields} state={state} />
      </Fields>
      <div className="form-page__foot">
        <SubmitButton>{fields.words.addParticipant}</SubmitButton>
      </div>
    </Form>
  )
}
