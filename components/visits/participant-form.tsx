'use client'

import { useActionState } from 'react'
import { Fields, Form } from '@/components/forms/form'
import { HiddenField } from '@/components/forms/hidden-field'
import { type Option, SelectField } from '@/components/forms/select-field'
import { SignInAgain } from '@/components/forms/sign-in-again'
import { SubmitButton } from '@/components/forms/submit-button'
import { TextField } from '@/components/forms/text-field'
import { idleForm } from '@/lib/forms/form-state'
import { addParticipantAction } from '@/lib/sessions/actions'

export type ParticipantFormProps = {
  /** New after each participant, so that the form begins anew. */
  id: string
  sessionId: string
  guests: readonly Option[]
  roles: readonly Option[]
  words: Record<string, string>
}

/** Adds somebody who took part: chosen from the directory, or by name a member of the delegation. */
export function ParticipantForm({ id, sessionId, guests, roles, words }: ParticipantFormProps) {
  const [state, action] = useActionState(addParticipantAction, idleForm)
  const w = (key: string) => words[key] ?? key
  return (
    <Form action={action} state={state} labels={words} signIn={<SignInAgain />}>
      <HiddenField name="id" value={id} />
      <HiddenField name="sessionId" value={sessionId} />
      <Fields>
        <SelectField name="who" label={w('who')} state={state} options={guests} empty={w('ours')} />
        <TextField name="memberName" label={w('memberName')} hint={w('memberNameHint')} state={state} />
        <SelectField
          name="participantRole"
          label={w('participantRole')}
          state={state}
          options={roles}
          empty
          required
        />
      </Fields>
      <div className="form-page__foot">
        <SubmitButton>{w('addParticipant')}</SubmitButton>
      </div>
    </Form>
  )
}
