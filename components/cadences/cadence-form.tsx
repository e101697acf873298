'use client'

import { useActionState } from 'react'
import { Fields, Form } from '@/components/forms/form'
import { HiddenField, VersionField } from '@/components/forms/hidden-field'
import { type Option, SelectField } from '@/components/forms/select-field'
import { SignInAgain } from '@/components/forms/sign-in-again'
import { SubmitButton } from '@/components/forms/submit-button'
import { useLeaveWhenDone } from '@/components/forms/use-leave-when-done'
import { setCadenceAction } from '@/lib/cadences/actions'
import { idleForm } from '@/lib/forms/form-state'

/** The item that a form of this dialog is about, and where it leads back to. */
export type Paced = { commitmentId: string; version: number; closeHref: string }

type CadenceFormProps = Paced & {
  cadence: string | null
  options: Option[]
  words: Record<'cadence' | 'save', string>
}

/** How often an update of an item is expected. */
export function CadenceForm({ commitmentId, version, closeHref, cadence, options, words }: CadenceFormProps) {
  const [state, action] = useActionState(setCadenceAction, idleForm)
  useLeaveWhenDone(state, closeHref)
  return (
    <Form action={action} state={state} labels={words} signIn={<SignInAgain />}>
      <HiddenField name="commitmentId" value={commitmentId} />
      <VersionField version={version} state={state} />
      <Fields>
        <SelectField
          name="cadence"
          label={words.cadence}
          options={options}
          state={state}
          defaultValue={cadence ?? ''}
        />
        <div>
          <SubmitButton variant="default">{words.save}</SubmitButton>
        </div>
      </Fields>
    </Form>
  )
}
