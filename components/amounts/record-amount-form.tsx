'use client'

import { DialogForm } from '@/components/forms/dialog-form'
import { Fields } from '@/components/forms/form'
import { type Option, SelectField } from '@/components/forms/select-field'
import { DateField, TextField } from '@/components/forms/text-field'
import { recordAmountAction } from '@/lib/amounts/actions'

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
  return (
    <DialogForm
      action={recordAmountAction}
      hidden={{ id, commitmentId }}
      draft={`amount:${commitmentId}`}
      closeHref={closeHref}
      labels={words}
      send={words.save}
      close={words.close}
    >
      {(state) => (
        <>
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
        </>
      )}
    </DialogForm>
  )
}
