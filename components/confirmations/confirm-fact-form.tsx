'use client'

import { useActionState } from 'react'
import { RadioChoice } from '@/components/forms/choice-field'
import { Fields, Form } from '@/components/forms/form'
import { HiddenField } from '@/components/forms/hidden-field'
import { type Option, SelectField } from '@/components/forms/select-field'
import { SignInAgain } from '@/components/forms/sign-in-again'
import { SubmitButton } from '@/components/forms/submit-button'
import { TextArea } from '@/components/forms/text-area'
import { useLeaveWhenDone } from '@/components/forms/use-leave-when-done'
import { DialogFoot } from '@/components/ui/dialog'
import { Link } from '@/components/ui/link'
import { confirmFactAction } from '@/lib/confirmations/actions'
import { idleForm } from '@/lib/forms/form-state'

type Label = 'fact' | 'standing' | 'documentId' | 'contactId' | 'note' | 'noteHint'
type ConfirmFactFormProps = {
  id: string
  commitmentId: string
  closeHref: string
  fact: string
  standing: string
  facts: Option[]
  standings: Option[]
  documents: Option[]
  contacts: Option[]
  words: Record<Label | 'nobody' | 'save' | 'close', string>
}

export function ConfirmFactForm(props: ConfirmFactFormProps) {
  const { id, commitmentId, closeHref, fact, standing, words } = props
  const [state, action] = useActionState(confirmFactAction, idleForm)
  useLeaveWhenDone(state, closeHref)
  return (
    <Form action={action} state={state} labels={words} signIn={<SignInAgain />}>
      <HiddenField name="id" value={id} />
      <HiddenField name="commitmentId" value={commitmentId} />
      <Fields>
        <SelectField name="fact" label={words.fact} options={props.facts} state={state} defaultValue={fact} />
        <RadioChoice
          name="standing"
          label={words.standing}
          options={props.standings}
          state={state}
          defaultValue={standing}
        />
        <SelectField
          name="documentId"
          label={words.documentId}
          options={props.documents}
          empty
          state={state}
          optional
        />
        <SelectField
          name="contactId"
          label={words.contactId}
          options={props.contacts}
          empty={words.nobody}
          state={state}
          optional
        />
        <TextArea
          name="note"
          label={words.note}
          hint={words.noteHint}
          state={state}
          limit={1000}
          rows={2}
          optional
        />
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
