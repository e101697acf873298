'use client'

import { useActionState } from 'react'
import { Form } from '@/components/forms/form'
import { HiddenField } from '@/components/forms/hidden-field'
import { type Option, SelectField } from '@/components/forms/select-field'
import { SignInAgain } from '@/components/forms/sign-in-again'
import { SubmitButton } from '@/components/forms/submit-button'
import { requestExportAction } from '@/lib/exports/actions'
import { idleForm } from '@/lib/forms/form-state'

type Choice = 'format' | 'lang' | 'paper'

type RequestExportFormProps = {
  /** The id of the file to be: sending twice makes it once. */
  id: string
  /** The filters, as the address of the ledger has them. */
  query: string
  options: Record<Choice, Option[]>
  chosen: Record<Choice, string>
  labels: Record<Choice, string>
  /** Names the form. */
  title: string
  send: string
}

/** Has a long file made in the background; it leads to the page that shows how far it is. */
export function RequestExportForm({
  id,
  query,
  options,
  chosen,
  labels,
  title,
  send,
}: RequestExportFormProps) {
  const [state, action] = useActionState(requestExportAction, idleForm)
  return (
    <Form action={action} state={state} label={title} labels={labels} signIn={<SignInAgain />}>
      <div className="files">
        <HiddenField name="id" value={id} />
        <HiddenField name="report" value="ledger" />
        <HiddenField name="query" value={query} />
        {(['format', 'lang', 'paper'] as const).map((name) => (
          <SelectField
            key={name}
            name={name}
            label={labels[name]}
            options={options[name]}
            defaultValue={chosen[name]}
            state={state}
          />
        ))}
        <SubmitButton icon="plus">{send}</SubmitButton>
      </div>
    </Form>
  )
}
