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
import { DialogFoot } from '@/components/ui/dialog'
import { Link } from '@/components/ui/link'
import { idleForm } from '@/lib/forms/form-state'
import { saveViewAction } from '@/lib/saved-views/actions'

type SaveViewFormProps = {
  id: string
  query: string
  /** For whom it may be saved; asked only where there is a choice. */
  options: Option[]
  closeHref: string
  words: Record<'name' | 'nameHint' | 'audience' | 'save' | 'close', string>
}

export function SaveViewForm({ id, query, options, closeHref, words }: SaveViewFormProps) {
  const [state, action] = useActionState(saveViewAction, idleForm)
  useLeaveWhenDone(state, closeHref)
  return (
    <Form action={action} state={state} labels={words} signIn={<SignInAgain />}>
      <HiddenField name="id" value={id} />
      <HiddenField name="query" value={query} />
      <Fields>
        <TextField name="name" label={words.name} hint={words.nameHint} state={state} required />
        {options.length > 1 ? (
          <RadioChoice
            name="audience"
            label={words.audience}
            options={options}
            state={state}
            defaultValue="self"
            required
          />
        ) : (
          <HiddenField name="audience" value="self" />
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
