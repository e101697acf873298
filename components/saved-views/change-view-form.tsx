'use client'

import { useActionState } from 'react'
import { RadioChoice } from '@/components/forms/choice-field'
import { Fields, Form } from '@/components/forms/form'
import { HiddenField } from '@/components/forms/hidden-field'
import type { Option } from '@/components/forms/select-field'
import { SignInAgain } from '@/components/forms/sign-in-again'
import { SubmitButton } from '@/components/forms/submit-button'
import { TextField } from '@/components/forms/text-field'
import { useLeaveWhenDone } from '@/components/forms/use-leave-when-done'
import { idleForm } from '@/lib/forms/form-state'
import { changeViewAction } from '@/lib/saved-views/actions'

type ChangeViewFormProps = {
  viewId: string
  name: string
  audience: string
  /** The list that takes the place of the view's own; the form then asks for nothing else. */
  query?: string
  options?: Option[]
  closeHref: string
  words: Record<'name' | 'audience' | 'save', string>
}

export function ChangeViewForm({
  viewId,
  name,
  audience,
  query,
  options = [],
  closeHref,
  words,
}: ChangeViewFormProps) {
  const [state, action] = useActionState(changeViewAction, idleForm)
  useLeaveWhenDone(state, closeHref)
  const hidden = (
    <>
      <HiddenField name="viewId" value={viewId} />
      {options.length < 2 && <HiddenField name="audience" value={audience} />}
    </>
  )
  if (query !== undefined)
    return (
      <Form action={action} state={state} labels={words} signIn={<SignInAgain />}>
        {hidden}
        <HiddenField name="name" value={name} />
        <HiddenField name="query" value={query} />
        <div className="task">
          <span>{name}</span>
          <SubmitButton variant="default" aria-label={`${words.save}: ${name}`}>
            {words.save}
          </SubmitButton>
        </div>
      </Form>
    )
  return (
    <Form action={action} state={state} labels={words} signIn={<SignInAgain />}>
      {hidden}
      <Fields>
        <TextField name="name" label={words.name} state={state} defaultValue={name} required />
        {options.length > 1 && (
          <RadioChoice
            name="audience"
            label={words.audience}
            options={options}
            state={state}
            defaultValue={audience}
            required
          />
        )}
      </Fields>
      <SubmitButton>{words.save}</SubmitButton>
    </Form>
  )
}
