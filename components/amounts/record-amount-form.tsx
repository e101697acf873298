'use client'

import { useActionState } from 'react'
import { Fields, Form } from '@/components/forms/form'
import { HiddenField } from '@/components/forms/hidden-field'
import { type Option, SelectField } from '@/components/forms/select-field'
import { SignInAgain } from '@/components/forms/sign-in-again'
import { SubmitButton } from '@/components/forms/submit-button'
import { DateField, TextField } from '@/components/forms/text-field'
import { useLeaveWhenDone } from '@/components/forms/use-leave-when-done'
import { DialogFoot } from '@/components/ui/dialog'
import { Link } from '@/components/ui/link'
import { recordAmountAction } from '@/lib/amounts/actions'
import { idleForm } from '@/lib/forms/form-state'

type Label = 'kind' | 'value' | 'valueHint' | 'currency' | 'heldOn' | 'source' | 'sourceHint' | 'documentId'
type RecordAmountFormProps = {
  id: string
  commitmentId: string
  closeHref: string
  kinds: Option[]
  currencies: Option[]
  documents: Option[]
  words: Record<Label | 'noDocument' | 'save' | 'close', string>
}

export function RecordAmountForm(props: RecordAmountFormProps) {
  const { id, commitmentId, closeHref, kinds, currencies, documents, words } = props
  const [state, action] = useActionState(recordAmountAction, idleForm)
  useLeaveWhenDone(state, closeHref)
  return (
    <Form
      action={action}
      state={state}
      labels={words}
      draft={`amount:${commitmentId}`}
      signIn={<SignInAgain />}
    >
      <HiddenField name="id" value={id} />
      <HiddenField name="commitmentId" value={commitmentId} />
      <Fields>
        <SelectField name="kind" label={words.kind} options={kinds} state={state} />
        <Fields row>
          <TextField
            name="value"
            label={words.value}
            hint={words.valueHint}
            inputMode="decimal"
            autoComplete="off"
            state={state}
            required
          />
          <SelectField name="currency" label={words.currency} options={currencies} state={state} />
          <DateField name="heldOn" label={words.heldOn} state={state} required />
        </Fields>
        <TextField name="source" label={words.source} hint={words.sourceHint} state={state} required />
        {documents.length > 0 && (
          <SelectField
            name="documentId"
            label={words.documentId}
            options={documents}
            empty={words.noDocument}
            state={state}
          />
        )}
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
