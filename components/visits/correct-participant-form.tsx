'use client'

import { useActionState } from 'react'
import { DialogForm } from '@/components/forms/dialog-form'
import { Form } from '@/components/forms/form'
import { HiddenField, VersionField } from '@/components/forms/hidden-field'
import { SignInAgain } from '@/components/forms/sign-in-again'
import { SubmitButton } from '@/components/forms/submit-button'
import { ParticipantFields, type ParticipantFieldsProps } from '@/components/visits/participant-fields'
import { idleForm } from '@/lib/forms/form-state'
import { correctParticipantAction, removeParticipantAction } from '@/lib/participants/actions'

type Subject = { id: string; version: number; words: Record<string, string> }
type CorrectParticipantFormProps = Subject & Omit<ParticipantFieldsProps, 'state'> & { closeHref: string }

/** Corrects who took part, and as what; the version is that of the session. */
export function CorrectParticipantForm({ id, version, closeHref, ...fields }: CorrectParticipantFormProps) {
  const { words } = fields
  return (
    <DialogForm
      action={correctParticipantAction}
      hidden={{ id }}
      version={version}
      closeHref={closeHref}
      labels={words}
      send={words.save ?? ''}
      close={words.cancel ?? ''}
    >
      {(state) => <ParticipantFields {...fields} state={state} />}
    </DialogForm>
  )
}

/** Takes somebody out who did not take part. */
export function RemoveParticipantForm({ id, version, words }: Subject) {
  const [state, action] = useActionState(removeParticipantAction, idleForm)
  return (
    <Form action={action} state={state} signIn={<SignInAgain />}>
      <HiddenField name="id" value={id} />
      <VersionField version={version} state={state} />
      <SubmitButton variant="default">{words.removeParticipant}</SubmitButton>
    </Form>
  )
}
